import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readKeyFile } from './key-file.ts'
import { createPasswords, passwordProblem } from './password.ts'
import { createSeal } from './sealed.ts'
import { base32, hotp, stepOfCode } from './totp.ts'
import { createTurns } from './turns.ts'

const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('codes', () => {
  // RFC 4226, appendix D.
  const key = Buffer.from('12345678901234567890')

  test('are those of RFC 4226', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583']
    expect(codes.map((_, at) => hotp(key, at))).toEqual(codes)
  })

  // RFC 6238, appendix B, of whose eight digits apps show the last six.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %i seconds', (seconds, code) => {
    expect(stepOfCode(key, code, 0, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  test('of one step before or after now are taken, of two not', () => {
    const ms = 1_111_111_109_000
    const at = (steps: number) => stepOfCode(key, '081804', 0, ms + steps * 30_000) !== null
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([false, true, true, true, false])
  })

  test('of a step that was used, or of one before it, are not', () => {
    const ms = 1_111_111_109_000
    const step = Math.floor(ms / 30_000)
    expect(stepOfCode(key, '081804', step - 1, ms)).toBe(step)
    expect(stepOfCode(key, '081804', step, ms)).toBeNull()
  })

  test.each(['', '81804', '0818040', '08180a', ' 081804'])('"%s" is none', (text) => {
    expect(stepOfCode(key, text, 0, 1_111_111_109_000)).toBeNull()
  })

  test.each([
    ['', ''],
    ['f', 'MY'],
    ['foobar', 'MZXW6YTBOI'],
    ['12345678901234567890', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'],
  ])('keys are written as RFC 4648 has it: "%s"', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written)
  })
})

describe('a sealed secret', () => {
  const secret = Buffer.from('a secret of some length')

  test('opens for its owner and with its key only', () => {
    const seal = createSeal(Buffer.alloc(32, 1))
    const sealed = seal.seal(secret, 7)
    expect(seal.open(sealed, 7)).toEqual(secret)
    expect(seal.open(sealed, 8)).toBeNull()
    expect(createSeal(Buffer.alloc(32, 2)).open(sealed, 7)).toBeNull()
    expect(sealed.includes(secret)).toBe(false)
  })

  test('is not read when a bit of it has changed, or it is cut', () => {
    const seal = createSeal(Buffer.alloc(32, 1))
    const sealed = seal.seal(secret, 7)
    const changed = Buffer.from(sealed)
    changed[20] = (changed[20] ?? 0) ^ 1
    expect(seal.open(changed, 7)).toBeNull()
    expect(seal.open(sealed.subarray(0, 20), 7)).toBeNull()
    expect(seal.open(Buffer.alloc(0), 7)).toBeNull()
  })
})

describe('the file of the key', () => {
  test('is made once, for its owner alone, and then kept', () => {
    const file = join(folder, 'new', 'staff.key')
    const key = readKeyFile(file)
    expect(key).toHaveLength(32)
    expect(readKeyFile(file)).toEqual(key)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('that holds something else is not written over', () => {
    const file = join(folder, 'other')
    writeFileSync(file, 'something else')
    expect(() => readKeyFile(file)).toThrow(/non contiene una chiave/)
    expect(readFileSync(file, 'utf8')).toBe('something else')
    expect(existsSync(`${file}.${process.pid}`)).toBe(false)
  })
})

describe('passwords', () => {
  const passwords = createPasswords(createTurns(), 4)

  test('are known by their key, however their accents are written', async () => {
    const kept = (await passwords.hash('perché no, già')) ?? ''
    expect(kept).not.toContain('perch')
    expect(await passwords.check('perché no, già'.normalize('NFD'), kept)).toBe(true)
    expect(await passwords.check('perche no, gia', kept)).toBe(false)
    expect(await passwords.hash('perché no, già')).not.toBe(kept)
  })

  test('are checked at the cost they were made at', async () => {
    const kept = (await createPasswords(createTurns(), 5).hash('una frase di prova')) ?? ''
    expect(await passwords.check('una frase di prova', kept)).toBe(true)
  })

  test('of nobody are never right', async () => {
    expect(await passwords.check('', null)).toBe(false)
  })

  const person = { email: 'maria.rossi@prova.it', name: 'Maria Rossi' }
  test.each([
    ['corta', { code: 'too-short', least: 12 }],
    ['undici cara', { code: 'too-short', least: 12 }],
    ['x'.repeat(201), { code: 'too-long', most: 200 }],
    ['aaaaaaaaaaaaaaa', { code: 'same-characters' }],
    ['maria.rossi123', { code: 'own-name' }],
    ['RossiMaria2026', { code: 'own-name' }],
  ])('such as "%s" are refused', (password, problem) => {
    expect(passwordProblem(password, person)).toEqual(problem)
  })
  test.each(['quattro parole a caso', 'dodici segni', 'x9#kLm2!pQr7', 'àèìòù àèìòù ☀'])(
    'such as "%s" are taken',
    (password) => {
      expect(passwordProblem(password, person)).toBeNull()
    },
  )
})

describe('turns', () => {
  test('are taken one at a time, in order, and the queue is short', async () => {
    const turns = createTurns(2)
    const gates = Array.from({ length: 3 }, () => Promise.withResolvers<void>())
    const begun: number[] = []
    const take = (at: number) =>
      turns.take(async () => {
        begun.push(at)
        await gates[at]?.promise
        return at
      })
    const taken = [take(0), take(1), take(2)]
    expect(turns.isFull()).toBe(true)
    expect(await take(3)).toBeNull()
    expect(begun).toEqual([0])
    gates[1]?.resolve()
    gates[2]?.resolve()
    gates[0]?.resolve()
    expect(await Promise.all(taken)).toEqual([0, 1, 2])
    expect(begun).toEqual([0, 1, 2])
    expect(turns.isFull()).toBe(false)
  })

  test('go on after one that fails', async () => {
    const turns = createTurns(2)
    const failing = turns.take(async () => {
      throw new Error('it failed')
    })
    const next = turns.take(async () => 'next')
    await expect(failing).rejects.toThrow('it failed')
    expect(await next).toBe('next')
  })
})
