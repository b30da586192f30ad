import { FORMATS, type Format, LIST_FORMATS } from '#domain/formats.ts'
import { Icon } from './icon.tsx'

type Props = {
  /** The address in the format that has this ending. */
  path: (ending: string) => string
  /** What is downloaded, behind the name of each format, for those who hear links one by one. */
  of: string
  /** How many stand as buttons: what nearly everybody wants. The others are one click further. */
  first: number
  /** What those behind the click are called together. */
  more: string
  /** With those that tell what is new: of a result, not of one record. */
  feeds?: boolean
  /** Of a list of other things than projects. */
  isList?: boolean
}

type LinkProps = Pick<Props, 'path' | 'of'> & { format: Format; isButton?: boolean }

/** A browser shows what is inline, and keeps the rest. */
const Link = ({ format, path, of, isButton = false }: LinkProps) => (
  <a
    class={isButton ? 'button button--secondary' : undefined}
    href={path(format.ending)}
    download={!format.inline}
  >
    {isButton && <Icon name="download" />}
    {format.name}
    <span class="visually-hidden"> ({of})</span>
  </a>
)

/** One result, one record or one list, in every format that it has. */
export const Formats = ({ path, of, first, more, feeds = true, isList = false }: Props) => {
  const formats = isList ? LIST_FORMATS : FORMATS
  return (
    <>
      {first > 0 && (
        <ul class="formats">
          {formats.slice(0, first).map((format) => (
            <li key={format.id}>
              <Link format={format} path={path} of={of} isButton />
            </li>
          ))}
        </ul>
      )}
      <details class="formats-more">
        <summary>
          {more}
          <Icon name="down" />
        </summary>
        <ul>
          {formats.slice(first).map((format) =>
            feeds || format.newest === undefined ? (
              <li key={format.id}>
                <Link format={format} path={path} of={of} />:{' '}
                {isList ? format.ofLists : format.purpose}
              </li>
            ) : null,
          )}
        </ul>
      </details>
    </>
  )
}
