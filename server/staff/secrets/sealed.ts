import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const METHOD = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const OPTIONS = { authTagLength: TAG }

const of = (owner: number): Buffer => Buffer.from(String(owner))

/** Seals short secrets with a key of 32 bytes that lies outside the base; each is bound to its owner's number. */
export const createSeal = (key: Buffer) => ({
  seal: (secret: Buffer, owner: number): Buffer => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv(METHOD, key, nonce, OPTIONS).setAAD(of(owner))
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  },
  /** null when it was sealed with another key, or for another owner. */
  open: (sealed: Buffer, owner: number): Buffer | null => {
    try {
      const decipher = createDecipheriv(METHOD, key, sealed.subarray(0, NONCE), OPTIONS)
        .setAAD(of(owner))
        .setAuthTag(sealed.subarray(-TAG))
      return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
    } catch {
      return null
    }
  },
  /** What stands for a text that is not to be kept, such as an address: the same for the same text, and no way back. */
  disguise: (text: string): string => createHmac('sha256', key).update(text).digest('base64url'),
})

export type Seal = ReturnType<typeof createSeal>
