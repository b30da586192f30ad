/** Drawn on a 24 by 24 grid. */
const SHAPES = {
  search:
    'M10 3a7 7 0 1 0 4.2 12.6l5.1 5.1 1.4-1.4-5.1-5.1A7 7 0 0 0 10 3Zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  close:
    'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z',
  ban: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 0 1 4.9 1.7L5.7 16.9A8 8 0 0 1 12 4Zm0 16a8 8 0 0 1-4.9-1.7L18.3 7.1A8 8 0 0 1 12 20Z',
  arrow: 'm13.2 5 7 7-7 7-1.4-1.4 4.6-4.6H4v-2h12.4l-4.6-4.6Z',
  down: 'm12 15.6-6.7-6.7 1.4-1.4 5.3 5.3 5.3-5.3 1.4 1.4Z',
  download: 'M11 3h2v9.2l3.6-3.6L18 10l-6 6-6-6 1.4-1.4 3.6 3.6ZM4 18h16v2H4Z',
  print:
    'M7 3h10v4h3a2 2 0 0 1 2 2v8h-5v4H7v-4H2V9a2 2 0 0 1 2-2h3Zm2 2v2h6V5ZM4 9v6h3v-2h10v2h3V9Zm5 6v4h6v-4Z',
  filter: 'M3 5h18v2H3Zm3 6h12v2H6Zm4 6h4v2h-4Z',
  external:
    'M14 4h6v6h-2V7.4l-8.3 8.3-1.4-1.4L16.6 6H14ZM5 6h5v2H6v10h10v-4h2v6H4V7a1 1 0 0 1 1-1Z',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-1 3h2v2h-2Zm0 4h2v6h-2Z',
  check: 'm9.5 17.4-5-5L5.9 11l3.6 3.6L18.1 6l1.4 1.4Z',
  theme:
    'M3 4h8l10 10-7 7L3 11Zm2 2v4.2l9 9 4.2-4.2-8-9Zm2.5 1.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z',
  organisation: 'M4 21V3h10v6h6v12Zm2-2h2v-3h2v3h2V5H6Zm8 0h4v-8h-4ZM8 7h2v2H8Zm0 4h2v2H8Z',
  project: 'M6 2h9l5 5v15H6Zm2 2v16h10V8h-4V4Zm2 7h6v2h-6Zm0 4h6v2h-6Z',
} as const

export type IconName = keyof typeof SHAPES

const idOf = (name: IconName) => `i-${name}`

/** Every shape once: a page of results has some two hundred icons. */
export const IconShapes = () => (
  <svg class="visually-hidden" aria-hidden="true">
    {Object.entries(SHAPES).map(([name, shape]) => (
      <symbol key={name} id={idOf(name as IconName)} viewBox="0 0 24 24">
        <path d={shape} />
      </symbol>
    ))}
  </svg>
)

/** Always beside words that say the same, so assistive technology skips it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#${idOf(name)}`} />
  </svg>
)
