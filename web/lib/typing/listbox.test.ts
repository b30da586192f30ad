import { describe, expect, it } from 'vitest'
import { movesCaret, nextOption } from './listbox.ts'

describe('the option that a key points at', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 2, 3, -1],
    ['ArrowUp', -1, 3, 2],
    ['ArrowUp', 0, 3, -1],
    ['ArrowDown', -1, 0, null],
    ['Enter', 0, 3, null],
  ])('%s at %i of %i -> %s', (key, active, count, next) => {
    expect(nextOption(key, active, count)).toBe(next)
  })
})

it('keys that move in the text are told from those that move in the list', () => {
  const keys = ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'Enter', 'a']
  expect(keys.filter(movesCaret)).toEqual(['Home', 'End', 'ArrowLeft', 'ArrowRight'])
})
