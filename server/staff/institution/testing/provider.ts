import { createServer } from 'node:http'
import Provider, { type Context } from 'oidc-provider'

/** An account at the provider. */
export type Account = { email: string; verified: boolean }

const CLIENT = { clientId: 'banca-dati', clientSecret: 's'.repeat(32) }

/**
 * A real provider on loopback. Whoever is sent to it is signed in at once, as `as`; `inToken` puts the address into the ID
 * token, where many providers tell it by their userinfo address only.
 */
export const startProvider = async (
  callback: string,
  accounts: Readonly<Record<string, Account>>,
  { inToken = false, port = 0 } = {},
) => {
  let as = ''
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  const issuer = `http://127.0.0.1:${address.port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !inToken,
    cookies: { keys: ['for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/who' },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => {
        const { email, verified } = accounts[id] as Account
        return { sub: id, email, email_verified: verified }
      },
    }),
    loadExistingGrant: async ({ oidc: { client, session, provider } }: Context) => {
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) =>
    request.url === '/who'
      ? void provider.interactionFinished(request, response, { login: { accountId: as } })
      : answer(request, response),
  )
  return {
    settings: { issuer, ...CLIENT, callback },
    port: address.port,
    signInAs: (account: string): void => {
      as = account
    },
    close: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A browser of few means: follows the provider from one address to the next. Returns the one that it sends back to. */
export const walk = async (from: string, until: string): Promise<URL> => {
  const jar = new Map<string, string>()
  let at = new URL(from)
  for (let hop = 0; hop < 10; hop++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', value = ''] = pair.split('=')
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null)
      throw new Error(`${at.href} answers ${answer.status}: ${await answer.text()}`)
    at = new URL(next, at)
    if (at.href.startsWith(until)) return at
  }
  throw new Error('the provider leads round in circles')
}
