/** The mark of the data base. */
export const Mark = () => (
  <svg class="header__mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
    <rect width="48" height="48" rx="8" fill="#fff" />
    <path d="M12 12h20v5H18v4.500h12v5H18V31h14v5H12Z" fill="#06c" />
    <circle cx="37" cy="33.500" r="3" fill="#008055" />
  </svg>
)
