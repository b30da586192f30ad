import {
  useEffect,
  useErrorBoundary,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks'
import type { PageData } from '#domain/pages.ts'
import { App } from './app.tsx'
import { startCollection } from './collection/start.ts'
import { forgetPage, windowTitle } from './head/head.ts'
import { announce } from './lib/announce.ts'
import { type EarlyFields, NO_EARLY_FIELDS } from './lib/navigation/early-fields.ts'
import { type Arrival, startNavigation } from './lib/navigation/navigation.ts'
import { loadFacetValues } from './lib/navigation/page-loader.ts'
import { RESULTS_HEADING, settle } from './lib/navigation/settle.ts'
import { searchTexts } from './messages/search.ts'
import { forgetStay, stayHere } from './ui/connection.ts'

/**
 * What an arrival says aloud: a search its count, any other page nothing, because its heading has the focus.
 * The heading of the results is the count itself: focused, it has been heard already.
 */
const spoken = ({ by, page }: Arrival): string | null =>
  by !== 'load' && page.content.kind === 'results'
    ? searchTexts.found(page.content.answer.total)
    : null

/** The browser's half: the server's page comes alive, and the next ones are shown in its place. */
export const Client = ({ first, early }: { first: PageData; early: EarlyFields }) => {
  const [arrival, setArrival] = useState<Arrival>({
    page: first,
    by: 'load',
    left: { scroll: 0, link: null },
  })
  const [hydrated, setHydrated] = useState(false)
  const navigation = useRef<ReturnType<typeof startNavigation>>(null)

  useEffect(() => {
    const arrive = (next: Arrival) => {
      forgetStay()
      setArrival(next)
    }
    const started = startNavigation(first, arrive, stayHere)
    navigation.current = started
    setHydrated(true)
    if (started.first.scroll > 0) scrollTo(0, started.first.scroll)
    started.followEarly(early)
    return started.stop
  }, [first, early])

  useLayoutEffect(() => {
    if (arrival.by === 'load') return
    document.title = windowTitle(arrival.page)
    forgetPage()
    settle(arrival)
    const sentence = spoken(arrival)
    const heard = document.activeElement?.id === RESULTS_HEADING
    if (sentence !== null && !heard) announce(sentence)
  }, [arrival])

  useEffect(startCollection, [arrival])

  const runtime = useMemo(
    () => ({
      hydrated,
      early: hydrated ? NO_EARLY_FIELDS : early,
      go: (url: string) => navigation.current?.go(url),
      facetValues: loadFacetValues,
    }),
    [hydrated, early],
  )
  // A page that cannot be shown in place is asked of the server, which can.
  useErrorBoundary(() => {
    if (arrival.by !== 'load') location.reload()
  })
  return <App page={arrival.page} runtime={runtime} />
}
