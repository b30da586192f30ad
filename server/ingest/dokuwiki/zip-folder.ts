import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { pageFiles } from './folder.ts'

/** The earliest day a zip can name: the same pages make the same bytes, whenever they are put together. */
const NO_TIME = new Date(1980, 0, 1)

/** The page files of a folder as one zip, so that what was read can be kept under one hash. */
export const zipFolder = async (root: string): Promise<Uint8Array> => {
  const files: Zippable = {}
  for (const path of await pageFiles(root)) {
    files[relative(root, path).split(sep).join('/')] = await readFile(path)
  }
  return zipSync(files, { mtime: NO_TIME })
}
