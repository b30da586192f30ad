import { organisationSlug } from '#domain/organisation.ts'
import type { Participant } from '#domain/project.ts'
import type { Organisation } from '#domain/schemas/project-answer.ts'
import type { Labelled } from '#domain/schemas/search.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'

/** An id with its present label; labels may change, ids never do. */
export const labelled = (vocabularies: Vocabularies, key: VocabularyKey, id: string): Labelled => ({
  id,
  label: vocabularies[key].labelOf(id),
})

export const labelledAll = (
  vocabularies: Vocabularies,
  key: VocabularyKey,
  ids: readonly string[],
) => ids.map((id) => labelled(vocabularies, key, id))

export const participantLabel = (participant: Participant): Labelled => ({
  id: organisationSlug(participant.name),
  label: participant.name,
})

export const presentOrganisation = (
  vocabularies: Vocabularies,
  participant: Participant,
): Organisation => ({
  ...participantLabel(participant),
  kind: participant.kind === null ? null : labelled(vocabularies, 'tipo-ente', participant.kind),
  note: participant.note,
})
