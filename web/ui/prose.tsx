import { RECORD_LANG } from '../language.ts'
import { proseBlocks } from '../lib/prose.ts'

/** A section's plain text as paragraphs and lists. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {proseBlocks(text).map((block) =>
      block.kind === 'paragraph' ? (
        <p key={block.text} lang={RECORD_LANG}>
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
