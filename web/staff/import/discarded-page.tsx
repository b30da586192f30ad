import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { uploadPath } from '#domain/staff/import-addresses.ts'
import type { DiscardedPage as Content } from '#domain/staff/import-pages.ts'
import { StepFrame } from './step-frame.tsx'
import { discardedTexts, importTexts } from './texts.ts'

/** An import that went no further, and why. */
export const DiscardedPage = ({ content: { import: head, reason } }: { content: Content }) => {
  const title = reason === null ? discardedTexts.thrown : discardedTexts.title
  return (
    <StepFrame head={{ ...head, problem: null }} step={null} title={title}>
      {reason !== null && <p class="lead">{reason}</p>}
      <p>{discardedTexts.lead}</p>
      {head.state === 'caricata' && (
        <form method="post" action={uploadPath(head.id)}>
          <p>
            <button class="button button--primary" type="submit">
              {discardedTexts.again}
            </button>
          </p>
        </form>
      )}
      <p>
        <a href={STAFF_ADDRESSES.upload}>{importTexts.back}</a>
      </p>
    </StepFrame>
  )
}
