/** At most `limit` of several lists, in turns: what one list leaves free goes to the next. Lists stay in their order. */
export const fairly = <T>(lists: readonly (readonly T[])[], limit: number): T[] => {
  const taken = lists.map(() => 0)
  for (let given = 0, turn = 0, idle = 0; given < limit && idle < lists.length; turn++) {
    const list = turn % lists.length
    if (taken[list]! < lists[list]!.length) {
      taken[list]!++
      given++
      idle = 0
    } else idle++
  }
  return lists.flatMap((list, i) => list.slice(0, taken[i]))
}
