import { FORMATS, type Format } from '#domain/formats.ts'
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

/** One result, or one record, in every format. */
export const Formats = ({ path, of, first, more, feeds = true }: Props) => (
  <>
    {first > 0 && (
      <ul class="formats">
        {FORMATS.slice(0, first).map((format) => (
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
        {FORMATS.slice(first).map((format) =>
          feeds || format.newest === undefined ? (
            <li key={format.id}>
              <Link format={format} path={path} of={of} />: {format.purpose}
            </li>
          ) : null,
        )}
      </ul>
    </details>
  </>
)
