const format = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "28 nov 2026, 15:04", by the clocks of Italy wherever the server stands. */
export const momentText = (iso: string): string => format.format(new Date(iso))

export const Moment = ({ iso }: { iso: string }) => <time dateTime={iso}>{momentText(iso)}</time>
