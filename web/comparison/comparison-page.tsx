import { collectionLink, DIFFERENCES, ONLY } from '#domain/collection.ts'
import type { ComparisonPage as Content } from '#domain/pages.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { Missing } from '../collection/missing.tsx'
import { RECORD_LANG } from '../language.ts'
import { comparisonTexts, likenessTexts } from '../messages/comparison.ts'
import { paths, projectPath } from '../paths.ts'
import { Gap } from '../project/gap.tsx'
import { SectionText } from '../project/section-text.tsx'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Notice } from '../ui/notice.tsx'
import { comparisonRows, differing, type Row, type Value } from './rows.ts'

type ValuesProps = { values: readonly Value[]; lang: typeof RECORD_LANG }

const Values = ({ values, lang }: ValuesProps) => {
  if (values.length === 0) return <Gap />
  const [only] = values
  if (values.length === 1 && only) return lang ? <span lang={lang}>{only.text}</span> : only.text
  return (
    <ul class="comparison__values">
      {values.map(({ text, onlyHere }) => (
        <li key={text}>
          {onlyHere ? <strong lang={lang}>{text}</strong> : <span lang={lang}>{text}</span>}
          {onlyHere && <span class="comparison__only"> ({comparisonTexts.onlyHere})</span>}
        </li>
      ))}
    </ul>
  )
}

const Cells = ({ row }: { row: Row }) => (
  <>
    {row.kind === 'values'
      ? row.cells.map((values, at) => (
          <td key={at}>
            <Values values={values} lang={row.isRecorded ? RECORD_LANG : undefined} />
          </td>
        ))
      : row.cells.map((text, at) => (
          <td key={at}>
            {text === null ? <Gap /> : <SectionText section={row.section} text={text} />}
          </td>
        ))}
  </>
)

const Line = ({ row }: { row: Row }) => (
  <tr class={`comparison__row comparison__row--${row.likeness}`}>
    <th scope="row">
      {row.label}
      <span class="comparison__likeness">{likenessTexts[row.likeness]}</span>
    </th>
    <Cells row={row} />
  </tr>
)

type TableProps = { projects: readonly PublicProject[]; rows: readonly Row[] }

const Table = ({ projects, rows }: TableProps) => {
  const slugs = projects.map(({ slug }) => slug)
  const without = (slug: string) =>
    collectionLink(
      paths.comparison,
      slugs.filter((one) => one !== slug),
    )
  return (
    <div class="comparison__frame">
      <table class="table comparison__table">
        <caption class="visually-hidden">{comparisonTexts.table}</caption>
        <thead>
          <tr>
            <th scope="col">{comparisonTexts.item}</th>
            {projects.map(({ slug, title }) => (
              <th scope="col" key={slug}>
                <a href={projectPath(slug)} lang={RECORD_LANG}>
                  {title}
                </a>
                {projects.length > 2 && (
                  <a class="comparison__remove" href={without(slug)}>
                    {comparisonTexts.remove}
                    <span class="visually-hidden" lang={RECORD_LANG}>
                      {comparisonTexts.of(title)}
                    </span>
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.label} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const TooFew = () => (
  <Notice tone="info" title={comparisonTexts.tooFew}>
    <p>{comparisonTexts.tooFewHow}</p>
    <p>
      <a href={paths.projects}>{comparisonTexts.toProjects}</a>
    </p>
  </Notice>
)

/** Projects side by side: the same rows for each, and said in words where they differ. */
export const ComparisonPage = ({ projects, missing, left, onlyDifferences }: Content) => {
  const slugs = projects.map(({ slug }) => slug)
  const all = comparisonRows(projects)
  const rows = onlyDifferences ? differing(all) : all
  const isOne = projects.length < 2
  return (
    <div class="container comparison">
      <Breadcrumb here={comparisonTexts.title} />
      <h1 tabIndex={-1}>{comparisonTexts.title}</h1>
      <p class="lead">{comparisonTexts.lead}</p>
      <Missing missing={missing} left={left} tooMany={comparisonTexts.choose} />
      {isOne && <TooFew />}
      {projects.length > 0 && (
        <p class="comparison__tools">
          {!isOne && (
            <a
              href={collectionLink(
                paths.comparison,
                slugs,
                onlyDifferences ? {} : { [ONLY]: DIFFERENCES },
              )}
            >
              {onlyDifferences ? comparisonTexts.everything : comparisonTexts.onlyDifferences}
            </a>
          )}{' '}
          <a href={collectionLink(paths.collection, slugs)}>{comparisonTexts.toCollection}</a>
        </p>
      )}
      {!isOne && rows.length === 0 && <p>{comparisonTexts.noDifferences}</p>}
      {!isOne && rows.length > 0 && <Table projects={projects} rows={rows} />}
    </div>
  )
}
