import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { Pagination } from './pagination.tsx'

const show = (page: number, pages: number): string =>
  render(<Pagination page={page} pages={pages} to={(number) => `/p?pagina=${number}`} />)

const linksOf = (html: string, pattern = /href="\/p\?pagina=(\d+)"/g): number[] =>
  [...html.matchAll(pattern)].map(([, number]) => Number(number))

it('leads from each number to its page, and by two steps to those beside', () => {
  expect(linksOf(show(5, 9))).toEqual([1, 4, 5, 6, 9, 4, 6])
  expect(linksOf(show(5, 9), /pagina=(\d+)" rel="prev"/g)).toEqual([4])
  expect(linksOf(show(5, 9), /pagina=(\d+)" rel="next"/g)).toEqual([6])
})

it('has no step before the first page or behind the last', () => {
  expect(show(1, 3)).not.toContain('rel="prev"')
  expect(show(3, 3)).not.toContain('rel="next"')
})

it('says which page this is', () => {
  const current = /pagina=(\d+)"[^>]*aria-current="page"/g
  expect(linksOf(show(5, 9), current)).toEqual([5])
})

it.each([
  [1, 1],
  [1, 0],
  [4, 3],
])('is not there on page %i of %i', (page, pages) => {
  expect(show(page, pages)).toBe('')
})
