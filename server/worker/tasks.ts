import type { UndoDecisions } from '#domain/batch.ts'
import type { ErrorCode, ErrorDetail } from '#domain/errors.ts'
import type { MarkedFile } from '../ingest/marked/marked-file.ts'
import type { Prepared } from '../ingest/prepare/prepare.ts'
import type { IngestProgress } from '../ingest/read-claims.ts'
import type { IngestReport } from '../ingest/report/report.ts'
import type { Applied } from '../store/batches/batches.ts'
import type { Undone } from '../store/undo/undone.ts'

/** Work on the base that takes long: done in a thread of its own, with a connection of its own. */
export type Task =
  /** Reads and plans a file; the preview is a batch. */
  | { kind: 'plan'; name: string; bytes: Uint8Array; today: string; actor: string }
  /** Reads, plans and writes a file at once. */
  | { kind: 'take'; name: string; bytes: Uint8Array; today: string; actor: string }
  /** Brings an import as far as it gets without a person. */
  | { kind: 'prepare'; batch: number; today: string }
  /** Writes the ticked rows of a preview. */
  | { kind: 'apply'; batch: number; actor: string }
  /** Takes a batch back; as a trial it tells what would come of it, and writes nothing. */
  | { kind: 'undo'; batch: number; actor: string; decisions?: Decisions; dryRun?: boolean }
  /** Gives the file of a batch back with what is wrong in it. */
  | { kind: 'mark'; batch: number; hideOthers: boolean; today: string }

/** By id of the record, what is decided of its fields. */
type Decisions = ReadonlyMap<number, UndoDecisions>

type Results = {
  plan: IngestReport
  take: IngestReport
  prepare: Prepared
  apply: Applied
  undo: Undone
  mark: MarkedFile | null
}

export type ResultOf<T extends Task> = Results[T['kind']]

/** What the thread is told when it starts. */
export type Assignment = { file: string; task: Task }

/** What it tells: how far it is, and how it ended. An error of ours keeps its code; any other is a defect. */
export type Message =
  | { tell: 'progress'; progress: IngestProgress }
  | { tell: 'done'; result: Results[Task['kind']] }
  | { tell: 'refused'; code: ErrorCode; message: string; details: readonly ErrorDetail[] }
  | { tell: 'aborted' }
  | { tell: 'failed'; error: unknown }
