import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import {
  COMPLETES,
  correctedPath,
  TEMPLATE_FILES,
  uploadPath,
} from '#domain/staff/import-addresses.ts'
import type { UploadPage as Content, ImportName } from '#domain/staff/import-pages.ts'
import type { StaffPage } from '#domain/staff/pages.ts'
import { Problems } from '../form/messages.tsx'
import { Moment } from '../moment.tsx'
import { stateNames, uploadTexts } from './texts.ts'

const About = ({ one }: { one: ImportName }) => (
  <span class="desk__about">
    {stateNames[one.state]}, {one.actor}, <Moment iso={one.at} />
  </span>
)

/** Where the form is sent: a corrected file that came back with a problem still completes its import. */
const actionOf = (url: string): string => {
  const [, completed] = new RegExp(`[?&]${COMPLETES}=([1-9]\\d{0,8})(?:&|$)`).exec(url) ?? []
  return completed === undefined ? STAFF_ADDRESSES.upload : correctedPath(Number(completed))
}

type FormProps = Pick<Content, 'limitMb' | 'problem'> & { action: string }

const UploadForm = ({ limitMb, problem, action }: FormProps) => (
  <form class="upload" method="post" action={action} encType="multipart/form-data">
    <label class="upload__label" for="file">
      {uploadTexts.choose}
    </label>
    <p class="desk__hint" id="file-aiuto">
      {uploadTexts.hint(limitMb)}
    </p>
    <input
      class="upload__file"
      id="file"
      name="file"
      type="file"
      required
      aria-describedby="file-aiuto"
      aria-invalid={problem === null ? undefined : true}
      accept=".xlsx,.xlsm,.ods,.csv,.txt,.tsv,.json,.zip"
    />
    <button class="button button--primary" type="submit">
      {uploadTexts.send}
    </button>
  </form>
)

const Accepted = () => (
  <section class="desk__panel">
    <h2>{uploadTexts.accepted}</h2>
    <ul>
      {uploadTexts.formats.map(([name, what]) => (
        <li key={name}>
          <strong>{name}</strong>: {what}
        </li>
      ))}
    </ul>
    <p>{uploadTexts.concluded}</p>
    <p>
      {uploadTexts.columns} {uploadTexts.least}
    </p>
    <h3>{uploadTexts.template}</h3>
    <ul>
      <li>
        <a href={TEMPLATE_FILES.xlsx}>{uploadTexts.templateXlsx}</a>
      </li>
      <li>
        <a href={TEMPLATE_FILES.csv}>{uploadTexts.templateCsv}</a>
      </li>
    </ul>
  </section>
)

/** Where a file comes in: what is accepted, and what came in before. */
export const UploadPage = ({ content, page }: { content: Content; page: StaffPage }) => (
  <div class="container">
    <div class="desk">
      <h1>{uploadTexts.title}</h1>
      <p class="lead">{uploadTexts.lead}</p>
      <Problems
        problems={content.problem === null ? [] : [{ field: 'file', message: content.problem }]}
      />
      <div class="desk__two">
        <UploadForm
          action={actionOf(page.url)}
          limitMb={content.limitMb}
          problem={content.problem}
        />
        <Accepted />
      </div>
      {content.waiting.length > 0 && (
        <section>
          <h2>{uploadTexts.waiting}</h2>
          <p>{uploadTexts.waitingNote}</p>
          <ul class="desk__list">
            {content.waiting.map((one) => (
              <li key={one.id}>
                <a href={uploadPath(one.id)}>
                  {one.id}. {one.fileName}
                </a>
                <About one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{uploadTexts.past}</h2>
        {content.past.length === 0 && <p>{uploadTexts.noPast}</p>}
        <ul class="desk__list">
          {content.past.map((one) => (
            <li key={one.id}>
              <a href={batchPath(one.id)}>
                {one.id}. {one.fileName}
              </a>
              <About one={one} />
              <span>{uploadTexts.done(one.added ?? 0, one.changed ?? 0)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  </div>
)
