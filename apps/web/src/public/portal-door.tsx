import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { Button, EmptyState } from '@skillstar/ui';
import { Masthead } from './masthead.tsx';
import { SkeletonCards } from './skeleton.tsx';
import { useT } from './words.ts';

/** The contestants' part, loaded when somebody comes for it: the audience's page stays as light as it is. */
export function PortalDoor({ path }: { path: string }) {
  const t = useT();
  const [Portal, setPortal] = useState<ComponentType<{ path: string }> | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    setFailed(false);
    import('./portal/portal.tsx').then(
      (part) => setPortal(() => part.Portal),
      () => setFailed(true),
    );
  }, []);
  useEffect(load, [load]);
  if (Portal) return <Portal path={path} />;
  return (
    <>
      <Masthead />
      <main className="page">
        {failed ? (
          <EmptyState title={t('home.failed')} level={1} action={<Button onClick={load}>{t('home.retry')}</Button>} />
        ) : (
          <SkeletonCards />
        )}
      </main>
    </>
  );
}
