import { ServerError } from './errors.ts'

/** What the fake server keeps of a project: the fields that it was given. */
export type Row = Record<string, unknown>
type Test = (row: Row) => boolean

const TOKEN = /"(?:[^"\\]|\\.)*"|[()[\],=]|[^\s()[\],="]+/g

const folded = (value: unknown): string => String(value).trim().normalize('NFKD').toLowerCase()
const valuesOf = (row: Row, field: string): readonly unknown[] => {
  const given = row[field] ?? []
  return Array.isArray(given) ? given : [given]
}

const wrong = (message: string) => new ServerError(400, 'invalid_search_filter', message)

/**
 * Reads a filter as the server does, as far as this program writes any: AND, OR, NOT, `=`, IN, TO, STARTS WITH, numbers and
 * texts between quotation marks. Whatever else is refused, and so is a field that the index does not filter by.
 */
export const readFilter = (text: string, filterable: ReadonlySet<string>): Test => {
  const tokens = text.match(TOKEN) ?? []
  let at = 0
  const isNext = (token: string) => tokens[at] === token
  const take = (token?: string): string => {
    const taken = tokens[at++]
    if (taken === undefined || (token !== undefined && taken !== token)) {
      throw wrong(`Expected ${token ?? 'a value'} at token ${at} of \`${text}\`.`)
    }
    return taken
  }
  const value = (): string => {
    const token = take()
    if (token.startsWith('"')) return token.slice(1, -1)
    if (!/^-?\d+(\.\d+)?$/.test(token)) throw wrong(`\`${token}\` is no value.`)
    return token
  }
  const list = (): string[] => {
    const values: string[] = []
    take('[')
    while (!isNext(']')) {
      values.push(value())
      if (!isNext(']')) take(',')
    }
    take(']')
    return values
  }

  const comparison = (): Test => {
    const field = take()
    if (!filterable.has(field)) throw wrong(`Attribute \`${field}\` is not filterable.`)
    if (isNext('=')) {
      take()
      const wanted = folded(value())
      return (row) => valuesOf(row, field).some((one) => folded(one) === wanted)
    }
    if (isNext('IN')) {
      take()
      const values = list()
      const wanted = new Set(values.map(folded))
      // Most values are asked for as they are written.
      for (const one of values) wanted.add(one)
      return (row) =>
        valuesOf(row, field).some((one) => wanted.has(String(one)) || wanted.has(folded(one)))
    }
    if (isNext('STARTS')) {
      take()
      take('WITH')
      const wanted = folded(value())
      return (row) => valuesOf(row, field).some((one) => folded(one).startsWith(wanted))
    }
    const from = Number(value())
    take('TO')
    const to = Number(value())
    return (row) =>
      valuesOf(row, field).some((one) => typeof one === 'number' && one >= from && one <= to)
  }
  const single = (): Test => {
    if (isNext('NOT')) {
      take()
      const test = single()
      return (row) => !test(row)
    }
    if (!isNext('(')) return comparison()
    take('(')
    const test = either()
    take(')')
    return test
  }
  const joined = (word: string, next: () => Test, meets: (tests: Test[], row: Row) => boolean) => {
    const tests = [next()]
    while (isNext(word)) {
      take()
      tests.push(next())
    }
    return (row: Row) => meets(tests, row)
  }
  const both = () => joined('AND', single, (tests, row) => tests.every((test) => test(row)))
  const either = (): Test => joined('OR', both, (tests, row) => tests.some((test) => test(row)))

  const test = either()
  if (at < tokens.length) throw wrong(`\`${tokens[at]}\` was not expected.`)
  return test
}
