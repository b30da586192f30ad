import type { BatchPage } from '#domain/staff/batch-pages.ts'
import { correctedPath, uploadPath } from '#domain/staff/import-addresses.ts'
import { correctedTexts } from './texts.ts'

/** The corrected file completes the import it came from: its rows that were written already are the same, the others are looked at. */
const CorrectedForm = ({ id }: { id: number }) => (
  <form class="upload" method="post" action={correctedPath(id)} encType="multipart/form-data">
    <label class="upload__label" for="corretto">
      {correctedTexts.file}
    </label>
    <p class="desk__hint" id="corretto-aiuto">
      {correctedTexts.about}
    </p>
    <input
      class="upload__file"
      id="corretto"
      name="file"
      type="file"
      required
      aria-describedby="corretto-aiuto"
      accept=".xlsx,.xlsm,.ods,.csv,.txt,.tsv,.json,.zip"
    />
    <button class="button button--secondary" type="submit">
      {correctedTexts.send}
    </button>
  </form>
)

const AgainForm = ({ id }: { id: number }) => (
  <form method="post" action={uploadPath(id, 'again')}>
    <p>{correctedTexts.left}</p>
    <button class="button button--secondary" type="submit">
      {correctedTexts.again}
    </button>
  </form>
)

/** How an import is completed that has left rows behind. */
export const Corrected = ({ content: { batch, files } }: { content: BatchPage }) => (
  <>
    {files.marked !== null && batch.state === 'applicata' && <CorrectedForm id={batch.id} />}
    {files.again && <AgainForm id={batch.id} />}
  </>
)
