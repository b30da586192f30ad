/** How alike projects are in one respect: values that all have, some of them, none; or not all state it, or nobody. */
export type Likeness = 'same' | 'partly' | 'different' | 'lacking' | 'none'
