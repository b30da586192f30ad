import { projectTexts } from '../messages/project.ts'
import { projectDataPath } from '../paths.ts'
import { Icon } from '../ui/icon.tsx'
import { useRuntime } from '../ui/runtime.ts'

/** What can be done with the record. Printing needs a script, so its button comes with it. */
export const Actions = ({ slug }: { slug: string }) => {
  const { hydrated } = useRuntime()
  return (
    <section class="actions" aria-labelledby="azioni">
      <h2 class="aside-title" id="azioni">
        {projectTexts.actions}
      </h2>
      <ul class="actions__list">
        {hydrated && (
          <li>
            <button class="button button--secondary" type="button" onClick={() => print()}>
              <Icon name="print" />
              {projectTexts.print}
            </button>
          </li>
        )}
        <li>
          <a class="button button--secondary" href={projectDataPath(slug)}>
            <Icon name="download" />
            {projectTexts.data}
          </a>
        </li>
      </ul>
    </section>
  )
}
