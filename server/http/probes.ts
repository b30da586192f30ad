import { API_ADDRESSES } from '#domain/machine-addresses.ts'

/** What watches the service is answered while nobody else is, and not counted among those who read. */
const PROBES: readonly string[] = [API_ADDRESSES.health, API_ADDRESSES.metrics]

export const isProbe = (url: string): boolean => {
  const [path] = url.split('?', 1)
  return PROBES.includes(path ?? '')
}
