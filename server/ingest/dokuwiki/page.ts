import { FIELDS, type FieldKey } from '#domain/fields.ts'
import { labelKey } from '#domain/text/fold.ts'
import { pageIdOf } from '../cells/page-id.ts'
import { cleanLine, cleanText } from '../cells/text.ts'
import { fieldOf } from '../columns/headings.ts'
import { shown } from '../problems/problem.ts'
import type { ReadingNotice } from '../problems/reading-problem.ts'
import type { Block, PageBlocks } from './blocks.ts'
import { linksAsText, linksAsValues } from './links.ts'
import { createTableReader, type Statement } from './table.ts'

export type ThemeFact = 'title' | 'projects' | 'amount'

/** A page of the wiki, read: what it says under which heading. */
export type WikiPage = {
  id: string
  title: string | null
  fields: Partial<Record<FieldKey, string>>
  /** How the page itself calls its fields. */
  names: Partial<Record<FieldKey, string>>
  facts: Partial<Record<ThemeFact, string>>
  /** Headings of a project that it has, filled in or not. */
  headings: number
  /** Ids of the pages that it links to. */
  links: string[]
  /** What it says and nobody reads. */
  unread: readonly ReadingNotice[]
}

const THEME_FACTS: ReadonlyMap<string, ThemeFact> = new Map([
  ['titolo azione di sistema', 'title'],
  ['titolo dell azione di sistema', 'title'],
  ['numero progetti finanziati', 'projects'],
  ['numero dei progetti finanziati', 'projects'],
  ['importo complessivo erogato', 'amount'],
])

/** The two headings that group the others on a project page. */
const GROUPS = new Set(['caratteristiche principali', 'attivita e risultati'])

type Label = { field: FieldKey } | { fact: ThemeFact } | null

const LABEL_AT_MOST = 200

const labelOf = (text: string): Label => {
  if (text.length > LABEL_AT_MOST) return null
  const key = labelKey(text)
  const fact = THEME_FACTS.get(key)
  if (fact) return { fact }
  const field = GROUPS.has(key) ? undefined : fieldOf(text)
  return field === undefined || field === 'slug' || field === 'title' ? null : { field }
}

/** "Capofila: Nome" on a line of its own is a row without a table. */
const labelledLine = (text: string): [Label, string, string] | undefined => {
  const parts = /^\s*(?:- )?([^:\n]{3,60}):\s+(\S.*)$/su.exec(text)
  const label = parts ? labelOf(parts[1] ?? '') : null
  return label ? [label, parts?.[2] ?? '', parts?.[1] ?? ''] : undefined
}

const UNREAD_AT_MOST = 30

/** What is said and not read, with its beginning; a page that is mostly other text is not told whole. */
const createUnread = (page: string) => {
  const notices: ReadingNotice[] = []
  let more = 0
  const add = (notice: ReadingNotice) => {
    if (notices.length < UNREAD_AT_MOST) notices.push(notice)
    else more += 1
  }
  const all = (): ReadingNotice[] =>
    more === 0 ? notices : [...notices, { code: 'page-more-not-read', page, count: more }]
  return { add, all }
}

type Unread = ReturnType<typeof createUnread>

/** A text of the wiki without its signs; media in it are told as not read. */
const plainOf = (text: string, page: string, unread: Unread, field?: FieldKey): string => {
  const asValues = field !== undefined && FIELDS[field].type === 'links'
  const { text: words, left } = asValues ? linksAsValues(text) : linksAsText(text)
  for (const { label, target } of left) {
    unread.add({ code: 'page-medium-not-read', page, label: shown(label), target: shown(target) })
  }
  return cleanText(words).replace(/^\* /gm, '- ')
}

/** Adds a fact to a page, or a value to a field of it. */
const addTo = (page: WikiPage, label: NonNullable<Label>, value: string, name: string): void => {
  if (value === '' || value === '-') return
  if ('fact' in label) {
    page.facts[label.fact] ??= value
    return
  }
  const { field } = label
  page.names[field] ??= name
  const before = page.fields[field]
  if (before === undefined) page.fields[field] = value
  // A cell that spans rows, or a fact told twice, says the same once; a text may repeat itself.
  else if (FIELDS[field].type === 'text' || !before.split('\n').includes(value))
    page.fields[field] = `${before}\n${value}`
}

