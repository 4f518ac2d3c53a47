import { Button, EmptyState } from '@skillstar/ui';
import { SkeletonCards } from '../skeleton.tsx';
import { Account } from './account.tsx';
import { Applications } from './applications.tsx';
import { Certificates } from './certificates.tsx';
import { EntryCard } from './entry-card.tsx';
import { useMyData } from './my-data.ts';
import { Prizes } from './prizes/prizes.tsx';
import { sentenceOf } from './sentence.ts';
import type { Me } from './use-me.ts';
import { useT } from './words.ts';

/** What is next comes first: when and where, then what waits for him, then the account. */
export function MyPage({ me, onSignedOut }: { me: Me; onSignedOut: () => void }) {
  const t = useT();
  const { data, error, again } = useMyData();
  const nothing = data && data.entries.length === 0 && data.applications.length === 0 && data.certificates.length === 0;
  return (
    <>
      {!data && !error ? <SkeletonCards /> : null}
      {!data && error ? (
        <EmptyState title={t('failed')} action={<Button onClick={again}>{t('retry')}</Button>}>
          {sentenceOf(error)}
        </EmptyState>
      ) : null}
      {nothing ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <a className="ui-button ui-button-primary" href="/">
              {t('empty.action')}
            </a>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {data?.entries.map((entry) => (
        <EntryCard
          key={entry.competitor}
          entry={entry}
          report={data.reports.find(({ competitor }) => competitor === entry.competitor)}
        />
      ))}
      {data && data.certificates.length > 0 ? <Certificates items={data.certificates} /> : null}
      {data && data.prizes.length > 0 ? <Prizes items={data.prizes} onChanged={again} /> : null}
      {data && data.applications.length > 0 ? <Applications items={data.applications} /> : null}
      <Account me={me} onSignedOut={onSignedOut} />
    </>
  );
}
