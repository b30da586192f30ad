import { Parser } from 'htmlparser2'
import { boundDepth } from './bound-depth.ts'
import { refuseFile } from './refuse-file.ts'

/** Attributes by their name as written and, where that has a prefix, also by the name alone. */
export type Attributes = Readonly<Record<string, string>>

export type XmlHandlers = {
  /** `name` is lower case and without prefix; `written` is as the file has it. */
  open: (name: string, attributes: Attributes, written: string) => void
  text?: (text: string) => void
  close?: (name: string, written: string) => void
}

const createLocalNames = () => {
  const known = new Map<string, string>()
  return (written: string): string => {
    let name = known.get(written)
    if (name === undefined) {
      name = written.slice(written.indexOf(':') + 1).toLowerCase()
      if (known.size < 1_000) known.set(written, name)
    }
    return name
  }
}

const withLocalNames = (attributes: Record<string, string>): Attributes => {
  for (const written of Object.keys(attributes)) {
    const colon = written.indexOf(':')
    const name = written.slice(colon + 1)
    if (colon !== -1 && attributes[name] === undefined) attributes[name] = attributes[written] ?? ''
  }
  return attributes
}

/**
 * A parser of XML to be fed in pieces. Character references are read, nothing is fetched or expanded: office files
 * declare no entities, and one that does is refused.
 */
const createXmlParser = ({ open, text, close }: XmlHandlers): Parser => {
  const local = createLocalNames()
  return new Parser(
    boundDepth({
      onopentag: (written, attributes) => open(local(written), withLocalNames(attributes), written),
      ontext: (data) => text?.(data),
      onclosetag: (written) => close?.(local(written), written),
      onprocessinginstruction: (name) => {
        if (/^!(?:doctype|entity)/i.test(name)) refuseFile({ code: 'damaged' })
      },
    }),
    { xmlMode: true, decodeEntities: true },
  )
}

/** Bytes as text: UTF-8, or UTF-16 with its mark. */
const decoderFor = (bytes: Uint8Array) =>
  new TextDecoder(
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8',
  )

const PIECE = 65_536

/** Feeds a part to its handlers, pausing after each piece: what has been gathered by then can be handed on. */
export function* parseXmlPieces(bytes: Uint8Array, handlers: XmlHandlers): Generator<void> {
  const decoder = decoderFor(bytes)
  const parser = createXmlParser(handlers)
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
    yield
  }
  parser.end(decoder.decode())
  yield
}

export const parseXml = (bytes: Uint8Array, handlers: XmlHandlers): void => {
  for (const _ of parseXmlPieces(bytes, handlers));
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
