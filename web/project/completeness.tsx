import { projectTexts } from '../messages/project.ts'

/** How much of what a record should say this one says: a word about the record, not about the project. */
export const Completeness = ({ percent }: { percent: number }) => (
  <section class="completeness" aria-labelledby="completezza">
    <h2 class="aside-title" id="completezza">
      {projectTexts.completeness}
    </h2>
    <meter
      class="completeness__meter"
      min={0}
      max={100}
      value={percent}
      aria-labelledby="completezza"
    >
      {projectTexts.completenessText(percent)}
    </meter>
    <p class="completeness__text">{projectTexts.completenessText(percent)}</p>
    <p class="completeness__help">{projectTexts.completenessHelp}</p>
  </section>
)
