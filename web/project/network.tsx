import type { Organisation, PublicProject } from '#domain/schemas/project-answer.ts'
import { RECORD_LANG } from '../language.ts'
import { projectTexts } from '../messages/project.ts'
import { organisationPath } from '../paths.ts'
import { Recorded } from '../ui/recorded.tsx'

const Member = ({ id, label, kind, note }: Organisation) => (
  <>
    <a href={organisationPath(id)} lang={RECORD_LANG}>
      {label}
    </a>
    {(kind || note) && (
      <span class="network__kind">
        {kind?.label}
        {kind && note && ' · '}
        {note && <Recorded>{note}</Recorded>}
      </span>
    )}
  </>
)

/** Who made the project; each organisation leads to everything else it took part in. */
export const Network = ({ lead, partners }: Pick<PublicProject, 'lead' | 'partners'>) =>
  lead === null && partners.length === 0 ? null : (
    <section class="project__section" aria-labelledby="rete">
      <h2 id="rete">{projectTexts.network}</h2>
      <dl class="network">
        {lead && (
          <div>
            <dt>{projectTexts.lead}</dt>
            <dd>
              <Member {...lead} />
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
                    <Member {...partner} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
