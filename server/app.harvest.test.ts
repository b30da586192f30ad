import { strToU8, zipSync } from 'fflate'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { ingestBytes } from './ingest/ingest.ts'
import { syntheticProject } from './store/testing/store.ts'
import { startTestApp, testAppDeps } from './testing/app.ts'

const WHO = { actor: 'prova' }
const COUNT = 240
const ORIGIN = 'https://prova.example.it'

let site: Awaited<ReturnType<typeof startTestApp>>
const ids: number[] = []
beforeAll(async () => {
  site = await startTestApp()
  const { projects, transaction } = site.service.store
  transaction(() => {
    for (let i = 0; i < COUNT; i++)
      ids.push(
        projects.insert(
          `sintetico-${i}`,
          syntheticProject({ title: `Sintetico ${i}`, themes: i % 2 ? ['autismo'] : [] }),
          WHO,
        ).id,
      )
    projects.insert('bozza-segreta', syntheticProject({ title: 'Bozza' }), WHO, 'bozza')
  })
  await site.service.refresh()
})
afterAll(() => site.close())

const ask = async (query: string) => {
  const answer = await site.get(`/oai?${query}`)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    200,
    'text/xml; charset=utf-8',
  ])
  return answer.body
}
const all = (body: string, pattern: RegExp) =>
  [...body.matchAll(pattern)].map(([, one = '']) => one)
const identifiers = (body: string) => all(body, /<identifier>([^<]+)<\/identifier><datestamp>/g)
const tokenOf = (body: string) => /<resumptionToken[^>]*>([^<]+)</.exec(body)?.[1]

/** A whole harvest, with something done after its first part. */
const harvest = async (query: string, meanwhile?: () => Promise<void>): Promise<string[]> => {
  const found: string[] = []
  let body = await ask(query)
  for (;;) {
    found.push(...identifiers(body))
    const token = tokenOf(body)
    if (token === undefined) return found
    await meanwhile?.()
    meanwhile = undefined
    body = await ask(`verb=${/verb=(\w+)/.exec(query)?.[1]}&resumptionToken=${token}`)
  }
}
const LIST = 'verb=ListIdentifiers&metadataPrefix=oai_dc'

