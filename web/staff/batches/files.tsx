import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { BatchPage } from '#domain/staff/batch-pages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Corrected } from './corrected.tsx'
import { fileTexts } from './texts.ts'

/** The file of an import, as it came and with what is wrong in it. */
export const Files = ({ content }: { content: BatchPage }) => {
  const { batch, files } = content
  if (!files.original) return null
  const marked = batchPath(batch.id, 'marked')
  return (
    <section aria-labelledby="file">
      <h2 id="file">{fileTexts.title}</h2>
      {files.marked !== null && (
        <>
          <p>{fileTexts.about[files.marked]}</p>
          <p class="desk__actions">
            <a class="button button--primary" href={marked} download>
              <Icon name="download" />
              {fileTexts.marked}
            </a>
            {files.marked !== 'column-only' && (
              <a
                class="button button--secondary"
                href={`${marked}?righe=solo-da-correggere`}
                download
              >
                <Icon name="download" />
                {fileTexts.onlyWrong}
              </a>
            )}
          </p>
          {files.marked !== 'column-only' && <p class="desk__hint">{fileTexts.onlyWrongNote}</p>}
        </>
      )}
      <p>
        <a href={batchPath(batch.id, 'original')} download>
          {fileTexts.original}
        </a>
      </p>
      <Corrected content={content} />
    </section>
  )
}
