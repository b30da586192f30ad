import { announce } from './announce.ts'

/** Whether the device can hand an address on, or at least copy it: neither is there on a page that is not secure. */
export const canShare = (): boolean => 'share' in navigator || 'clipboard' in navigator

/** Hands an address on as the device does it; where it does not, copies it, says so with `copied`, and answers true. */
export const shareAddress = async (
  url: string,
  title: string,
  copied: string,
): Promise<boolean> => {
  if ('share' in navigator) {
    // Whoever thinks better of it ends in an error, too.
    await navigator.share({ url, title }).catch(() => {})
    return false
  }
  await (navigator as Navigator).clipboard.writeText(url)
  announce(copied)
  return true
}