describe('OAI-PMH', () => {
  test.each([
    ['', 'badVerb'],
    ['verb=Altro', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&from=2020-01-01', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    [`${LIST}&from=2020-13-01`, 'badArgument'],
    [`${LIST}&from=2020-02-30`, 'badArgument'],
    [`${LIST}&from=2020-01-01&until=2020-01-02T00:00:00Z`, 'badArgument'],
    [`${LIST}&from=2021-01-01&until=2020-01-01`, 'badArgument'],
    [`${LIST}&resumptionToken=x`, 'badArgument'],
    ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
    ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
    [`${LIST}&until=1980-01-01`, 'noRecordsMatch'],
    [`${LIST}&set=tema:niente`, 'noRecordsMatch'],
    [`${LIST}&set=tema:autismo:altro`, 'noRecordsMatch'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:altro:1', 'idDoesNotExist'],
  ])('%s is %s', async (query, code) => {
    const body = await ask(query)
    expect(body).toContain(`<error code="${code}">`)
    expect(/<request [^>]*>/.test(body)).toBe(!['badVerb', 'badArgument'].includes(code))
  })

  test('a harvest has every record once, and no draft, changes meanwhile or not', async () => {
    const quiet = await harvest(LIST)
    expect(new Set(quiet).size).toBe(quiet.length)
    expect(quiet).toHaveLength((await site.get('/api/projects')).json().total)
    const busy = await harvest(LIST, async () => {
      const { projects } = site.service.store
      projects.update(ids[0]!, syntheticProject({ title: 'Cambiato' }), WHO)
      projects.withdraw(ids[COUNT - 1]!, 'Era un doppione.', WHO)
      projects.insert('arrivato-dopo', syntheticProject({ title: 'Dopo' }), WHO)
      await site.service.refresh()
    })
    expect(new Set(busy)).toEqual(new Set([...quiet, busy.at(-1)]))
    expect(busy.filter((one) => one === busy.at(-3))).toHaveLength(2)
  })

  test('what is withdrawn stays for ever, as deleted; what was never shown is not told of', async () => {
    const { projects } = site.service.store
    const { id } = projects.insert('tolto-poi', syntheticProject({ title: 'Tolto' }), WHO)
    projects.withdraw(id, null, WHO)
    await site.service.refresh()
    const one = `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:prova.example.it:`
    const gone = await ask(one + id)
    expect(gone).toContain('<header status="deleted">')
    expect(gone).not.toContain('<metadata>')
    const draft = projects.kept('bozza-segreta')
    expect(await ask(one + draft?.id)).toContain('idDoesNotExist')
    expect((await site.get('/api/changes')).body).not.toContain('bozza-segreta')
  })

  test('a set is the records of a theme, part after part', async () => {
    const set = await harvest(`${LIST}&set=tema:autismo`)
    const { total } = (await site.get('/api/projects?tema=autismo')).json()
    // The withdrawn one had the theme, and is told of as deleted.
    expect(set).toHaveLength(total + 1)
  })

  test('a set of a whole list is what stands in one of its own', async () => {
    const headers: string[] = []
    let body = await ask(`${LIST}&set=tema`)
    for (let token = tokenOf(body); ; token = tokenOf(body)) {
      headers.push(...all(body, /<header>(.*?)<\/header>/g))
      if (token === undefined) break
      body = await ask(`verb=ListIdentifiers&resumptionToken=${token}`)
    }
    expect(headers.filter((one) => !one.includes('<setSpec>tema:'))).toEqual([])
    const without = (await site.get('/api/projects?tema=non-specificata')).json().total
    const { total } = (await site.get('/api/projects')).json()
    expect(without).toBeGreaterThan(0)
    expect(headers).toHaveLength(total - without)
  })

  test('the last day that can be written bounds nothing', async () => {
    const whole = await harvest(LIST)
    for (const until of ['9999-12-31', '9999-12-31T23:59:59Z'])
      expect(await harvest(`${LIST}&until=${until}`)).toEqual(whole)
  })

  test('where all that was to come has changed since, a harvest ends well', async () => {
    const { projects } = site.service.store
    const { id } = projects.insert('ultimo', syntheticProject({ title: 'Ultimo' }), WHO)
    const { updatedAt } = projects.kept('ultimo')!
    const before = new Date(Date.parse(updatedAt) + 1).toISOString()
    const token = (after: number) =>
      Buffer.from(
        JSON.stringify(['oai_dc', null, before, null, null, before, after, 100, 101]),
      ).toString('base64url')
    const ended = await ask(`verb=ListRecords&resumptionToken=${token(id)}`)
    expect(identifiers(ended)).toEqual([`oai:prova.example.it:${id}`])
    expect(ended).toMatch(/<resumptionToken [^>]*><\/resumptionToken>/)
    expect(await ask(`verb=ListRecords&resumptionToken=${token(999_999)}`)).toContain(
      'badResumptionToken',
    )
  })

  test('a full last part offers no other', async () => {
    const { projects, transaction } = site.service.store
    const known = (await harvest(LIST)).length
    transaction(() => {
      for (let i = known; i % 100 !== 0; i++)
        projects.insert(`pieno-${i}`, syntheticProject({ title: `Pieno ${i}` }), WHO)
    })
    await site.service.refresh()
    const parts: number[] = []
    let body = await ask(LIST)
    for (let token = tokenOf(body); ; token = tokenOf(body)) {
      parts.push(identifiers(body).length)
      if (token === undefined) break
      body = await ask(`verb=ListIdentifiers&resumptionToken=${token}`)
    }
    expect(new Set(parts)).toEqual(new Set([100]))
    expect(body).toMatch(/<resumptionToken [^>]*><\/resumptionToken>/)
  })

  test('takes forms, too', async () => {
    const { body } = await site.app.inject({
      method: 'POST',
      url: '/oai',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'verb=ListRecords&metadataPrefix=rdf',
    })
    expect(body).toContain('<schema:Project')
  })
})

describe('a page about a theme, an organisation or a call', () => {
  const CALL = 'emergo-2010-buone-prassi'
  const PAGES = [
    ['/temi/autismo', 'tema=autismo', 'DefinedTerm'],
    ['/en/temi/autismo', 'tema=autismo', 'DefinedTerm'],
    [`/avvisi/${CALL}`, `avviso=${CALL}`, 'Grant'],
  ] as const

  test.each(PAGES)('says what it is of, and where its feed is: %s', async (path, query, type) => {
    const { body } = await site.get(path)
    const [text = ''] = all(body, /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/g)
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'CollectionPage',
      '@id': ORIGIN + path,
      about: { '@type': type, name: expect.stringMatching(/./) },
    })
    const [feed = ''] = all(body, /type="application\/atom\+xml" href="([^"]+)"/g)
    expect(feed).toBe(`${ORIGIN}/progetti.atom?${query}`)
    expect((await site.get(feed.replace(ORIGIN, ''))).statusCode).toBe(200)
  })

  test.each(PAGES)('has its files where the search for it has them: %s', async (path, query) => {
    const to = async (url: string, accept: string) => {
      const { statusCode, headers } = await site.app.inject({ url, headers: { accept } })
      return [statusCode, headers.location]
    }
    expect(await to(`${path}.csv`, '*/*')).toEqual([303, `/progetti.csv?${query}`])
    expect(await to(path, 'text/turtle')).toEqual([303, `/progetti.ttl?${query}`])
    expect(await to(path, 'text/html,*/*;q=0.8')).toEqual([200, undefined])
    expect((await to(`${path}.doc`, '*/*'))[0]).toBe(406)
    expect((await to(path, 'image/png'))[0]).toBe(406)
  })
})

