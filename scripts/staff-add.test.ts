import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, openTestStaff, PASSWORD } from '../server/staff/testing/staff.ts'
import { childEnvironment } from '../server/testing/child-environment.ts'
import { command } from '../server/testing/commands/commands.ts'

const COMMAND = fileURLToPath(new URL('./staff-add.ts', import.meta.url))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staff-add-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = () => ({ DATA_DIR: folder, SITE_URL: 'https://x.example.it' })

/** Runs the command in a process of its own with these answers, one a line, as somebody at a terminal gives them. */
const runApart = (...answers: string[]): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const env = childEnvironment(settings())
    const child = spawn(process.execPath, [COMMAND], { env })
    let output = ''
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString()
    })
    child.stderr.on('data', (text: Buffer) => {
      output += text.toString()
    })
    child.on('close', (code) => resolve({ code, output }))
    child.stdin.end(answers.map((answer) => `${answer}\n`).join(''))
  })

/** The same, beside other commands. */
const run = async (...answers: string[]) => {
  const { code, said, complained } = await command('staff-add', [], settings(), answers)
  return { code, output: said + complained }
}

const tokenIn = (output: string): string =>
  /https:\/\/x\.example\.it\/staff\/password\/([\w-]{43})\n/.exec(output)?.[1] ?? ''

/** What the command has left, as the service sees it. */
const looking = async <T>(look: (desk: ReturnType<typeof openTestStaff>) => Promise<T> | T) => {
  const desk = openTestStaff({ folder })
  desk.later((Date.now() - desk.now().getTime()) / 60_000)
  try {
    return await look(desk)
  } finally {
    desk.staff.close()
  }
}

describe('npm run staff:add', () => {
  test('makes the first person an administrator, with a link for the password', async () => {
    const { code, output } = await runApart('Anna@prova.it', 'Anna Prova', '')
    expect(code).toBe(0)
    await looking(async ({ staff, credentials }) => {
      expect(staff.people.all()).toMatchObject([
        { email: 'anna@prova.it', name: 'Anna Prova', role: 'amministrazione', hasPassword: false },
      ])
      const chosen = await staff.password.byLink(tokenIn(output), PASSWORD)
      expect(chosen.kind).toBe('chosen')
      expect((await staff.entry.byPassword(credentials('anna@prova.it'))).kind).toBe('in')
    })
  })

  test('adds the next one as an editor, unless told otherwise', async () => {
    await run('anna@prova.it', 'Anna', '')
    await run('bruno@prova.it', 'Bruno', '')
    await run('carla@prova.it', 'Carla', 'Amministrazione')
    const roles = await looking(({ staff }) => staff.people.all().map(({ role }) => role))
    expect(roles).toEqual(['amministrazione', 'redazione', 'amministrazione'])
  })

  test('helps back who has lost password and codes', async () => {
    await looking(async (desk) => {
      const id = await desk.add('anna@prova.it')
      const session = await desk.enter('anna@prova.it')
      desk.staff.own.activateCodes(session, codeOf(desk.staff.codes.begin(id), desk.now()))
    })
    const { code, output } = await run('anna@prova.it', 'sì', 's')
    expect([code, output]).toEqual([0, expect.stringContaining('C’è già: Prova anna@prova.it')])
    await looking(({ staff }) => {
      expect(staff.linkOf(tokenIn(output))?.email).toBe('anna@prova.it')
      expect(staff.people.findByEmail('anna@prova.it')?.hasCodes).toBe(false)
    })
  })

  test.each([
    ['an address that is none', ['anna', 'Anna', ''], /non è scritto bene/],
    [
      'a role that is none',
      ['anna@prova.it', 'Anna', 'capo'],
      /Il ruolo è redazione o amministrazione/,
    ],
    ['no answer', [], /Manca una risposta/],
  ])('adds nobody for %s, and says why', async (_name, answers, problem) => {
    const { code, output } = await run(...answers)
    expect([code, output]).toEqual([1, expect.stringMatching(problem)])
    expect(await looking(({ staff }) => staff.people.all())).toEqual([])
  })
})
