/**
 * How alike projects are in one respect: values that all have, some of them, none; or nobody states it. Where not all state it,
 * whether those that do are alike: a gap does not hide a difference beside it.
 */
export type Likeness =
  | 'same'
  | 'partly'
  | 'different'
  | 'lacking'
  | 'lacking-partly'
  | 'lacking-different'
  | 'none'