describe('a record that gets another address', () => {
  const addresses = (body: string) => all(body, /<entry>\n<id>[^<]*\/progetti\/([^<]+)<\/id>/g)
  const removed = (body: string) => all(body, /<at:deleted-entry ref="[^"]*\/progetti\/([^"]+)"/g)
  let id = 0
  const renamed = async (slug: string) => {
    site.service.store.projects.rename(id, slug, WHO)
    await site.service.refresh()
  }
  beforeAll(async () => {
    id = site.service.store.projects.insert(
      'primo-nome',
      syntheticProject({ title: 'Uno' }),
      WHO,
    ).id
    await renamed('secondo-nome')
  })

  test('is the same entry of a feed, which leads to where it is now', async () => {
    const { body } = await site.get('/progetti.atom')
    expect(body).toContain(
      `<id>${ORIGIN}/progetti/primo-nome</id>\n<title>Uno</title>\n<link rel="alternate" type="text/html" href="${ORIGIN}/progetti/secondo-nome"/>`,
    )
    const { items } = (await site.get('/progetti.feed.json')).json()
    expect(items[0]).toMatchObject({
      id: `${ORIGIN}/progetti/primo-nome`,
      url: `${ORIGIN}/progetti/secondo-nome`,
    })
    expect((await site.get('/progetti/secondo-nome.atom')).body).toContain(
      `<id>${ORIGIN}/progetti/primo-nome</id>`,
    )
  })

  test('is the same record to a harvester, with another address', async () => {
    const body = await ask(
      `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:prova.example.it:${id}`,
    )
    expect(body).toContain(`<dc:identifier>${ORIGIN}/progetti/secondo-nome</dc:identifier>`)
  })

  test('stays the same entry when it gets its first one back, and when it goes', async () => {
    await renamed('terzo-nome')
    expect(addresses((await site.get('/progetti.atom')).body)[0]).toBe('primo-nome')
    await renamed('primo-nome')
    expect(addresses((await site.get('/progetti.atom')).body)[0]).toBe('primo-nome')
    await renamed('quarto-nome')
    site.service.store.projects.withdraw(id, null, WHO)
    await site.service.refresh()
    const { body } = await site.get('/progetti.atom')
    expect(removed(body)[0]).toBe('primo-nome')
    expect(addresses(body)).not.toContain('primo-nome')
  })

  test('is told of by both addresses to who keeps a copy', async () => {
    const { changes } = (await site.get('/api/changes')).json()
    const told = changes.flatMap(({ slug, formerSlug }: Record<string, string | null>) =>
      formerSlug === null ? [] : [[formerSlug, slug]],
    )
    expect(told).toEqual([
      ['primo-nome', 'secondo-nome'],
      ['secondo-nome', 'terzo-nome'],
      ['terzo-nome', 'primo-nome'],
      ['primo-nome', 'quarto-nome'],
    ])
  })
})

describe('the changes since a number', () => {
  test('lead from an empty copy to the base of now, withdrawals too', async () => {
    const copy = new Set<string>()
    for (let since = 0, more = true; more; ) {
      const answer = (await site.get(`/api/changes?since=${since}`)).json()
      for (const { kind, slug, formerSlug } of answer.changes) {
        copy.delete(formerSlug)
        if (kind === 'upsert') copy.add(slug)
        else copy.delete(slug)
      }
      since = answer.seq
      more = answer.more
    }
    const { projects } = (await site.get('/api/projects.json')).json()
    expect([...copy].sort()).toEqual(projects.map(({ slug }: { slug: string }) => slug).sort())
  })

  test('nothing is new to who knows all; a number that is none is refused', async () => {
    const { seq } = (await site.get('/api/changes?since=0')).json()
    expect((await site.get(`/api/changes?since=${seq}`)).json()).toMatchObject({
      changes: [],
      seq,
      more: false,
    })
    expect((await site.get('/api/changes?since=ieri')).statusCode).toBe(400)
    for (const slip of ['dal=3', 'since=1&since=2'])
      expect((await site.get(`/api/changes?${slip}`)).statusCode, slip).toBe(400)
    const ahead = await site.get('/api/changes?since=999999')
    expect([ahead.statusCode, ahead.json().code]).toEqual([409, 'conflict'])
  })
})

describe('catalogues', () => {
  test('the three forms of a document say the same', async () => {
    for (const path of ['/catalog', '/api/vocabularies', '/vocabolari/tema']) {
      const turtle = new Parser().parse((await site.get(`${path}.ttl`)).body)
      const subjects = new Set(turtle.map(({ subject }) => subject.value))
      const graph = (await site.get(`${path}.jsonld`)).json()['@graph']
      expect(graph).toHaveLength([...subjects].filter((one) => one.startsWith('http')).length)
      const { body } = await site.get(`${path}.rdf`)
      expect(all(body, /rdf:about="([^"]+)"/g).sort()).toEqual(
        [...subjects].filter((one) => one.startsWith('http')).sort(),
      )
    }
  })

  test('the catalogue names who answers for the data, as set', async () => {
    const { body } = await site.get('/catalog.ttl')
    expect(body).toContain('dct:identifier "prova"')
    expect(body).toContain('<mailto:ufficio@example.org>')
  })

  test('outdated words stay in the house', async () => {
    expect((await site.get('/api/vocabularies.ttl')).body).not.toContain('ritardo mentale')
  })

  test('a term leads to statements about it, or to what readers look for', async () => {
    const path = '/vocabolari/tema/autismo'
    const to = async (accept: string) => {
      const { statusCode, headers } = await site.app.inject({ url: path, headers: { accept } })
      return [statusCode, headers.location]
    }
    expect(await to('text/turtle')).toEqual([303, '/vocabolari/tema.ttl'])
    expect(await to('text/html')).toEqual([303, '/progetti?tema=autismo'])
    expect((await site.get('/vocabolari/tema/niente')).statusCode).toBe(404)
    expect((await site.get('/vocabolari/niente')).statusCode).toBe(404)
  })

  test('the description of a table is that of the table at its address', async () => {
    for (const query of ['', '?dialetto=rfc4180', '?tema=autismo&dialetto=rfc4180']) {
      const about = (await site.get(`/api/projects.csv-metadata.json${query}`)).json()
      expect(about.url).toBe(`https://prova.example.it/api/projects.csv${query}`)
      const [first = ''] = (await site.get(`/api/projects.csv${query}`)).body
        .replace('\ufeff', '')
        .split('\r\n')
      const titles = about.tableSchema.columns.map(
        ({ titles: { it } }: { titles: { it: string[] } }) => it[0],
      )
      expect(titles).toEqual(first.split(about.dialect.delimiter))
    }
    const { resources } = (await site.get('/datapackage.json')).json()
    expect(resources[0].schema.fields.length).toBeGreaterThan(30)
  })

  test('the sitemap has every record', async () => {
    const parts = all((await site.get('/sitemap.xml')).body, /<loc>([^<]+)</g)
    const ofRecords = parts.filter((part) => /\/progetti-\d+\.xml$/.test(part))
    const found = await Promise.all(
      ofRecords.map(async (part) => (await site.get(new URL(part).pathname)).body),
    )
    const { total } = (await site.get('/api/projects')).json()
    expect(all(found.join(''), /<loc>https:\/\/[^/<]+\/progetti\/([^</]+)</g)).toHaveLength(total)
    expect(all(found.join(''), /<loc>[^<]+\/en\/progetti\/([^</]+)</g)).toHaveLength(total)
    expect((await site.get('/sitemap/progetti-2.xml')).statusCode).toBe(404)
  })

  test.each(['pagine', 'avvisi', 'temi', 'enti'])('the sitemap of %s has pages', async (part) => {
    const addresses = all((await site.get(`/sitemap/${part}.xml`)).body, /<loc>([^<]+)</g)
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of addresses)
      expect((await site.get(new URL(address).pathname)).statusCode, address).toBe(200)
  })

  test('the sitemap has every call and every organisation', async () => {
    const found = async (part: string) =>
      all((await site.get(`/sitemap/${part}.xml`)).body, /<loc>([^<]+)</g).length
    expect(await found('avvisi')).toBe(2 * site.service.store.calls.all().length)
    expect(await found('enti')).toBe(2 * site.service.store.figures().organisations)
  })

  test('the sitemap has earlier versions of records', async () => {
    const { projects } = site.service.store
    const { id } = projects.insert('con-versioni', syntheticProject({ title: 'Prima' }), WHO)
    projects.update(id, syntheticProject({ title: 'Seconda' }), WHO)
    await site.service.refresh()
    expect((await site.get('/sitemap.xml')).body).toContain('/sitemap/versioni.xml')
    const found = all((await site.get('/sitemap/versioni.xml')).body, /<loc>([^<]+)</g)
    const versions = found.filter((address) => address.includes('con-versioni'))
    const path = 'progetti/con-versioni/versioni/1'
    expect(versions).toEqual([`${ORIGIN}/${path}`, `${ORIGIN}/en/${path}`])
    for (const address of versions)
      expect((await site.get(new URL(address).pathname)).statusCode, address).toBe(200)
  })

  test('the sitemap names both languages of each page, from both', async () => {
    const map = (await site.get('/sitemap/pagine.xml')).body
    const pairs = all(map, /(<xhtml:link.*?)<\/url>/g)
    const [first] = all(map, /<url>(.*?)<\/url>/g)
    expect(first).toMatch(
      /hreflang="it" href="https:\/\/prova.example.it\/"\/>.*hreflang="en" href="https:\/\/prova.example.it\/en"\/>/,
    )
    expect(new Set(pairs).size).toBe(pairs.length / 2)
    for (const address of all(map, /<loc>([^<]+)</g))
      expect([address, (await site.get(new URL(address).pathname)).statusCode]).toEqual([
        address,
        200,
      ])
  })

  test('robots, search, security', async () => {
    expect((await site.get('/robots.txt')).body).toContain('Disallow: /staff')
    expect((await site.get('/favicon.ico')).headers.location).toBe('/favicon.svg')
    expect((await site.get('/opensearch.xml')).body).toContain('/progetti?q={searchTerms}')
    expect((await site.get('/en/opensearch.xml')).body).toContain('/en/progetti?q={searchTerms}')
    expect((await site.get('/api/opensearch-suggest?q=aut')).json()[0]).toBe('aut')
    expect((await site.get('/.well-known/security.txt')).body).toContain(
      'Contact: mailto:ufficio@example.org\nExpires: 2027-05-01T00:00:00.000Z',
    )
  })
})

