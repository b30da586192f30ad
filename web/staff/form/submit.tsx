import type { ComponentChildren } from 'preact'

/** The button that sends a form, with what stands beside it. */
export const Submit = ({ label, children }: { label: string; children?: ComponentChildren }) => (
  <p class="form__buttons">
    <button class="button button--primary" type="submit">
      {label}
    </button>
    {children}
  </p>
)
