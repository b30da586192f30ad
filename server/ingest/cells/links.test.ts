import { expect, test } from 'vitest'
import { parseLinks } from './links.ts'

test.each([
  'https://banca.example@altrove.example/',
  'https://nome:segreto@www.example.org/atti',
  'https://www.example.org\\@altrove.example/',
  'https:\\\\www.example.org/',
  'Titolo <https://nome@www.example.org/>',
])('an address that leads elsewhere than it seems to is refused: %s', (cell) => {
  expect(parseLinks(cell)).toMatchObject({ ok: false })
})

test.each([
  'https://www.example.org/@nome/atti?a=b@c',
  'https://www.example.org/atti#nome@',
  'https://www.example.org:8080/citt%C3%A0',
])('an "@" that is only a part of the path is not: %s', (cell) => {
  expect(parseLinks(cell)).toEqual({ ok: true, value: [{ title: null, url: cell }] })
})
