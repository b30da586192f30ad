/** IPv4 as the system writes it on a socket for both families. */
const MAPPED = /^::ffff:(?=\d+\.)/i

/**
 * The network that one reader has at hand: an IPv4 address, or 64 bits of IPv6 (RFC 6177), in which anybody can make up as
 * many addresses as wanted.
 */
export const networkOf = (address: string): string => {
  const plain = address.replace(MAPPED, '')
  if (!plain.includes(':')) return plain
  const [before = '', after = ''] = plain.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const [head, tail] = [groups(before), groups(after)]
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  const whole = plain.includes('::') ? [...head, ...zeros, ...tail] : head
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
