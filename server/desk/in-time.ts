/** Resolves when some work has ended, well or not, and after `atMostMs` in any case. */
export const inTime = async (work: Promise<unknown>, atMostMs: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, atMostMs)
  })
  await Promise.race([work.catch(() => {}), enough])
  clearTimeout(timer)
}
