/** Values under names: of more than `limit`, the one that has not been asked for longest is forgotten. */
export const createRecentNames = <T>(limit: number) => {
  const values = new Map<string, T>()

  /** What `next` makes of the value that a name has had so far. */
  return (name: string, next: (before: T | undefined) => T): T => {
    const value = next(values.get(name))
    values.delete(name)
    values.set(name, value)
    if (values.size > limit) values.delete(values.keys().next().value!)
    return value
  }
}
