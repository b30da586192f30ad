import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

type Props = { tone: 'info' | 'warning'; title?: string; children: ComponentChildren }

/** A boxed remark beside the content. It is there from the beginning, so it is no alert. */
export const Notice = ({ tone, title, children }: Props) => (
  <div class={`notice notice--${tone}`}>
    <Icon name="info" />
    <div>
      {title && <p class="notice__title">{title}</p>}
      {children}
    </div>
  </div>
)