const emptyPage = (id: string, links: readonly string[]): WikiPage => ({
  ...{ id, title: null, fields: {}, names: {}, facts: {}, headings: 0, unread: [] },
  links: links.map(pageIdOf),
})

/** A heading, and the label that it is. */
type Under = { label: Label; level: number; heading: string | null }

/** Gathers what a page says. Facts stand in table rows, under headings of their own, or on labelled lines. */
export const readPage = (fileId: string, { blocks, links }: PageBlocks): WikiPage => {
  const page = emptyPage(fileId, links)
  const unread = createUnread(fileId)
  const table = createTableReader((text) => labelOf(text) !== null)
  let under: Under = { label: null, level: 0, heading: null }
  let free: string[] = []
  let silentHeading = false

  const plain = (text: string, field?: FieldKey) => plainOf(text, fileId, unread, field)
  const tellText = (text: string) =>
    unread.add({ code: 'page-text-not-read', page: fileId, heading: under.heading, text })

  const add = (label: Label, text: string, name: string) => {
    if (label === null) return
    const field = 'field' in label ? label.field : undefined
    if (field !== undefined) page.headings += 1
    addTo(page, label, plain(text, field), name)
  }

  const endFree = () => {
    const text = cleanLine(plain(free.join('\n')))
    free = []
    if (text !== '') tellText(shown(text))
    else if (silentHeading && under.heading !== null) {
      unread.add({ code: 'page-text-not-read', page: fileId, heading: null, text: under.heading })
    }
    silentHeading = false
  }

  const addHeading = (level: number, text: string) => {
    const title = cleanLine(plain(text))
    const label = labelOf(title)
    const isGroup = GROUPS.has(labelKey(title))
    if (label === null && !isGroup && page.title !== null && under.label && level > under.level) {
      add(under.label, title, under.heading ?? title)
      return
    }
    endFree()
    const names = page.title === null && label === null && !isGroup
    if (names) page.title = title
    silentHeading = !names && !isGroup && label === null && title !== page.title && title !== ''
    under = { label, level, heading: names || isGroup ? null : shown(title) }
  }

  const addStatement = ({ label: name, text, over }: Statement) => {
    const label = name === null ? null : labelOf(cleanLine(plain(name)))
    if (over !== undefined)
      unread.add({ code: 'page-span', page: fileId, text: shown(plain(over)) })
    if (label) return add(label, text, cleanLine(plain(name ?? '')))
    // A table under a heading of the project, with words of its own, is part of what stands there.
    const line = [name ?? '', text.replaceAll('\n', ' – ')].filter((part) => part !== '').join(': ')
    if (under.label) return add(under.label, line, under.heading ?? '')
    const words = cleanLine(plain(text))
    const called = cleanLine(plain(name ?? ''))
    if (called !== '') {
      const [row, said] = [shown(called), shown(words)]
      unread.add({ code: 'page-row-not-read', page: fileId, label: row, text: said })
    } else if (words !== '') tellText(shown(words))
  }

  const addText = (text: string) => {
    const labelled = under.label ? undefined : labelledLine(text)
    if (under.label) add(under.label, text, under.heading ?? '')
    else if (labelled) {
      endFree()
      add(...labelled)
    } else if (text.trim() === '') {
      if (free.length > 0) endFree()
    } else {
      silentHeading = false
      free.push(text)
    }
  }

  const addBlock = (block: Block) => {
    if (block.kind === 'row') {
      if (free.length > 0) endFree()
      for (const statement of table.read(block.cells)) addStatement(statement)
      return
    }
    table.end()
    if (block.kind === 'heading') addHeading(block.level, block.text)
    else addText(block.text)
  }
  for (const block of blocks) addBlock(block)
  endFree()
  page.unread = unread.all()
  return page
}
