import { Star } from '@skillstar/ui';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { Link } from './router.tsx';
import { useT } from './words.ts';

export function TopBar({ back }: { back?: { href: string; label: string } }) {
  const t = useT();
  const reader = useLanguage();
  return (
    <header className="top-bar">
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
    </header>
  );
}
