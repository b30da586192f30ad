import type { FilesDeps } from './files-deps.ts'
import { createListSender } from './send-list.ts'
import { createRecordSender } from './send-record.ts'

/** Sends a result or a record in any format: one address, one answer, many dresses. */
export const createFiles = (deps: FilesDeps) => ({
  sendList: createListSender(deps),
  sendRecord: createRecordSender(deps),
})

export type Files = ReturnType<typeof createFiles>
