import { describe, expect, test } from 'vitest'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

const EASY =
  'Il progetto aiuta chi cerca lavoro.\nOgni persona ha un tutor.\nIl tutor resta un anno.'
const HARD =
  'L’implementazione metodologica dell’accompagnamento personalizzato ha determinato un consolidamento organizzativo delle competenze interistituzionali precedentemente sperimentate.'

const taken = async (heading: string, text: string) => {
  const { store, takeRow } = openTestIngest()
  const report = await takeRow({ Titolo: 'Progetto di prova', Fine: '2018', [heading]: text })
  const notices = report.warnings.filter(({ code }) => code === 'hard-to-read')
  return { errors: errorsOf(report), notices, project: store.projects.bySlug('progetto-di-prova') }
}

describe('a text in plain words', () => {
  test.each([
    'In parole semplici',
    'parole_semplici',
    'PAROLE SEMPLICI',
    'Testo facile da leggere',
    'Testo facile da leggere (facoltativo)',
    'Facile da leggere e da capire',
    'Testo facile da leggere e da capire',
    'Sintesi in parole semplici',
    'Easy to read',
    'Easy-to-read',
    'Lettura facile',
    'easyToRead',
  ])('is recognised under «%s»', async (heading) => {
    const { errors, notices, project } = await taken(heading, EASY)
    expect([errors, notices]).toEqual([[], []])
    expect(project?.sections.easyToRead).toBe(EASY)
    expect(project?.sections.summary).toBeNull()
  })

  test('that is hard to read is kept, and told with what to do', async () => {
    const { errors, notices, project } = await taken('In parole semplici', HARD)
    expect(errors).toEqual([])
    expect(project?.sections.easyToRead).toBe(HARD)
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^In parole semplici: il testo è registrato, .* Gulpease è \d+: per un testo facile serve almeno 80\. .*frasi brevi/,
      ),
    ])
  })

  test.each([
    ['items, of which each is a sentence', '- Hai un tutor\n- Hai un lavoro\n- Hai un amico'],
    ['no word at all', '… 🙂'],
  ])('with %s is not said to be hard', async (_, text) => {
    expect((await taken('In parole semplici', text)).notices).toEqual([])
  })

  test('any other text may be as hard as it is', async () => {
    expect((await taken('Il contesto', HARD)).notices).toEqual([])
  })
})
