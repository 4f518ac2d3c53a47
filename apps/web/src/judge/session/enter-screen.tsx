import { Star } from '@skillstar/ui';
import { useCallback, useState } from 'react';
import { setLanguage, useLanguage } from '../../lib/language.ts';
import { go } from '../route.ts';
import { useServices } from '../services.ts';
import { useLive } from '../use-live.ts';
import { useText } from '../words.ts';
import { CodeEntrance } from './code-entrance.tsx';
import { PasswordForm } from './password-form.tsx';
import { strandedEntries, type Session } from './session.ts';

/** The entrance: a code and a PIN within fifteen seconds, or name and password. */
export function EnterScreen({ code, session }: { code: string; session: Session | null }) {
  const t = useText();
  const { db } = useServices();
  const reader = useLanguage();
  const [byPassword, setByPassword] = useState(false);
  const person = session?.person ?? null;
  const count = useLive(useCallback(() => strandedEntries(db, person), [db, person]));
  const stranded = count ?? 0;

  return (
    <div className="tablet enter">
      <aside className="enter-side">
        <Star size={112} />
        <h1>{t('product')}</h1>
        {window.isSecureContext ? null : <p className="enter-plain">{t('plainHttp')}</p>}
        {session ? <p className="enter-plain">{t('enter.again')}</p> : null}
        {stranded > 0 ? <p className="enter-plain">{t('enter.stranded', { count: stranded })}</p> : null}
        <div className="enter-choices">
          <button type="button" className="key key-dark" onClick={() => setByPassword(!byPassword)}>
            {t(byPassword ? 'enter.byCode' : 'enter.byPassword')}
          </button>
          <button
            type="button"
            className="key key-dark"
            lang={reader === 'en' ? 'zh-CN' : 'en'}
            onClick={() => setLanguage(reader === 'en' ? 'zh-CN' : 'en')}
          >
            {reader === 'en' ? '中文' : 'English'}
          </button>
          {session ? (
            <button type="button" className="key key-dark" onClick={() => go({ at: 'list' })}>
              {t('cancel')}
            </button>
          ) : null}
        </div>
      </aside>
      <main className="enter-main">
        {byPassword ? <PasswordForm session={session} /> : <CodeEntrance code={code} session={session} />}
      </main>
    </div>
  );
}
