import type { ErrorCode, ErrorDetail } from '#domain/errors.ts'
import type { FileTask } from '../http/exports/write-file.ts'

/** Pieces that may be on their way to a reader: enough for neither side to wait for the other. */
export const AHEAD = 8

/** What the thread is told of a file, by its number: to begin, that a piece has been taken, that nobody wants it any more. */
export type Order =
  | { file: number; say: 'begin'; task: FileTask }
  | { file: number; say: 'taken' }
  | { file: number; say: 'stop' }

/** What it tells. An error of ours keeps its code; any other is a defect. */
export type Told =
  | { file: number; tell: 'piece'; piece: Uint8Array<ArrayBuffer> }
  | { file: number; tell: 'whole' }
  | {
      file: number
      tell: 'refused'
      code: ErrorCode
      message: string
      details: readonly ErrorDetail[]
    }
  | { file: number; tell: 'failed'; error: unknown }
