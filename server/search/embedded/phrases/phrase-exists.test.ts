import { expect, it } from 'vitest'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine } from '../engine.ts'

it('words are held one after the other while a live record has them so', async () => {
  const engine = createEmbeddedEngine({ ...testLanguage(), segmentSize: 2 })
  const summaries = ['Un orto in città.', 'Orto e teatro.', 'Lavoro nel verde.', 'Verde e lavoro.']
  const upserts = summaries.map((summary, i) => testDocument({ id: i + 1, summary }))
  await engine.apply({ seq: 1, upserts, deletes: [] })
  const { holds } = engine.atHand.words

  expect(holds(['orto', 'in', 'citta'])).toBe(true)
  expect(holds(['lavoro', 'nel', 'verde'])).toBe(true)
  expect(holds(['verde', 'nel', 'lavoro'])).toBe(false)
  expect(holds(['orto', 'teatro'])).toBe(false)
  expect(holds(['orto', 'zebra'])).toBe(false)

  await engine.apply({ seq: 2, upserts: [], deletes: [3] })
  expect(holds(['lavoro', 'nel', 'verde'])).toBe(false)
})
