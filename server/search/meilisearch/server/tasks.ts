import type { EnqueuedTaskPromise, Task } from 'meilisearch'
import { AppError } from '#domain/errors.ts'
import { serverMessages } from '../messages.ts'
import { unavailable } from './connection.ts'

/** How long one task may take: the largest batches of the slowest disks, and no less. */
const PATIENCE_MS = 30 * 60_000
const LOOK_EVERY_MS = 20

/** The task was done and refused: `words` are the server's own. */
export class RefusedTask extends Error {
  readonly code: string

  constructor(task: Task) {
    super(task.error?.message ?? `Task ${task.uid}: ${task.status}`)
    this.name = 'RefusedTask'
    this.code = task.error?.code ?? task.status
  }
}

/** What the server says when a document, not the server, is at fault. */
const AT_FAULT = new Set([
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'invalid_document_geo_field',
  'invalid_vector_dimensions',
  'invalid_vectors_type',
  'payload_too_large',
  'max_fields_limit_exceeded',
])

export const isDocumentAtFault = (error: unknown): error is RefusedTask =>
  error instanceof RefusedTask && AT_FAULT.has(error.code)

/** Waits until the server has done a task. Rejects with RefusedTask when it failed, `unavailable` when it cannot tell. */
export const done = async (enqueued: EnqueuedTaskPromise): Promise<void> => {
  let task: Task
  try {
    task = await enqueued.waitTask({ timeout: PATIENCE_MS, interval: LOOK_EVERY_MS })
  } catch (error) {
    throw unavailable(error)
  }
  if (task.status !== 'succeeded') throw new RefusedTask(task)
}

export const asUnavailable = (error: unknown): AppError =>
  error instanceof RefusedTask
    ? new AppError('unavailable', serverMessages.refused(error.message, error.code))
    : unavailable(error)
