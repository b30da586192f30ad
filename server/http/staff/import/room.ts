import type { Desk } from '../../../desk/desk.ts'
import type { StaffRoom } from '../routes.ts'
import { answerRoutes } from './answers.ts'
import { stepRoutes } from './steps.ts'
import { uploadRoutes } from './upload.ts'

/** Files that come in, until they are written: upload, columns, words, preview, and what is remembered of the answers. */
export const importRoom =
  (desk: Desk): StaffRoom =>
  async (app, pages) => {
    await uploadRoutes(app, { desk, pages })
    stepRoutes(app, { desk, pages })
    answerRoutes(app, { desk, pages })
  }
