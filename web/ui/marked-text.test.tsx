import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { MarkedText } from './marked-text.tsx'

it('marks what answers, and nothing else', () => {
  const segments = [
    { text: 'Il ', hit: false },
    { text: 'lavoro', hit: true },
  ]
  expect(render(<MarkedText segments={segments} />)).toBe('Il <mark>lavoro</mark>')
})

it.each([true, false])('shows markup as the text that it is (hit: %s)', (hit) => {
  const shown = render(<MarkedText segments={[{ text: '<b onclick="x">', hit }]} />)
  expect(shown).toContain('&lt;b onclick')
  expect(shown).not.toContain('<b')
})
