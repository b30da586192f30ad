import { describe, expect, test } from 'vitest'
import { italianPath, languageOf, pathIn } from './languages.ts'

describe('addresses of pages in two languages', () => {
  test.each([
    ['/', '/en'],
    ['/?q=autismo', '/en?q=autismo'],
    ['/progetti', '/en/progetti'],
    ['/progetti?q=a/b&tema=autismo', '/en/progetti?q=a/b&tema=autismo'],
    ['/informazioni#come-si-cerca', '/en/informazioni#come-si-cerca'],
    ['/enti', '/en/enti'],
  ])('%s is %s', (italian, english) => {
    expect(pathIn('it', italian)).toBe(italian)
    expect(pathIn('en', italian)).toBe(english)
    expect(italianPath(english)).toBe(italian)
    expect(italianPath(italian)).toBe(italian)
    expect(languageOf(italian)).toBe('it')
    expect(languageOf(english)).toBe('en')
  })

  test('a path that only begins with the same letters is Italian', () => {
    expect(languageOf('/enti?tipo=en')).toBe('it')
    expect(italianPath('/en/')).toBe('/')
  })
})
