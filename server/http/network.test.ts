import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:42::1', '2001:db8:0:42'],
  ['2001:0db8:0000:0042:aaaa:bbbb:cccc:dddd', '2001:db8:0:42'],
  ['2001:db8::42', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
