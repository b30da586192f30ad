import { describe, expect, test } from 'vitest'
import { parseLinks } from './links.ts'
import { joinValues, splitValues } from './list.ts'
import type { Parsed } from './parsed.ts'
import { cleanLine, cleanText } from './text.ts'

/** The value, or the codes of what is wrong with it. */
const told = <T>(parsed: Parsed<T>) =>
  parsed.ok ? parsed.value : parsed.faults.map(({ code }) => code).join(' ')

describe('several values in a cell', () => {
  test.each([
    ['uno; due;tre', ['uno', 'due', 'tre']],
    ['uno | due\ntre', ['uno', 'due', 'tre']],
    ['- uno\n- due', ['uno', 'due']],
    ['Rossi, Bianchi e soci; due', ['Rossi, Bianchi e soci', 'due']],
    ['"uno; ancora uno"; due', ['uno; ancora uno', 'due']],
    ['"Insieme" onlus; due', ['"Insieme" onlus', 'due']],
    ['uno;;due', ['uno', '', 'due']],
  ])('%s', (cell, values) => {
    expect(splitValues(cell)).toEqual(values)
  })

  test('are written so that they are read back', () => {
    const values = ['uno; due', '"tre"', '- quattro', 'a|b', 'cinque']
    expect(splitValues(joinValues(values))).toEqual(values)
  })
})

describe('links', () => {
  test.each([
    ['https://www.example.org/a', [{ title: null, url: 'https://www.example.org/a' }]],
    ['Guida <https://www.example.org/a>', [{ title: 'Guida', url: 'https://www.example.org/a' }]],
    ['Guida: https://www.example.org/a', [{ title: 'Guida', url: 'https://www.example.org/a' }]],
    [[{ title: null, url: 'http://a.it' }], [{ title: null, url: 'http://a.it' }]],
    ['www.example.org', 'bad-link'],
    ['javascript:alert(1)', 'bad-link'],
    ['data:text/html,x', 'bad-link'],
    ['https://', 'bad-link'],
    [[{ title: 'x' }], 'bad-link'],
  ])('%j', (cell, expected) => {
    expect(told(parseLinks(cell))).toEqual(expected)
  })
})

test('text is cleaned of what no reader sees, and of nothing else', () => {
  expect(cleanLine('  Perch\u0065\u0300\u00a0\u200b il\u202e\u0007 lavoro\n conta ')).toBe(
    'Perchè il lavoro conta',
  )
  expect(cleanText('uno \r\n\r\n\r\n\r\ndue\tdue\u000b tre')).toBe('uno\n\ndue due\ntre')
  expect(cleanText('<b>non</b> è markup & resta')).toBe('<b>non</b> è markup & resta')
})
