/** Most characters of a short field and of a text section. */
export const TEXT_LIMITS = {
  short: 300,
  wording: 500,
  section: 20_000,
  url: 2_000,
  list: 200,
} as const
