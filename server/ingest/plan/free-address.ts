const LONGEST = 100

/** Room for a suffix: the words that do not fit are left out whole. */
const shortened = (slug: string, room: number): string => {
  if (slug.length <= room) return slug
  const cut = slug.slice(0, room + 1)
  const dash = cut.lastIndexOf('-')
  return dash > 0 ? cut.slice(0, dash) : slug.slice(0, room)
}

/**
 * An address that nobody has: the given one, with what tells it apart (a year) where that is given, else with the first
 * number from 2 on that makes it free.
 */
export const createFreeAddress =
  (isTaken: (slug: string) => boolean) =>
  (slug: string, apart?: string): string => {
    const wanted = apart ? `${shortened(slug, LONGEST - apart.length - 1)}-${apart}` : slug
    if (!isTaken(wanted)) return wanted
    for (let number = 2; ; number++) {
      const suffix = `-${number}`
      const candidate = `${shortened(slug, LONGEST - suffix.length)}${suffix}`
      if (!isTaken(candidate)) return candidate
    }
  }
