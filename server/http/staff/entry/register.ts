import { Readable } from 'node:stream'
import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { ENTRY_ADDRESSES } from '#domain/staff/entry-addresses.ts'
import { REGISTER_ACTIONS, type RegisterLine } from '#domain/staff/register.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../../ingest/columns/csv-line.ts'
import type { Register, RegisterFilter } from '../../../staff/register.ts'
import type { Staff } from '../../../staff/staff.ts'
import type { StaffRoom } from '../routes.ts'
import { readRegisterQuery } from './register-filter.ts'

const PER_PAGE = 50
const PER_PIECE = 500

const HEADERS = [
  'Quando (ora italiana)',
  'Chi',
  'Che cosa',
  'A chi',
  'Scheda',
  'Importazione',
  'File',
  'Riga',
  'Altro',
]

/** "2026-11-28 15:04:05". */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const cellsOf = (line: RegisterLine): string[] => [
  clock.format(new Date(line.at)),
  line.actor ?? '',
  REGISTER_ACTIONS[line.action]?.[1] ?? line.action,
  line.about ?? '',
  line.record ?? '',
  String(line.batch ?? ''),
  line.file ?? '',
  String(line.row ?? ''),
  line.detail ?? '',
]

/** In pieces, so that a register of many years is never in memory whole; guarded against cells that compute. */
function* csvOf(register: Register, filter: RegisterFilter): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADERS)
  let before: number | null = null
  for (;;) {
    const lines: RegisterLine[] = register.older(filter, before, PER_PIECE)
    if (lines.length === 0) return
    yield lines.map((line) => csvLine(cellsOf(line))).join('')
    before = lines.at(-1)?.id ?? null
  }
}

/** Who did what, when; for everybody at the desk. */
export const registerRoom =
  ({ staff }: { staff: Pick<Staff, 'register' | 'people'> }): StaffRoom =>
  (app, pages) => {
    const whole = { config: { staff: 'redazione' }, schema: { hide: true } } as const

    app.get(STAFF_ADDRESSES.register, whole, async (request, reply) => {
      const asked = readRegisterQuery(request.query as Record<string, unknown>)
      const total = staff.register.count(asked.filter)
      const pageCount = Math.max(1, Math.ceil(total / PER_PAGE))
      const page = Math.min(asked.page, pageCount)
      return pages.send(request, reply, {
        kind: 'register',
        filter: asked.asked,
        people: staff.people.all().map(({ id, name }) => ({ id, name })),
        lines: staff.register.page(asked.filter, (page - 1) * PER_PAGE, PER_PAGE),
        total,
        page,
        pages: pageCount,
        problems: asked.problems,
      })
    })

    app.get(ENTRY_ADDRESSES.registerFile, whole, async (request, reply) => {
      const { filter } = readRegisterQuery(request.query as Record<string, unknown>)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="registro.csv"')
        .send(Readable.from(csvOf(staff.register, filter)))
    })
  }
