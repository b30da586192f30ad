/** Writes a file of synthetic projects, for tests of the import at any size. */
import { isFileFormat } from './bench/corpus/files.ts'
import { writeProjects } from './bench/corpus/write-file.ts'
import { readOptions } from './options.ts'

const USAGE =
  'npm run generate -- --out FILE [--docs 1000] [--format json|csv|xlsx] [--seed 1]\n' +
  'The format is that of the file name when it is not given.'

const { values } = readOptions(USAGE, {
  options: {
    docs: { type: 'string', default: '1000' },
    format: { type: 'string' },
    out: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
})

const count = Number(values.docs)
const seed = Number(values.seed)
const format = values.format ?? values.out.split('.').at(-1) ?? ''

if (values.out && isFileFormat(format) && Number.isInteger(count) && Number.isInteger(seed)) {
  await writeProjects(values.out, { count, format, seed })
  console.log(`${values.out}: ${count} synthetic projects`)
} else {
  console.error(USAGE)
  process.exitCode = 2
}
