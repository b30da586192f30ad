import type * as italian from '../own-text.tsx'

/** What stands between «» is Italian, and is marked instead. */
export const OwnText: typeof italian.OwnText = ({ text }) => (
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

export const plainOwnText: typeof italian.plainOwnText = (text) => text.replace(/[«»]/gu, '')