describe('the page of open data, for programs', () => {
  const head = async () => {
    const { body, headers } = await site.get('/dati-aperti')
    const [, script = ''] =
      body.match(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/) ?? []
    return { dataset: JSON.parse(script), link: String(headers.link), body }
  }

  test('says since when there are data, of what, and where the statements of the catalogue are', async () => {
    const { dataset, link, body } = await head()
    const catalogue = (await site.get('/catalog.ttl')).body
    expect(catalogue).toContain(`dct:issued "${dataset.datePublished}"^^xsd:date`)
    for (const part of dataset.hasPart) expect(part.datePublished).toBe(dataset.datePublished)
    const variables = ['Anno', 'Temi', 'Capofila'].map((name) => ({
      '@type': 'PropertyValue',
      name,
    }))
    expect(dataset.variableMeasured).toEqual(expect.arrayContaining(variables))
    const statements = all(
      link,
      /<https:\/\/prova\.example\.it(\/catalog[^>]+)>; rel="describedby"/g,
    )
    expect(statements).toHaveLength(3)
    for (const target of statements) {
      expect(body).toContain(`href="${ORIGIN}${target}" data-of-page>`)
      const { statusCode, headers } = await site.get(target)
      expect(statusCode).toBe(200)
      expect(link).toContain(
        `${target}>; rel="describedby"; type="${String(headers['content-type']).split(';')[0]}"`,
      )
    }
  })

  test.each(['/dati-aperti', '/en/dati-aperti'])(
    '%s, by which the catalogue names itself, leads who asks for its statements to them',
    async (url) => {
      const catalogue = (await site.get('/catalog.ttl')).body
      expect(catalogue).toContain(`<${ORIGIN}/dati-aperti#catalogo>`)
      for (const [accept, ending] of [
        ['text/turtle', 'ttl'],
        ['application/ld+json, text/html;q=0.5', 'jsonld'],
        ['application/rdf+xml;q=0.9', 'rdf'],
      ] as const) {
        const led = await site.app.inject({ url, headers: { accept } })
        expect([led.statusCode, led.headers.location]).toEqual([303, `/catalog.${ending}`])
        expect(led.headers.vary).toContain('accept')
        expect((await site.get(`${url}.${ending}`)).headers.location).toBe(`/catalog.${ending}`)
      }
      const browsed = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
      expect((await site.app.inject({ url, headers: browsed })).statusCode).toBe(200)
      const other = await site.app.inject({ url, headers: { accept: 'image/png' } })
      expect(other.statusCode).toBe(406)
      expect(other.body).toContain('/dati-aperti.ttl')
    },
  )

  test('leads to no catalogue where the institution has not said what one needs', async () => {
    const deps = testAppDeps(site.service, site.dataDir)
    const bare = { ...deps.config, site: { ...deps.config.site, ipaCode: null } }
    const app = await buildApp({ ...deps, config: bare })
    expect((await app.inject('/catalog.ttl')).statusCode).toBe(404)
    const { headers, body } = await app.inject('/dati-aperti')
    expect(body).not.toContain('rel="describedby"')
    expect(headers.link).toContain('datapackage.json')
    expect(headers.link).not.toContain('/catalog')
    await app.close()
  })
})

