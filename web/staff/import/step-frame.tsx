import type { ComponentChildren } from 'preact'
import { batchPath } from '#domain/staff/batch-addresses.ts'
import { uploadPath } from '#domain/staff/import-addresses.ts'
import type { ImportHead } from '#domain/staff/import-pages.ts'
import { Notice } from '../../ui/notice.tsx'
import { importTexts, stepNames } from './texts.ts'

type Step = keyof typeof stepNames

/** Where one is among the steps, and the way back to those that are done. */
const Steps = ({ head, current }: { head: ImportHead; current: Step | null }) => (
  <nav class="steps" aria-label={importTexts.steps}>
    <ol class="steps__list">
      {(Object.keys(stepNames) as Step[]).map((step) => (
        <li key={step} class="steps__step">
          {step === current ? (
            <span aria-current="step">{stepNames[step]}</span>
          ) : head.steps[step] && current !== null ? (
            <a href={uploadPath(head.id, step)}>{stepNames[step]}</a>
          ) : (
            <span class="steps__later">{stepNames[step]}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

type Props = {
  head: ImportHead
  step: Step | null
  title: string
  lead?: string
  children: ComponentChildren
}

/** The frame of every step of an import: of which file, which step, and what is known of the file already. */
export const StepFrame = ({ head, step, title, lead, children }: Props) => (
  <div class="container">
    <div class="desk">
      <p class="desk__file">
        {importTexts.file} <strong>{head.fileName}</strong>
      </p>
      <h1>{title}</h1>
      <Steps head={head} current={step} />
      {lead && <p class="lead">{lead}</p>}
      {head.sameAs !== null && (
        <Notice tone="info">
          <p>
            {importTexts.sameFile} <a href={batchPath(head.sameAs)}>numero {head.sameAs}</a>.{' '}
            {importTexts.sameFileNote}
          </p>
        </Notice>
      )}
      {head.problem !== null && (
        <Notice tone="warning">
          <p>{head.problem}</p>
        </Notice>
      )}
      {children}
      {step !== null && <Discard id={head.id} />}
    </div>
  </div>
)

const Discard = ({ id }: { id: number }) => (
  <form class="desk__discard" method="post" action={uploadPath(id, 'discard')}>
    <p>{importTexts.discardNote}</p>
    <button class="button button--secondary" type="submit">
      {importTexts.discard}
    </button>
  </form>
)
