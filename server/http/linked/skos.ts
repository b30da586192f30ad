import { conceptPath } from '#domain/addresses.ts'
import type { Term, VocabularyIndex } from '#domain/vocabulary.ts'
import type { About } from '../present/about.ts'
import type { Thing, Value } from './graph.ts'

const it = (text: string): Value => ({ text, language: 'it' })
const en = (text: string): Value => ({ text, language: 'en' })

/** Names other than the one preferred, each once, whatever its capitals. */
const otherNames = (term: Term): string[] => {
  const seen = new Set([term.label.toLowerCase(), term.labelEn.toLowerCase()])
  return term.alternative.filter((name) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const labels = ({ label, labelEn }: { label: string; labelEn: string }): Value[] =>
  labelEn === '' ? [it(label)] : [it(label), en(labelEn)]

const conceptThing = (
  term: Term,
  vocabulary: VocabularyIndex,
  { origin }: Pick<About, 'origin'>,
): Thing => {
  const scheme = { iri: origin + conceptPath(vocabulary.key) }
  const concept = (id: string) => ({ iri: origin + conceptPath(vocabulary.key, id) })
  const broaderId = term.broader === null ? undefined : vocabulary.presentId(term.broader)
  const narrower = vocabulary.terms.filter(
    ({ broader }) => broader !== null && vocabulary.presentId(broader) === term.id,
  )
  return {
    id: origin + conceptPath(vocabulary.key, term.id),
    types: ['skos:Concept'],
    says: [
      ['skos:prefLabel', labels(term)],
      ['skos:altLabel', otherNames(term).map(it)],
      ['skos:notation', term.id],
      ['skos:scopeNote', term.note === null ? null : it(term.note)],
      ['skos:changeNote', term.former.map((name) => it(`In passato: ${name}`))],
      ['skos:broader', broaderId === undefined ? null : concept(broaderId)],
      ['skos:narrower', narrower.map(({ id }) => concept(id))],
      ['skos:topConceptOf', broaderId === undefined ? scheme : null],
      ['skos:inScheme', scheme],
      ['owl:deprecated', term.retired ? true : null],
    ],
  }
}

const schemeThing = (vocabulary: VocabularyIndex, about: About): Thing => ({
  id: about.origin + conceptPath(vocabulary.key),
  types: ['skos:ConceptScheme'],
  says: [
    ['dct:title', labels(vocabulary)],
    ['skos:prefLabel', labels(vocabulary)],
    ['dct:license', { iri: about.licence.url }],
    ['dct:publisher', { iri: about.publisher.url }],
    ['owl:versionInfo', String(about.seq)],
    [
      'skos:hasTopConcept',
      vocabulary.terms
        .filter(({ broader }) => broader === null || vocabulary.presentId(broader) === undefined)
        .map(({ id }) => ({ iri: about.origin + conceptPath(vocabulary.key, id) })),
    ],
  ],
})

/** Terms that have become part of another keep their addresses, which say what stands in their place. */
const replacedThings = ({ key, merged = {} }: VocabularyIndex, { origin }: About): Thing[] =>
  Object.entries(merged).map(([id, into]) => ({
    id: origin + conceptPath(key, id),
    types: [],
    says: [
      ['owl:deprecated', true],
      ['dct:isReplacedBy', { iri: origin + conceptPath(key, into) }],
    ],
  }))

/** A controlled list as SKOS. Outdated words, which are for searching alone, stay in the house. */
export const vocabularyThings = (vocabulary: VocabularyIndex, about: About): Thing[] => [
  schemeThing(vocabulary, about),
  ...vocabulary.terms.map((term) => conceptThing(term, vocabulary, about)),
  ...replacedThings(vocabulary, about),
]
