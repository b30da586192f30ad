import * as client from 'openid-client'

export type InstitutionSettings = {
  /** Address of the provider; its description is found below it (OpenID Connect Discovery 1.0). */
  issuer: string
  clientId: string
  clientSecret: string
  /** Where the provider sends people back to: registered there, letter by letter. */
  callback: string
}

/** What must be remembered between the way out and the way back; kept in a short cookie of the same browser. */
export type Journey = { state: string; nonce: string; verifier: string }

/** Who came back. The address is null where the provider does not say that it has verified it. */
export type Identity = { issuer: string; subject: string; email: string | null }

/** For each request to the provider, in seconds: somebody waits for the page. */
const TIMEOUT_S = 5

/** Only for a provider on the same machine: the settings allow `http:` for nothing else. */
const insecure = (issuer: string) =>
  issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {}

const verifiedEmail = (claims: Readonly<Record<string, unknown>>): string | null =>
  typeof claims.email === 'string' && claims.email_verified === true ? claims.email : null

/**
 * The institution's own sign-in, by OpenID Connect. The provider is asked for its description whenever somebody sets out, never
 * at start: one that is down closes this door only, and nobody is sent to a page that does not answer. What goes wrong is
 * thrown as `openid-client` throws it.
 */
export const createProvider = (settings: InstitutionSettings) => {
  let known: client.Configuration | undefined
  let asking: Promise<client.Configuration> | undefined

  const ask = async (): Promise<client.Configuration> => {
    try {
      known = await client.discovery(
        new URL(settings.issuer),
        settings.clientId,
        undefined,
        client.ClientSecretPost(settings.clientSecret),
        { timeout: TIMEOUT_S, ...insecure(settings.issuer) },
      )
      return known
    } finally {
      asking = undefined
    }
  }

  /** However many set out at once, the provider is asked once. */
  const discover = (): Promise<client.Configuration> => {
    asking ??= ask()
    return asking
  }

  /** The address at the provider to go to, and what to remember meanwhile. */
  const begin = async (): Promise<{ address: string; journey: Journey }> => {
    const verifier = client.randomPKCECodeVerifier()
    const journey = { state: client.randomState(), nonce: client.randomNonce(), verifier }
    const address = client.buildAuthorizationUrl(await discover(), {
      redirect_uri: settings.callback,
      scope: 'openid email',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, journey }
  }

  /** `query` is what the provider sent the browser back with, from "?" on. */
  const finish = async (query: string, journey: Journey): Promise<Identity> => {
    const config = known ?? (await discover())
    const tokens = await client.authorizationCodeGrant(config, new URL(settings.callback + query), {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('the provider says of nobody that they came in')
    const { iss: issuer, sub: subject } = claims
    const email = verifiedEmail(claims)
    if (email !== null || config.serverMetadata().userinfo_endpoint === undefined) {
      return { issuer, subject, email }
    }
    // Many providers tell the address there only (OpenID Connect Core 1.0, section 5.4).
    const more = await client.fetchUserInfo(config, tokens.access_token, subject)
    return { issuer, subject, email: verifiedEmail(more) }
  }

  return { begin, finish }
}

export type Provider = ReturnType<typeof createProvider>
