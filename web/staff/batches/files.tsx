import { batchPath } from '#domain/staff/batch-addresses.ts'
import type { BatchPage } from '#domain/staff/batch-pages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Corrected } from './corrected.tsx'

const ABOUT = {
  hides:
    'È il file caricato, con le celle da correggere colorate, una nota su ciascuna e un’ultima colonna «Da correggere» che le spiega. Nient’altro è cambiato.',
  'column-only':
    'È il file caricato, con un’ultima colonna «Da correggere» che dice che cosa non va. Nient’altro è cambiato.',
  template:
    'In questo formato gli errori non si possono segnare: le righe sono riportate nel nostro modello, con le celle da correggere colorate e spiegate.',
} as const

/** The file of an import, as it came and with what is wrong in it. */
export const Files = ({ content }: { content: BatchPage }) => {
  const { batch, files } = content
  if (!files.original) return null
  const marked = batchPath(batch.id, 'marked')
  return (
    <section aria-labelledby="file">
      <h2 id="file">Il file</h2>
      {files.marked !== null && (
        <>
          <p>{ABOUT[files.marked]}</p>
          <p class="desk__actions">
            <a class="button button--primary" href={marked} download>
              <Icon name="download" />
              File con gli errori segnati
            </a>
            {files.marked !== 'column-only' && (
              <a
                class="button button--secondary"
                href={`${marked}?righe=solo-da-correggere`}
                download
              >
                <Icon name="download" />
                Solo le righe da correggere
              </a>
            )}
          </p>
          {files.marked !== 'column-only' && (
            <p class="desk__hint">
              In «Solo le righe da correggere» le altre righe sono nascoste, non tolte.
            </p>
          )}
        </>
      )}
      <p>
        <a href={batchPath(batch.id, 'original')} download>
          File originale
        </a>
      </p>
      <Corrected content={content} />
    </section>
  )
}
