import type { RECORD_LANG } from '../language.ts'

type Props = { text: string; name: string; lang: typeof RECORD_LANG }

/** A text that ends in a name, which may be of another language than the rest. */
export const EndingIn = ({ text, name, lang }: Props) => {
  const isApart = lang !== undefined && name !== '' && text.endsWith(name)
  return (
    <>
      {isApart ? text.slice(0, -name.length) : text}
      {isApart && <span lang={lang}>{name}</span>}
    </>
  )
}