describe('a record, for programs', () => {
  const slug = 'dismanager'
  test('its page tells what it is, where its forms are, and how it is cited', async () => {
    const { body, headers } = await site.get(`/progetti/${slug}`)
    expect(body).toContain('"@type":"Project"')
    expect(body).toContain('<meta name="citation_technical_report_institution"')
    expect(headers.link).toContain('rel="cite-as"')
    const targets = all(
      String(headers.link),
      /<https:\/\/prova\.example\.it([^>]+)>; rel="describedby"/g,
    )
    expect(targets.length).toBeGreaterThan(4)
    for (const target of targets) expect((await site.get(target)).statusCode).toBe(200)
    const set = (await site.get(`/progetti/${slug}/linkset`)).json().linkset[0]
    expect(set.describedby).toHaveLength(targets.length)
  })

  test('each of its values says where it came from, and nobody by name', async () => {
    const { store, refresh } = site.service
    const report = await ingestBytes({
      store,
      name: 'piano.csv',
      bytes: Buffer.from(
        'Titolo;Fine;Temi;Nota redazionale\nProgetto che viene da un file;2019;autismo;segreta\n',
      ),
      today: '2026-11-23',
      actor: 'una persona',
    })
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['new'])
    await refresh()
    const path = '/api/projects/progetto-che-viene-da-un-file/provenance'
    const { fields, versions } = (await site.get(path)).json()
    const of = (name: string) => fields.find((one: { field: string }) => one.field === name)
    expect(of('themes')).toMatchObject({
      file: 'piano.csv',
      row: 2,
      name: 'temi',
      role: 'importazione di un file',
    })
    expect(of('editorialNote')).toBeUndefined()
    expect((await site.get(path)).body).not.toContain('una persona')
    expect((await site.get(versions[0].address)).json().projects[0].version).toBe(1)
  })

  test('unAPI: formats, a choice, a citation', async () => {
    expect((await site.get('/unapi')).body).toContain('name="ris"')
    expect((await site.get(`/unapi?id=${slug}`)).statusCode).toBe(300)
    const one = await site.get(`/unapi?id=${slug}&format=ris`)
    expect([one.statusCode, one.headers.location]).toEqual([302, `/progetti/${slug}.ris`])
    expect((await site.get(`/unapi?id=${slug}&format=mods`)).statusCode).toBe(406)
    expect((await site.get('/unapi?id=niente')).statusCode).toBe(404)
  })

  test('a frame of another site may show it, without scripts, and no other page', async () => {
    const { html, width } = (
      await site.get(`/api/oembed?url=https://prova.example.it/progetti/${slug}&maxwidth=400`)
    ).json()
    expect([html.includes(`/incorpora/${slug}`), width]).toEqual([true, 400])
    for (const path of [`/incorpora/${slug}`, '/incorpora?tema=autismo']) {
      const { body, headers } = await site.get(path)
      expect(headers['content-security-policy']).toContain(
        'frame-ancestors https://altrove.example',
      )
      expect(headers['x-frame-options']).toBeUndefined()
      expect(body).not.toContain('<script')
    }
    const page = await site.get(`/progetti/${slug}`)
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect((await site.get('/api/oembed?url=https://altro.example/progetti/x')).statusCode).toBe(
      404,
    )
  })

  test('a result too is framed by its address, in either language, as wide as there is room', async () => {
    const asked = async (path: string, more = '') => {
      const url = encodeURIComponent(`https://prova.example.it${path}`)
      return site.get(`/api/oembed?url=${url}${more}`)
    }
    const list = (await asked('/progetti?tema=autismo&pagina=2')).json()
    expect(list.html).toContain('src="https://prova.example.it/incorpora?tema=autismo"')
    expect(list.title).toContain('Autismo')
    for (const path of [`/en/progetti/${slug}`, `/progetti/${slug}/`, `/progetti/${slug}?da=q%3Dx`])
      expect((await asked(path)).json().html, path).toContain(`/incorpora/${slug}"`)
    const narrow = (await asked(`/progetti/${slug}`, '&maxwidth=120&maxheight=90')).json()
    expect([narrow.width, narrow.height]).toEqual([120, 90])
    for (const none of ['0', '-1', 'x', '0.5'])
      expect((await asked('/progetti', `&maxwidth=${none}`)).json().width, none).toBe(600)
    expect((await asked('/progetti', '&format=yaml')).statusCode).toBe(501)
    expect((await asked('/progetti?tema=niente')).statusCode).toBe(400)
    const { body } = await site.get('/progetti?tema=autismo')
    expect(body).toContain('type="application/json+oembed"')
  })

  test('a page of another site may ask first', async () => {
    const { statusCode, headers } = await site.app.inject({
      method: 'OPTIONS',
      url: '/api/projects.json',
      headers: { origin: 'https://a.example', 'access-control-request-method': 'GET' },
    })
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-headers']).toContain('if-none-match')
  })
})

