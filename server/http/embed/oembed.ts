import type { About } from '../present/about.ts'
import { xmlText } from '../present/xml.ts'

const SIZE = { width: 600, height: 320 }

/** As large as usual, and never larger than there is room for; what is no size says nothing. */
const readSize = (text: string | null, usual: number): number => {
  const given = Math.floor(Number(text ?? usual))
  return given > 0 ? Math.min(usual, given) : usual
}

/** oEmbed 1.0: a frame of ours for a page elsewhere. */
export const oembedOf = (
  title: string,
  address: string,
  about: Pick<About, 'title' | 'origin'>,
  asked: URLSearchParams,
) => {
  const width = readSize(asked.get('maxwidth'), SIZE.width)
  const height = readSize(asked.get('maxheight'), SIZE.height)
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: about.title,
    provider_url: about.origin,
    width,
    height,
    html: `<iframe src="${xmlText(address)}" title="${xmlText(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
  }
}

export const oembedXml = (answer: ReturnType<typeof oembedOf>): string => {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${elements.join('')}</oembed>`
}
