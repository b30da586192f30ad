import { ADDRESSES } from '#domain/addresses.ts'

/** What watches the service is answered while nobody else is, and not counted among those who read. */
const HEALTH_PATH = `${ADDRESSES.api}/health`
export const METRICS_PATH = `${ADDRESSES.api}/metrics`

export const isProbe = (url: string): boolean => {
  const [path] = url.split('?', 1)
  return path === HEALTH_PATH || path === METRICS_PATH
}
