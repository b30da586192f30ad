import type { ComponentChildren } from 'preact'

type Props = {
  title: string
  /** What is told in short. */
  facts: ComponentChildren
  children?: ComponentChildren
}

/** The narrow column beside a text: its facts first, under the name of the whole column, then what else stands there. */
export const Aside = ({ title, facts, children }: Props) => (
  <aside class="project__aside" aria-label={title}>
    <section aria-labelledby="sintesi">
      <h2 class="aside-title" id="sintesi">
        {title}
      </h2>
      {facts}
    </section>
    {children}
  </aside>
)
