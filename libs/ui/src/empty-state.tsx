import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  /** Teaches the next step. */
  children?: ReactNode;
  action?: ReactNode;
  figure?: ReactNode;
}

export function EmptyState({ title, children, action, figure }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {figure}
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
