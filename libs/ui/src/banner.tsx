import type { ReactNode } from 'react';

export interface BannerProps {
  /** `signal` only for what needs action. */
  tone?: 'plain' | 'accent' | 'signal' | 'confirmed';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Announced when it appears; `alert` interrupts. */
  live?: 'status' | 'alert';
}

/** What holds for the whole view: a title says what, the text says why and what to do. */
export function Banner({ tone = 'plain', title, children, action, live = 'status' }: BannerProps) {
  return (
    <div className={`ui-banner ui-banner-${tone}`} role={live}>
      <div className="ui-banner-words">
        <strong>{title}</strong>
        {children ? <p>{children}</p> : null}
      </div>
      {action}
    </div>
  );
}
