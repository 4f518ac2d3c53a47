import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { Button, EmptyState } from '@skillstar/ui';
import { Masthead } from './masthead.tsx';
import { SkeletonCards } from './skeleton.tsx';
import { useT } from './words.ts';

interface Props<P extends object> {
  load: () => Promise<ComponentType<P>>;
  given: P;
}

/** A part that is loaded when somebody comes for it: the audience's page stays as light as it is. */
export function PartDoor<P extends object>({ load, given }: Props<P>) {
  const t = useT();
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  const fetch = useCallback(() => {
    setFailed(false);
    load().then(
      (part) => setPart(() => part),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(fetch, [fetch]);
  if (Part) return <Part {...given} />;
  return (
    <>
      <Masthead />
      <main className="page">
        {failed ? (
          <EmptyState title={t('home.failed')} level={1} action={<Button onClick={fetch}>{t('home.retry')}</Button>} />
        ) : (
          <SkeletonCards />
        )}
      </main>
    </>
  );
}
