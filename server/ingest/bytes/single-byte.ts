/** The upper half of code page 850, which TextDecoder does not know: DOS programs and their exports. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\u00a0'

export const decodeCp850 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += 8_192) {
    const codes = Array.from(bytes.subarray(from, from + 8_192), (byte) =>
      byte < 0x80 ? byte : CP850.charCodeAt(byte - 0x80),
    )
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

type SingleByte = 'windows-1252' | 'macintosh' | 'cp850'

const TABLES: readonly [SingleByte, string][] = (
  ['windows-1252', 'macintosh', 'cp850'] as const
).map((encoding) => {
  const upper = Uint8Array.from({ length: 128 }, (_, at) => at + 0x80)
  return [encoding, encoding === 'cp850' ? CP850 : new TextDecoder(encoding).decode(upper)] as const
})

const isLetter = (byte: number | undefined) =>
  byte !== undefined && (byte >= 0x80 || /[a-z]/i.test(String.fromCharCode(byte)))

/** How well a character fits Italian at its place: an accent ends a word or stands before a blank, a mark stands between. */
const plausibility = (
  char: string,
  before: number | undefined,
  after: number | undefined,
): number => {
  if (/[àèéìòù]/.test(char)) return isLetter(before) ? 4 : /[èÈ]/.test(char) ? 3 : 1
  if (/[ÀÈÉÌÒÙ]/.test(char)) return isLetter(before) || char === 'È' ? 3 : 1
  if (/[’‘]/.test(char)) return isLetter(before) || isLetter(after) ? 3 : 1
  if (/[“«]/.test(char)) return isLetter(before) ? -1 : 2
  if (/[”»]/.test(char)) return isLetter(after) ? -1 : 2
  if (/[–—…•€°ªº§·\u00a0]/u.test(char)) return 1
  if (/[áíóúçñüöäâêîôûëïåøÖÜÄÇ]/.test(char)) return isLetter(before) || isLetter(after) ? 0.5 : 0
  return -2
}

const LOOKED_AT = 2_000_000

/** The single-byte code that makes most sense of the bytes above 127; `certain` is false where none makes much. */
export const chooseEncoding = (bytes: Uint8Array): { encoding: SingleByte; certain: boolean } => {
  const scores = TABLES.map(([encoding, table]) => {
    let score = 0
    let count = 0
    const length = Math.min(bytes.length, LOOKED_AT)
    for (let at = 0; at < length; at++) {
      const byte = bytes[at] as number
      if (byte < 0x80) continue
      count += 1
      score += plausibility(table[byte - 0x80] as string, bytes[at - 1], bytes[at + 1])
    }
    return { encoding, score, count }
  })
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return { encoding: best.encoding, certain: best.score >= best.count }
}
