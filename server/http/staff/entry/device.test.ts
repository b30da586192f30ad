import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

const MOZILLA = 'Mozilla/5.0'
const KHTML = '(KHTML, like Gecko)'

test.each([
  [`${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox su Linux'],
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${KHTML} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    'Edge su Windows',
  ],
  [
    `${MOZILLA} (Linux; Android 15; Pixel 9) AppleWebKit/537.36 ${KHTML} Chrome/140.0.0.0 Mobile Safari/537.36`,
    'Chrome su Android',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 ${KHTML} Version/18.0 Mobile/15E148 Safari/604.1`,
    'Safari su iPhone',
  ],
  [
    `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 ${KHTML} Version/18.0 Safari/605.1.15`,
    'Safari su macOS',
  ],
  ['<script>alert(1)</script>', 'Browser'],
  [undefined, 'Browser'],
])('a browser that calls itself %j is %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
