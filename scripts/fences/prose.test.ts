import { expect, test } from 'vitest'
import { leftOf, proseIn, proseOf } from './prose.ts'
import { TABLES } from './prose-homes.ts'
import { OURS, treeOf } from './testing/tree.ts'

const found = proseIn(OURS)

test('sentences stand in modules of sentences and in tables, and nowhere else', () => {
  expect(leftOf(found, Object.keys(TABLES))).toEqual({})
})

test('every table that is named holds sentences', () => {
  const holds = (table: string) =>
    Object.keys(found).some((file) => file === table || file.startsWith(`${table}/`))
  expect(Object.keys(TABLES).filter((table) => !holds(table))).toEqual([])
})

test.each([
  ['a sentence', "throw new AppError('gone', 'Il file non c’è più: caricarlo di nuovo.')"],
  ['one with a value in it', `const a = \`Nell’elenco \${list} non c’è la voce \${id}.\``],
  ['one that begins with a value', `const a = \`\${name} è già un nome di \${id}.\``],
  ['the middle of one, with its end', "const a = 'che non si legge.'"],
  ['one with quotation marks around a value', `const a = \`«\${name}» non è una data\``],
  ['one whose only small word begins a line', "const a = 'Scheda\\ndi prova.'"],
  ['one whose letter is written in another way', "const a = 'Scheda pi\\u00f9 breve.'"],
  ['one in capitals', "const a = 'SCHEDA DI PROVA.'"],
  ['text of a page', 'const a = <p>Non è ancora cambiato niente</p>'],
])('%s is found', (_, code) => {
  expect(proseOf('a.tsx', `\n${code}`)).toMatchObject([{ line: 2 }])
})

test.each([
  ['a label', "const a = 'Nuova scheda'"],
  ['a heading of somebody’s table', "const a = 'titolo del progetto'"],
  ['a pattern', "const a = '(?:Non|che) (?:di|il) ?(?:la)'"],
  ['English', "const a = 'The index has not been built in this folder.'"],
  ['a code', "const a = 'codici-di-recupero-rifatti'"],
  ['an address', "const a = './in-order/di/la.ts'"],
  ['a comment', '// Il file non c’è più: caricarlo di nuovo.'],
])('%s is no sentence', (_, code) => {
  expect(proseOf('a.tsx', code)).toEqual([])
})

test('a module of sentences is their home, by its name; its neighbours, scripts and tests are not asked', () => {
  const line = "export const a = 'Il file non c’è più.'"
  const files = ['desk/messages.ts', 'desk/undo-messages.ts', 'desk/a.test.ts', 'desk/testing/a.ts']
  const homes = Object.fromEntries(files.map((file) => [`server/${file}`, line]))
  const others = { 'web/staff/texts.ts': line, 'web/messages/a.ts': line, 'scripts/a.ts': line }
  const asked = { 'server/desk/a.ts': line, 'server/desk/contexts.ts': `${line}\n${line}` }
  expect(proseIn(treeOf({ ...homes, ...others, ...asked }))).toEqual({
    'server/desk/a.ts': 1,
    'server/desk/contexts.ts': 2,
  })
})