describe('the page of the former wiki that a record was taken from', () => {
  const TEXT =
    '====== Orti sociali ======\n\n===== Obiettivi =====\n\nColtivare <script>alert(1)</script>.\n\n^ Durata | 2018 |\n'
  const take = async (name: string, bytes: Uint8Array) => {
    const { store, refresh } = site.service
    await ingestBytes({ store, name, bytes, today: '2026-11-23', actor: 'prova' })
    await refresh()
  }
  const original = (slug: string) => site.get(`/originali/${slug}`)

  test('can be read as it came, as text; the record and its origins lead to it', async () => {
    await take('progetti_orti_sociali.txt', Buffer.from(TEXT))
    const answer = await original('orti-sociali')
    expect([answer.statusCode, answer.body]).toEqual([200, TEXT])
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    const { original: address } = (await site.get('/api/projects/orti-sociali/provenance')).json()
    expect(address).toBe('/originali/orti-sociali')
    const page = (await site.get('/_pagina/progetti/orti-sociali')).json()
    expect(page.content.hasOriginal).toBe(true)
  })

  test('is found in an archive by the id that it states', async () => {
    const page = (id: string, text: string) =>
      `<html><head><script>var JSINFO = {"id":"${id}"};</script></head><body><h1>${text}</h1><h2>Obiettivi</h2><p>Testo.</p><table><tr><th>Durata</th><td>2019</td></tr></table></body></html>`
    const zip = zipSync({
      'progetti/a.html': strToU8(page('progetti:serre', 'Serre aperte')),
      'progetti/b.html': strToU8(page('progetti:forno', 'Forno comune')),
    })
    await take('wiki.zip', zip)
    expect((await original('forno-comune')).body).toContain('<h1>Forno comune</h1>')
    expect((await original('serre-aperte')).body).toContain('<h1>Serre aperte</h1>')
  })

  test('is not there for a record that came otherwise, and goes with its record', async () => {
    expect((await original('sintetico-1')).statusCode).toBe(404)
    expect(
      (await site.get('/_pagina/progetti/sintetico-1')).json().content.hasOriginal,
    ).toBeUndefined()
    const { store, refresh } = site.service
    store.projects.withdraw(store.projects.bySlug('orti-sociali')!.id, 'chiesto', WHO)
    await refresh()
    expect((await original('orti-sociali')).statusCode).toBe(410)
  })
})
