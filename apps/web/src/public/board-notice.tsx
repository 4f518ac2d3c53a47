import type { BoardHead } from '@skillstar/contract';
import { Banner } from '@skillstar/ui';
import type { Connection } from '../lib/connection.ts';
import { useLanguage } from '../lib/language.ts';
import { clockTime } from '../lib/times.ts';
import { useT } from './words.ts';

/** What holds for the whole board, and why. The network first: it explains everything else. */
export function BoardNotice({ head, connection, age }: { head: BoardHead; connection: Connection; age: string }) {
  const t = useT();
  const reader = useLanguage();
  return (
    <div className="notices">
      {connection === 'offline' || connection === 'stale' ? (
        <Banner tone="plain" title={t(`notice.${connection}`)}>
          <WithAge text={t(`notice.${connection}Text`, { age: '\n' })} age={age} />
        </Banner>
      ) : null}
      {head.state === 'frozen' ? (
        <Banner tone="accent" title={t('notice.frozen')}>
          {head.since ? t('notice.frozenSince', { time: clockTime(head.since, reader) }) : null}
        </Banner>
      ) : null}
      {head.state === 'ranks-only' ? (
        <Banner tone="accent" title={t('notice.ranks-only')}>
          {t('notice.ranks-onlyText')}
        </Banner>
      ) : null}
      {head.published === undefined ? null : (
        <Banner tone="confirmed" title={t('notice.published')}>
          {t('notice.publishedText', { version: head.published })}
        </Banner>
      )}
      {head.coded ? <p className="coded-note">{t('notice.coded')}</p> : null}
    </div>
  );
}

/** A number never stands apart from what it counts: the age breaks nowhere. */
function WithAge({ text, age }: { text: string; age: string }) {
  const [before, after] = text.split('\n');
  return (
    <>
      {before}
      <span className="unbroken">{age}</span>
      {after}
    </>
  );
}
