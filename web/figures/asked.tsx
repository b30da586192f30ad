import type { Counted } from '#domain/figures.ts'
import { figureTexts } from '../messages/figures.ts'
import { searchPath } from '../paths.ts'
import { Problems } from '../search/problems.tsx'

/** Which projects are counted, and the way back to them. */
export const Asked = ({ query, asked, total, problems, unnamed }: Counted) => (
  <>
    <Problems problems={problems} unnamed={unnamed} />
    <p class="lead">
      {figureTexts.counted(total)} {figureTexts.asked(asked)}
    </p>
    <p class="on-screen">
      <a href={searchPath(query)}>{figureTexts.back}</a>
    </p>
  </>
)
