import { projectTexts } from '../messages/project.ts'

/** Which of the record's sources state what stands above, by their numbers in the list; nothing where none is known. */
export const Stated = ({ places }: { places: readonly number[] | undefined }) =>
  places === undefined ? null : (
    <p class="stated">
      {projectTexts.stated}{' '}
      {places.map((place) => (
        <a key={place} href={`#fonti-${place + 1}`} aria-label={projectTexts.source(place + 1)}>
          {place + 1}
        </a>
      ))}
    </p>
  )
