import type { SectionKey } from '#domain/sections.ts'
import { Prose } from '../ui/prose.tsx'

/** The text of a section. One in plain words keeps its lines, each of which says one thing. */
export const SectionText = ({ section, text }: { section: SectionKey; text: string }) => (
  <Prose text={text} keepLines={section === 'easyToRead'} />
)
