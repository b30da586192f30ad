import { embedded } from '../candidates/embedded.ts'
import { realDocuments } from '../corpus/documents.ts'
import { ASKED_SETS, meanOf, measureAsked } from '../relevance/asked.ts'
import { readGolden } from '../relevance/golden.ts'
import { measureRelevance, scoresBySet } from '../relevance/measure.ts'

const { judged } = await measureRelevance(embedded, readGolden(), realDocuments())
const answers = await measureAsked(embedded)
const asked = ASKED_SETS.map((set) => {
  const hits = answers[set].reduce((sum, { slugs }) => sum + slugs.length, 0)
  return [set, { ...meanOf(answers[set]), hits: hits / answers[set].length }] as const
})
console.log(JSON.stringify({ ...scoresBySet(judged), ...Object.fromEntries(asked) }))
