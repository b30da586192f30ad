/** Records of one segment: their numbers must fit in 16 bits. */
export const SEGMENT_SIZE = 65_536
