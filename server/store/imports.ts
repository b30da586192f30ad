import { desc, eq } from 'drizzle-orm'
import type { Db } from './database.ts'
import { imports } from './schema/history.ts'

export type ImportStart = { fileName: string; format: string; sha256: string; actor: string }
export type ImportCounts = { added: number; changed: number; unchanged: number; refused: number }

export const createImportStore = (db: Db, now: () => Date) => ({
  /** Returns the import's id, to be named as origin by what it writes. */
  begin: (start: ImportStart): number =>
    Number(
      db
        .insert(imports)
        .values({ ...start, at: now().toISOString() })
        .run().lastInsertRowid,
    ),
  finish: (id: number, counts: ImportCounts): void => {
    db.update(imports)
      .set({ ...counts, finishedAt: now().toISOString() })
      .where(eq(imports.id, id))
      .run()
  },
  /** Newest first. */
  latest: (limit: number) => db.select().from(imports).orderBy(desc(imports.id)).limit(limit).all(),
})
