import type { CaseFound, CaseHit } from '#domain/case-page.ts'
import { RECORD_LANG } from '../language.ts'
import { shortenProse } from '../lib/text/prose.ts'
import { caseTexts } from '../messages/case.ts'
import { projectPath } from '../paths.ts'

const LENGTH = 180

/** A project with the reason for each answer that it meets, what it does not meet, and what it leaves to be used again. */
const Hit = ({ hit: { project, reasons, missing, tools } }: { hit: CaseHit }) => (
  <article class="case__hit">
    <h3 class="case__title" lang={RECORD_LANG}>
      <a href={projectPath(project.slug)}>{project.title}</a>
    </h3>
    {project.summary !== null && <p lang={RECORD_LANG}>{shortenProse(project.summary, LENGTH)}</p>}
    <p>
      <strong>{caseTexts.why}</strong>{' '}
      {reasons.map((reason) => caseTexts.reason(reason)).join('; ')}.
    </p>
    {missing.length > 0 && (
      <p>
        <strong>{caseTexts.missing}</strong>{' '}
        {missing.map((question) => caseTexts.question(question).name).join(', ')}.
      </p>
    )}
    {tools !== null && (
      <p>
        <strong>{caseTexts.tools}</strong>{' '}
        <span lang={RECORD_LANG}>{shortenProse(tools.replace(/\s+/g, ' '), LENGTH)}</span>{' '}
        <a
          href={`${projectPath(project.slug)}#buildingBlocks`}
          aria-label={caseTexts.toolsMoreOf(project.title)}
        >
          {caseTexts.toolsMore}
        </a>
      </p>
    )}
  </article>
)

const metBy = ({ reasons }: CaseHit): number => reasons.length

/** Projects by how many answers they meet: those that meet equally many stand under one heading. */
export const CaseHits = ({ found: { of, levels, hits } }: { found: CaseFound }) => (
  <>
    {levels.map(({ met, count }) => {
      const own = hits.filter((hit) => metBy(hit) === met)
      return own.length === 0 ? null : (
        <section class="case__level" key={met} aria-labelledby={`rispondono-${met}`}>
          <h2 id={`rispondono-${met}`}>
            {caseTexts.group(met, of)}{' '}
            <span class="case__count">({caseTexts.groupCount(count)})</span>
          </h2>
          <ul class="case__hits">
            {own.map((hit) => (
              <li key={hit.project.slug}>
                <Hit hit={hit} />
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </>
)
