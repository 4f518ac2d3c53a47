import { lazy, Suspense, useState } from 'react';
import { useT } from '../words.ts';

const PrizeSteps = lazy(() => import('./prize-steps.tsx').then(({ PrizeSteps: it }) => ({ default: it })));

/** How the sum came about; asked of the server when somebody wants to know. */
export function PrizeWhy({ prize }: { prize: string }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  return (
    <details className="portal-why" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t('prizes.why')}</summary>
      {asked ? (
        <Suspense fallback={null}>
          <PrizeSteps prize={prize} />
        </Suspense>
      ) : null}
    </details>
  );
}
