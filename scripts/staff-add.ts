// npm run staff:add: asks who, and prints a one-time link by which that person chooses the password. No password is typed
// here: it would stay in the history of the shell.
import { createInterface } from 'node:readline'
import { readConfig, siteOrigin, staffFile } from '../server/config.ts'
import { AppError } from '../server/domain/errors.ts'
import { passwordLink } from '../server/domain/staff/entry-addresses.ts'
import { STAFF_ROLES, type StaffRole } from '../server/domain/staff/person.ts'
import { openStaff, type Staff, type StaffEntry } from '../server/staff/staff.ts'
import { runCommand, say, wordsGiven } from './command.ts'

/** Opened when the first question is asked: open, it keeps the process waiting. */
let lines: AsyncIterator<string> | null = null

/** Works with answers that are piped in, too. */
const ask = async (question: string): Promise<string> => {
  process.stdout.write(`${question} `)
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const { value, done } = await lines.next()
  if (!done) return value.trim()
  throw new AppError('invalid', '\nManca una risposta: il comando si ferma qui.')
}

const agrees = async (question: string): Promise<boolean> =>
  /^s[iì]?$/i.test(await ask(`${question} (sì o no)`))

const askRole = async (usual: StaffRole): Promise<StaffRole | null> => {
  const answer = (await ask(`Ruolo, redazione o amministrazione [${usual}]:`)).toLowerCase()
  return answer === '' ? usual : (STAFF_ROLES.find((role) => role === answer) ?? null)
}

const add = async (staff: Staff, email: string): Promise<string | null> => {
  const name = await ask('Nome e cognome:')
  const isFirst = staff.people.all().every(({ role }) => role !== 'amministrazione')
  const role = await askRole(isFirst ? 'amministrazione' : 'redazione')
  if (role === null) {
    say(['Il ruolo è redazione o amministrazione: non è cambiato niente.'])
    return null
  }
  return staff.administration.add(null, { email, name, role }).token
}

/** For somebody who is there: let in again, the codes taken off, a new link; each only where it is wanted. */
const helpBack = async (staff: Staff, person: StaffEntry): Promise<string | null> => {
  const { administration } = staff
  say([`C’è già: ${person.name}, ${person.role}${person.active ? '' : ', accesso sospeso'}.`])
  if (!person.active) {
    if (!(await agrees('Riammettere questa persona?'))) return null
    administration.readmit(null, person.id)
  }
  if (person.hasCodes && (await agrees('Azzerare i codici, perché ha perso il telefono?'))) {
    administration.resetCodes(null, person.id)
  }
  return (await agrees('Fare un nuovo collegamento per la password?'))
    ? administration.makeLink(null, person.id)
    : null
}

const USAGE = `Aggiunge una persona alla scrivania, o la aiuta a rientrare: chiede chi è, e scrive un indirizzo per scegliere la password.

Uso: npm run staff:add`

const run = async (): Promise<0 | 1> => {
  const config = readConfig(process.env)
  const staff = openStaff({ file: staffFile(config), keyFile: config.staff.keyFile })
  try {
    const email = await ask('E-mail:')
    const person = staff.people.findByEmail(email)
    const token = person ? await helpBack(staff, person) : await add(staff, email)
    if (token === null) return 1
    say([
      '',
      'Aprire questo indirizzo per scegliere la password. Vale una volta sola, per 24 ore:',
      `${siteOrigin(config)}${passwordLink(token)}`,
    ])
    return 0
  } finally {
    staff.close()
    await lines?.return?.()
  }
}

if (wordsGiven(USAGE, 0)) await runCommand(run)
