import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/**
 * Nothing from elsewhere, nothing inline. The page needs only its own files;
 * `data:` images are the small icons that the style sheet carries.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

const setHeaders = helmet({
  contentSecurityPolicy,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  // Whether the site is on HTTPS is the proxy's to know; it sets HSTS.
  strictTransportSecurity: false,
})

/** What no page of ours uses, and nothing that slips into one should. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

const collect = (): Record<string, string> => {
  const headers: Record<string, string> = {
    'permissions-policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  }
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => {},
  }
  setHeaders({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error
  })
  return headers
}

/** Headers of every answer, whoever gives it. They depend on nothing, so they are put together once. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = collect()
