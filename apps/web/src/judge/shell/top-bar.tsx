import type { ReactNode } from 'react';
import { go } from '../route.ts';
import { useText } from '../words.ts';
import { RoadBadge } from './road-badge.tsx';

/** The head of every screen that is not about one competitor. */
export function TopBar({ title, detail, home = false }: { title: ReactNode; detail?: ReactNode; home?: boolean }) {
  const t = useText();
  return (
    <header className="top-bar">
      {home ? null : (
        <button type="button" className="key key-back" onClick={() => go({ at: 'list' })}>
          <span aria-hidden="true">‹</span> {t('back')}
        </button>
      )}
      <div className="top-bar-words">
        <h1>{title}</h1>
        {detail ? <p>{detail}</p> : null}
      </div>
      <RoadBadge />
    </header>
  );
}
