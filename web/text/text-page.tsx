import type { ComponentChildren } from 'preact'
import { Breadcrumb } from '../ui/breadcrumb.tsx'

type Props = { title: string; lead: string; children: ComponentChildren }

/** A page of running text. */
export const TextPage = ({ title, lead, children }: Props) => (
  <div class="container">
    <Breadcrumb here={title} />
    <div class="text-page">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
    </div>
  </div>
)
