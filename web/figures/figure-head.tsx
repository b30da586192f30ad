import type { Counted } from '#domain/figures.ts'
import { figureTexts } from '../messages/figures.ts'
import { siteTexts } from '../messages/site.ts'
import { figuresPath, paths } from '../paths.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Asked } from './asked.tsx'

type Props = {
  counted: Counted
  title: string
  /** What the way here calls the page, where that is not its title. */
  here?: string
}

/** What begins every page below the figures of a result: the way here, its title, and which projects are counted. */
export const FigureHead = ({ counted, title, here = title }: Props) => (
  <>
    <Breadcrumb
      trail={[
        { label: siteTexts.projects, href: paths.projects },
        { label: figureTexts.title, href: figuresPath(counted.query) },
      ]}
      here={here}
    />
    <h1 tabIndex={-1}>{title}</h1>
    <Asked {...counted} />
  </>
)
