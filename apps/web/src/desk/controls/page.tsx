import { useEffect, type ReactNode } from 'react';

interface PageProps {
  /** Where we are: the competition, the skill. */
  context?: ReactNode;
  title: string;
  /** One sentence: what this page is for. */
  note?: ReactNode;
  /** One primary action, and quiet ones. */
  actions?: ReactNode;
  /** Between the head and the body: tabs of a skill. */
  below?: ReactNode;
  children?: ReactNode;
}

export function Page({ context, title, note, actions, below, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · SkillStar`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div className="page-head-words">
          {context ? <p className="page-context">{context}</p> : null}
          <h1>{title}</h1>
          {note ? <p className="page-note">{note}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {below ?? <div className="page-rule" aria-hidden="true" />}
      <div className="page-body">{children}</div>
    </>
  );
}

interface PanelProps {
  title?: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Panel({ title, note, actions, children, className = '' }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      {title || actions ? (
        <div className="panel-head">
          <div>
            {title ? <h2>{title}</h2> : null}
            {note ? <p>{note}</p> : null}
          </div>
          {actions ? <div className="panel-actions">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** A row of readings, as on an instrument: the figure large, its name small. */
export function Readings({ items }: { items: { label: string; value: ReactNode; tone?: 'signal' | 'plain' }[] }) {
  return (
    <dl className="readings">
      {items.map(({ label, value, tone = 'plain' }) => (
        <div key={label} className={`reading reading-${tone}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
