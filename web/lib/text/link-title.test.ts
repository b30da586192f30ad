import { describe, expect, it } from 'vitest'
import { linkTitle } from './link-title.ts'

describe('the words of a link', () => {
  it.each([
    ['Il rapporto', 'https://a.it/x', 'Il rapporto'],
    [null, 'https://www.a.it/guide/linee_guida.pdf', 'a.it – linee guida.pdf'],
    [null, 'https://a.it/doku.php?id=progetti:uno_piu_uno', 'a.it – progetti uno piu uno'],
    [null, 'https://a.it/', 'a.it'],
    [null, 'https://a.it/b4b6f1fa-490f-11ef', 'a.it'],
    [null, 'https://a.it/guida%E0', 'a.it – guida%E0'],
  ])('%s, %s', (title, url, words) => {
    expect(linkTitle({ title, url })).toBe(words)
  })
})
