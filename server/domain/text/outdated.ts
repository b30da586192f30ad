/** Stands for words of another time among those that were added: readers are told of them without being shown them. */
export const OUTDATED_WORDS = 'nomi non più in uso'
