import type { RowIdentity } from '#domain/import.ts'
import type { RowChoices } from '../../../desk/preview.ts'

const positionsIn = (form: URLSearchParams, name: string): number[] =>
  form
    .getAll(name)
    .filter((text) => /^\d{1,6}$/.test(text))
    .map(Number)

const identityOf = (text: string): RowIdentity | null => {
  const [, is, slug = ''] = /^(stesso|edizione|altro)(?: (\S+))?$/.exec(text) ?? []
  if (is === 'altro') return { is: 'other' }
  if (slug === '') return null
  return is === 'stesso' ? { is: 'same', slug } : { is: 'edition', of: slug }
}

const ALL: Readonly<Record<string, RowChoices['all']>> = {
  'decidi edizione': 'edition',
  'decidi altro': 'other',
}

/** What somebody says of the rows of a page of the preview. */
export const readChoices = (form: URLSearchParams): RowChoices => {
  const identities = new Map<number, RowIdentity>()
  for (const position of positionsIn(form, 'domanda')) {
    const identity = identityOf(form.get(`progetto-${position}`) ?? '')
    if (identity) identities.set(position, identity)
  }
  const shown = positionsIn(form, 'mostrata')
  const act = form.get('fai')
  const ticked = act === 'tutte' ? shown : act === 'nessuna' ? [] : positionsIn(form, 'riga')
  return {
    shown,
    ticked: new Set(ticked),
    identities,
    all: ALL[form.get('fai') ?? ''] ?? null,
  }
}
