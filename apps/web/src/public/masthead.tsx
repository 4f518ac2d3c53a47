import type { ReactNode } from 'react';
import { Star } from '@skillstar/ui';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { Link } from './router.tsx';
import { useT } from './words.ts';

export interface MastheadProps {
  back?: { href: string; label: string };
  /** What the page is about: its heading, and how it stands. */
  children?: ReactNode;
}

/** The night over every page, dark in both themes: the star, the way back, the language, and the page's heading. */
export function Masthead({ back, children }: MastheadProps) {
  return (
    <header className="masthead ui-night">
      <TopBar back={back} />
      {children ? <div className="masthead-words">{children}</div> : null}
    </header>
  );
}

function TopBar({ back }: Pick<MastheadProps, 'back'>) {
  const t = useT();
  const reader = useLanguage();
  return (
    <div className="top-bar">
      {back ? (
        <Link className="top-back" href={back.href}>
          <svg width="9" height="16" viewBox="0 0 9 16" aria-hidden="true">
            <path d="M8 1 1 8l7 7" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
          <span>{back.label}</span>
        </Link>
      ) : null}
      <Link className="top-mark" href="/" aria-label={t('shared.product')}>
        <Star size={26} />
        {back ? null : <span>{t('shared.product')}</span>}
      </Link>
      <button
        type="button"
        className="top-language"
        lang={reader === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(reader === 'en' ? 'zh-CN' : 'en')}
      >
        {t('language')}
      </button>
    </div>
  );
}
