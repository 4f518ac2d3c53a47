import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  /** 1 where it is all the page says. */
  level?: 1 | 2;
  /** Teaches the next step. */
  children?: ReactNode;
  action?: ReactNode;
  figure?: ReactNode;
}

export function EmptyState({ title, level = 2, children, action, figure }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="ui-empty">
      {figure}
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
