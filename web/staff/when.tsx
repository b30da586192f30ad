const FORMAT = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as people in Italy tell it. */
export const When = ({ at }: { at: string }) => (
  <time dateTime={at}>{FORMAT.format(new Date(at))}</time>
)
