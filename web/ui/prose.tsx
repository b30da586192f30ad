import { RECORD_LANG } from '../language.ts'
import { proseBlocks } from '../lib/text/prose.ts'

/** A section's plain text as paragraphs and lists, its lines joined unless they are to be kept. */
export const Prose = ({ text, keepLines = false }: { text: string; keepLines?: boolean }) => (
  <>
    {proseBlocks(text, { keepLines }).map((block) =>
      block.kind === 'paragraph' ? (
        <p key={block.text} class={keepLines ? 'prose--lines' : undefined} lang={RECORD_LANG}>
          {block.text}
        </p>
      ) : (
        <ul key={block.items.join()} lang={RECORD_LANG}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ),
    )}
  </>
)
