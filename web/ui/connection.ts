import { formAddress } from '../lib/navigation/form-address.ts'
import { addressLeftFor, clickOf } from '../lib/navigation/links.ts'
import { siteTexts } from '../messages/site.ts'

const NOTE = 'senza-connessione'

/** Takes away what `stayHere` has said. */
export const forgetStay = (): void => document.getElementById(NOTE)?.remove()

/** Says over the page that stays that `url` cannot be asked for without a connection, and how to go on. */
export const stayHere = (url: string): void => {
  forgetStay()
  const note = Object.assign(document.createElement('p'), { id: NOTE, className: 'offline' })
  note.setAttribute('role', 'alert')
  document.body.append(note)
  const retry = Object.assign(document.createElement('a'), {
    href: url,
    textContent: siteTexts.retry,
  })
  note.append(`${siteTexts.offline} `, retry)
}

/** Goes to another page, where there is a connection. */
export const leaveFor = (url: string): void => {
  if (navigator.onLine) location.assign(url)
  else stayHere(url)
}

const keep = (event: Event, url: string) => {
  event.preventDefault()
  stayHere(url)
}

const onClick = (event: MouseEvent) => {
  const click = navigator.onLine ? null : clickOf(event)
  const to = click && addressLeftFor(click, new URL(location.href))
  if (to) keep(event, to.href)
}

const onSubmit = (event: SubmitEvent) => {
  const { target: form, submitter } = event
  if (navigator.onLine || event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  const action = new URL(submitter?.getAttribute('formaction') ?? form.action, location.href)
  const fields = [...new FormData(form, submitter)]
  const entries = fields.map(([name, value]) => [name, String(value)] as const)
  keep(event, formAddress(action.pathname, entries))
}

/**
 * Without a connection no link or form of the public site, all of whose forms ask, leads to the error that the browser would put
 * in the page's place.
 */
export const startConnection = (): void => {
  document.addEventListener('click', onClick)
  document.addEventListener('submit', onSubmit)
}
