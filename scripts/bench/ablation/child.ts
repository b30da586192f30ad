import { embedded } from '../candidates/embedded.ts'
import { realDocuments } from '../documents.ts'
import { readGolden } from '../golden.ts'
import { measureRelevance, scoresBySet } from '../relevance.ts'

const { judged } = await measureRelevance(embedded, readGolden(), realDocuments())
console.log(JSON.stringify(scoresBySet(judged)))
