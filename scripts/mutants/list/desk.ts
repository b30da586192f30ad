import type { Mutation } from '../mutation.ts'

const steps = ['server/http/staff/import/steps.test.ts']
const upload = ['server/http/staff/import/upload.test.ts']
const prepare = ['server/ingest/prepare/prepare.test.ts']
const alarms = ['server/ingest/alarms/alarms.test.ts']

export const DESK: readonly Mutation[] = [
  {
    name: 'desk-second-file-ignored',
    file: 'server/http/staff/import/take-file.ts',
    find: 'if (taken !== null) {',
    put: 'if (taken !== null && name === "") {',
    why: 'of two files one is left out without a word',
    tests: upload,
  },
  {
    name: 'desk-cut-upload-stays',
    file: 'server/store/files/receive-file.ts',
    find: 'await handle.close().catch(() => {})\n    rmSync(path, { force: true })',
    put: 'await handle.close().catch(() => {})',
    why: 'an upload that was cut leaves a part of a file behind',
    tests: upload,
  },
  {
    name: 'desk-stale-confirmed',
    file: 'server/desk/preview.ts',
    find: "if (planned === null) return 'stale'",
    put: '',
    why: 'somebody confirms what another has ticked meanwhile',
    tests: steps,
  },
  {
    name: 'desk-replanned-confirmed',
    file: 'server/desk/preview.ts',
    find: "if (plannedAt(id) !== planned) return 'planned'",
    put: '',
    why: 'a row is written in the step in which it was decided, before anybody has seen what it does',
    tests: steps,
  },
  {
    name: 'desk-editors-add-terms',
    file: 'server/desk/words.ts',
    find: "if (!mayDo(person.role, 'amministrazione')) {",
    put: 'if (person.id < 0) {',
    why: 'who may not change the lists adds terms to them',
    tests: steps,
  },
  {
    name: 'desk-columns-forgotten',
    file: 'server/desk/columns.ts',
    find: 'if (remember) {',
    put: 'if (remember && id < 0) {',
    why: 'the columns of the same kind of file are asked each time',
    tests: steps,
  },
  {
    name: 'desk-word-stays-learned',
    file: 'server/desk/memory.ts',
    find: "if (kind === 'word') unlearn(key, person)",
    put: '',
    why: 'an answer that was taken back goes on as another name of its term',
    tests: steps,
  },
  {
    name: 'desk-ticks-lost-on-replan',
    file: 'server/ingest/prepare/prepare.ts',
    find: 'ticked: choice === undefined || isTicked(choice),',
    put: 'ticked: true,',
    why: 'a row that was left out comes back when something else is answered',
    tests: prepare,
  },
  {
    name: 'desk-undecided-written',
    file: 'server/store/batches/row-writer.ts',
    find: "if (row.undecided) return { outcome: 'left', reason: null }",
    put: '',
    why: 'a row is written of which nobody has said what it is about',
    tests: prepare,
  },
  {
    name: 'desk-left-out-clears',
    file: 'server/ingest/cells/left-out.ts',
    find: 'if (!values.some(isOut)) return isOut(cell)',
    put: 'if (!values.some(isOut) || values.length > 0) return isOut(cell)',
    why: 'a word that stays empty is refused still',
    tests: prepare,
  },
  {
    name: 'desk-words-not-undone',
    file: 'server/store/terms/learn-words.ts',
    find: "terms.addName([vocabulary, answer.id], word, 'alternative', by)",
    put: "terms.addName([vocabulary, answer.id], word, 'alternative', { actor })",
    why: 'an undone import leaves the names that came with it',
    tests: prepare,
  },
  {
    name: 'alarms-filling-counts',
    file: 'server/ingest/alarms/alarms.ts',
    find: "if (change.before !== '' && change.before !== change.after) {",
    put: 'if (change.before !== change.after) {',
    why: 'filling what was empty alarms, and people stop reading alarms',
    tests: alarms,
  },
  {
    name: 'alarms-slip-unseen',
    file: 'server/ingest/alarms/field-watch.ts',
    find: 'if (other !== undefined && other !== row) found.add(row)',
    put: 'if (other === row) found.add(row)',
    why: 'a column that has slipped by a row passes',
    tests: alarms,
  },
]
