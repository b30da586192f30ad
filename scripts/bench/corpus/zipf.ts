import type { Random } from './random.ts'

/**
 * Draws ranks 0 to `size - 1` as words of a language are used: the rank r with a weight of 1 / (r + 2.7)^exponent
 * (Mandelbrot's form of Zipf's law). An alias table makes each draw constant (Vose, "A linear algorithm for
 * generating random numbers with a given distribution", IEEE TSE 17, 1991).
 */
export const createZipf = (size: number, exponent = 1): ((random: Random) => number) => {
  const weights = Float64Array.from({ length: size }, (_, rank) => (rank + 2.7) ** -exponent)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size
  const share = weights.map((weight) => weight / mean)
  const alias = Uint32Array.from({ length: size }, (_, rank) => rank)
  const poor: number[] = []
  const rich: number[] = []
  share.forEach((value, rank) => {
    ;(value < 1 ? poor : rich).push(rank)
  })
  while (poor.length > 0 && rich.length > 0) {
    const low = poor.pop()!
    const high = rich.at(-1)!
    alias[low] = high
    share[high]! -= 1 - share[low]!
    if (share[high]! < 1) poor.push(rich.pop()!)
  }
  return (random) => {
    const rank = random.below(size)
    return random.next() < share[rank]! ? rank : alias[rank]!
  }
}
