import type { Mutation } from '../mutation.ts'

const tests = ['server/http/staff/batches/batches.test.ts']

export const HISTORY: readonly Mutation[] = [
  {
    name: 'history-trial-writes',
    file: 'server/desk/history/history.ts',
    find: "kind: 'undo', batch: id, actor, dryRun: true })",
    put: "kind: 'undo', batch: id, actor })",
    why: 'looking at what an undo would do does it',
    tests,
  },
  {
    name: 'history-decisions-lost',
    file: 'server/desk/history/history.ts',
    find: 'decisions: byRecord(decisions),',
    put: '',
    why: 'what a person decides of a value that others have changed is not done',
    tests,
  },
  {
    name: 'history-other-pages-lost',
    file: 'server/desk/history/undo-page.ts',
    find: 'shown.has(key) ? [] :',
    put: 'shown.size > 0 ? [] :',
    why: 'decisions of one page of an undo are lost on the next',
    tests,
  },
  {
    name: 'history-watcher-forgotten',
    file: 'server/http/staff/batches/progress.ts',
    find: 'if (work === null) end()',
    put: '',
    why: 'who watches an import is held for ever, and so is a service that leaves',
    tests,
  },
  {
    name: 'history-completes-nothing',
    file: 'server/desk/imports.ts',
    find: 'completes: file.completes ?? null,',
    put: 'completes: null,',
    why: 'a corrected file is an import like any other, and nobody sees what it completes',
    tests,
  },
]
