import { Star } from '@skillstar/ui';
import { useEffect, type ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useText } from '../words.ts';

interface Props {
  title: string;
  note?: string;
  children: ReactNode;
}

/** The pages before the desk: the star under its lamp, and one form. */
export function Door({ title, note, children }: Props) {
  const t = useText('session');
  useEffect(() => {
    document.title = `${title} · SkillStar`;
  }, [title]);
  return (
    <div className="door">
      <header className="door-side">
        <Star size={132} />
        <p className="door-name">{t('product')}</p>
        <p className="door-line">{t('line')}</p>
      </header>
      <main className="door-main">
        <div className="door-language">
          <LanguageSwitch />
        </div>
        <div className="door-form">
          <h1>{title}</h1>
          {note ? <p className="page-note">{note}</p> : null}
          {children}
        </div>
      </main>
    </div>
  );
}
