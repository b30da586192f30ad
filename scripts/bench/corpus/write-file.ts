import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createCorpus } from './corpus.ts'
import { FILE_WRITERS, type FileFormat } from './files.ts'
import { readVocabularies } from './vocabularies.ts'

/** Writes the first `count` synthetic projects of a seed to a file. */
export const writeProjects = async (
  path: string,
  { count, format, seed = 1 }: { count: number; format: FileFormat; seed?: number },
): Promise<void> => {
  const vocabularies = readVocabularies()
  const projects = createCorpus(vocabularies, seed).projects(count)
  const pieces = FILE_WRITERS[format](projects, vocabularies)
  await pipeline(Readable.from(pieces), createWriteStream(path))
}
