import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_MS = 30_000
const DIGITS = 6
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 (section 4, R6) recommends. */
export const newCodeKey = (): Buffer => randomBytes(20)

/** RFC 4648, section 6, without padding: how apps take a key that is typed. */
export const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

/** RFC 4226, section 5.3, with six digits. */
export const hotp = (key: Buffer, counter: number): string => {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', key).update(message).digest()
  const at = (mac[19] ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

export const stepAt = (ms: number): number => Math.floor(ms / STEP_MS)

/**
 * RFC 6238: the step that a code belongs to, one before or after now, since clocks differ; null for a wrong code, and for one
 * that is not newer than the last `used` (section 5.2: each is good once). Takes six digits.
 */
export const stepOfCode = (key: Buffer, code: string, used: number, ms: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null
  const now = stepAt(ms)
  const given = Buffer.from(code)
  const found = [now - 1, now, now + 1].find(
    (step) => step > used && timingSafeEqual(given, Buffer.from(hotp(key, step))),
  )
  return found ?? null
}
