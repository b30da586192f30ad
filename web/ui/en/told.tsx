import type * as italian from '../told.tsx'

/** What stands between «» is Italian, and is marked instead. */
export const Told: typeof italian.Told = ({ text }) => (
  <>
    {text.split(/«([^»]*)»/u).map((piece, at) =>
      at % 2 === 0 ? (
        piece
      ) : (
        <span key={at} lang="it">
          {piece}
        </span>
      ),
    )}
  </>
)

export const toldPlainly: typeof italian.toldPlainly = (text) => text.replace(/[«»]/gu, '')
