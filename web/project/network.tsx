import type { Organisation, PublicProject } from '#domain/schemas/project-answer.ts'
import { RECORD_LANG } from '../language.ts'
import { projectTexts } from '../messages/project.ts'
import { organisationPath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'

const Member = ({ id, label, kind, note, isLinked }: Organisation & { isLinked: boolean }) => (
  <>
    {isLinked ? (
      <a href={organisationPath(id)} lang={RECORD_LANG}>
        {label}
      </a>
    ) : (
      <Recorded>{label}</Recorded>
    )}
    {(kind || note) && (
      <span class="network__kind">
        {kind?.label}
        {kind && note && ' · '}
        {note && <Recorded>{note}</Recorded>}
      </span>
    )}
  </>
)

type Props = Pick<PublicProject, 'lead' | 'partners'> & {
  /** Whether each has a page: the base knows those that a record of today names. */
  isLinked?: boolean
}

/** Who made the project; each organisation leads to everything else it took part in. */
export const Network = ({ lead, partners, isLinked = true }: Props) =>
  lead === null && partners.length === 0 ? null : (
    <section class="project__section" aria-labelledby="rete">
      <h2 id="rete">{projectTexts.network}</h2>
      <dl class="network">
        {lead && (
          <div>
            <dt>{projectTexts.lead}</dt>
            <dd>
              <Member {...lead} isLinked={isLinked} />
            </dd>
          </div>
        )}
        {partners.length > 0 && (
          <div>
            <dt>{projectTexts.partners}</dt>
            <dd>
              <ul class="network__partners">
                {partners.map((partner) => (
                  <li key={partner.id}>
                    <Member {...partner} isLinked={isLinked} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
