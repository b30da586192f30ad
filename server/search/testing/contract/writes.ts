import { describe, expect } from 'vitest'
import { testDocument } from '../documents.ts'
import { ask, select } from './asking.ts'
import { documents } from './collection.ts'
import type { Subject } from './subject.ts'

/** A write is seen by the next search, whole. Each behaviour leaves the collection as it was. */
export const writeContract = ({ engine, write, behaves }: Subject): void => {
  describe('writes', () => {
    const slugs = async (q: string) => (await engine().search(ask(q))).hits.map(({ slug }) => slug)
    const boat = testDocument({ id: 900, slug: 'barca', title: 'Catamarano', summary: 'Vela.' })

    behaves('a new record is found, and gone when it is deleted', async () => {
      await write([boat])
      expect(await slugs('catamarano')).toEqual(['barca'])
      await write([], [boat.id])
      expect(await slugs('catamarano')).toEqual([])
      expect((await engine().search(ask(''))).total).toBe(documents.length)
    })

    behaves('a changed record is found by its new words and values only', async () => {
      await write([{ ...boat, facets: { ...boat.facets, anno: 1999 } }])
      await write([{ ...boat, title: 'Aliante', facets: { ...boat.facets, anno: 2001 } }])
      expect(await slugs('catamarano')).toEqual([])
      expect(await slugs('aliante')).toEqual(['barca'])
      const { facets, total } = await engine().search(ask(''))
      expect(total).toBe(documents.length + 1)
      expect(facets.anno).toContainEqual({ value: '2001', count: 1 })
      expect(facets.anno.map(({ value }) => value)).not.toContain('1999')
      await write([], [boat.id])
    })

    behaves('an organisation is offered once it has come, and as it is written now', async () => {
      const facets = { ...boat.facets, ente: ['circolo-velico'] }
      for (const name of ['Circolo velico', 'Circolo Velico']) {
        await write([{ ...boat, organisations: [name], facets }])
        const [one] = await engine().suggest('velico c', 8)
        expect(one!.label.map(({ text }) => text).join('')).toBe(name)
      }
      await write([], [boat.id])
      expect(await engine().suggest('velico', 8)).toEqual([])
    })

    behaves('a deleted record leaves counts and suggestions', async () => {
      const organisations = ['Circolo velico']
      await write([
        { ...boat, organisations, facets: { ...boat.facets, ente: ['circolo-velico'] } },
      ])
      const facets = select({ ente: { values: ['circolo-velico'] } })
      expect((await engine().search(ask('', { facets }))).total).toBe(1)
      expect(await engine().suggest('velico', 8)).not.toEqual([])
      await write([], [boat.id])
      expect((await engine().search(ask('', { facets }))).total).toBe(0)
      expect(await engine().suggest('velico', 8)).toEqual([])
      expect(await engine().suggest('catam', 8)).toEqual([])
    })

    behaves('deleting what is not there changes nothing', async () => {
      await write([], [123_456])
      expect((await engine().search(ask(''))).total).toBe(documents.length)
    })

    behaves('the number of the last change is kept', async () => {
      const before = engine().seq()
      await write([])
      expect(engine().seq()).toBe(before + 1)
    })

    behaves('a search that was given up rejects with its reason', async () => {
      const signal = AbortSignal.abort(new Error('given up'))
      await expect(engine().search(ask('lavoro'), { signal })).rejects.toThrow('given up')
      await expect(engine().waysOut(ask('lavoro'), { signal })).rejects.toThrow('given up')
      await expect(engine().suggest('lavoro', 8, { signal })).rejects.toThrow('given up')
    })
  })
}
