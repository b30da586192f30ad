import type { Organisation, PublicProject } from '#domain/schemas/project-answer.ts'
import { projectTexts } from '../messages/project.ts'
import { valuePath } from '../paths.ts'
import { Gap } from './gap.tsx'

const Member = ({ id, label, kind, note }: Organisation) => (
  <>
    <a href={valuePath('ente', id)} title={projectTexts.searchFor(label)}>
      {label}
    </a>
    {(kind || note) && (
      <span class="network__kind">{[kind?.label, note].filter(Boolean).join(' · ')}</span>
    )}
  </>
)

/** Who made the project; each organisation leads to everything else it took part in. */
export const Network = ({ lead, partners }: Pick<PublicProject, 'lead' | 'partners'>) => (
  <section class="project__section" aria-labelledby="rete">
    <h2 id="rete">{projectTexts.network}</h2>
    <dl class="network">
      <div>
        <dt>{projectTexts.lead}</dt>
        <dd>{lead ? <Member {...lead} /> : <Gap />}</dd>
      </div>
      <div>
        <dt>{projectTexts.partners}</dt>
        <dd>
          {partners.length === 0 ? (
            <Gap />
          ) : (
            <ul class="network__partners">
              {partners.map((partner) => (
                <li key={partner.id}>
                  <Member {...partner} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  </section>
)
