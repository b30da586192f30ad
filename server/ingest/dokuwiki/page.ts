import { labelKey } from '#domain/text/fold.ts'
import { cleanLine, cleanText } from '../cells/text.ts'
import type { FieldKey } from '../columns/columns.ts'
import { fieldOf } from '../columns/headings.ts'
import type { Block, PageBlocks } from './blocks.ts'
import { pageIdOf } from './page-id.ts'

export type ThemeFact = 'title' | 'projects' | 'amount'

/** A page of the wiki, read: what it says under which heading. */
export type WikiPage = {
  id: string
  title: string | null
  fields: Partial<Record<FieldKey, string>>
  facts: Partial<Record<ThemeFact, string>>
  /** Headings of a project that it has, filled in or not. */
  headings: number
  /** Ids of the pages that it links to. */
  links: string[]
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

const labelOf = (text: string): Label => {
  const key = labelKey(text)
  const fact = THEME_FACTS.get(key)
  if (fact) return { fact }
  const field = GROUPS.has(key) ? undefined : fieldOf(key)
  return field === undefined || field === 'slug' || field === 'title' ? null : { field }
}

/** "Capofila: Nome" on a line of its own is a row without a table. */
const labelledLine = (text: string): [Label, string] => {
  const parts = /^\s*(?:- )?([^:\n]{3,60}):\s+(\S.*)$/su.exec(text)
  const label = parts ? labelOf(parts[1] ?? '') : null
  return label ? [label, parts?.[2] ?? ''] : [null, text]
}

/** Gathers what a page says. Facts stand in table rows, under headings of their own, or on labelled lines. */
export const readPage = (fileId: string, { blocks, links }: PageBlocks): WikiPage => {
  const page: WikiPage = {
    id: fileId,
    title: null,
    fields: {},
    facts: {},
    headings: 0,
    links: links.map(pageIdOf),
  }
  let under: Label = null

  const add = (label: Label, text: string) => {
    const value = cleanText(text).replace(/^\* /gm, '- ')
    if (label && 'field' in label) page.headings += 1
    if (label === null || value === '' || value === '-') return
    if ('fact' in label) page.facts[label.fact] ??= value
    else {
      const before = page.fields[label.field]
      page.fields[label.field] = before === undefined ? value : `${before}\n${value}`
    }
  }
  const addBlock = (block: Block) => {
    if (block.kind === 'heading') {
      const title = cleanLine(block.text)
      under = labelOf(title)
      if (page.title === null && under === null && !GROUPS.has(labelKey(title))) page.title = title
    } else if (block.kind === 'row') {
      const [name = '', ...values] = block.cells
      add(labelOf(name), values.join('\n'))
    } else if (under) add(under, block.text)
    else add(...labelledLine(block.text))
  }
  for (const block of blocks) addBlock(block)
  return page
}
