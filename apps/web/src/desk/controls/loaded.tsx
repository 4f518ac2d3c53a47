import { Banner } from '@skillstar/ui';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../data/call.ts';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import { inARow } from './listing.ts';

interface Question<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

interface Props<T> {
  query: Question<T>;
  children: (data: T) => ReactNode;
  /** The whole page waits for this: its heading stands in for the page's own. */
  page?: boolean;
}

/** Shows what was read; while it is read a shape; when it was refused the reason and a way on. */
export function Loaded<T>({ query, children, page = false }: Props<T>) {
  const t = useText('words');
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? <ProblemNote problem={query.error} retry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.error) {
    return (
      <>
        {page ? <h1 className="ui-unseen">{t('failed')}</h1> : null}
        <ProblemNote problem={query.error} retry={() => void query.refetch()} />
      </>
    );
  }
  return (
    <div role="status" aria-label={t('loading')}>
      {page ? <h1 className="ui-unseen">{t('loading')}</h1> : null}
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    </div>
  );
}

export function ProblemNote({ problem, retry }: { problem: Error; retry?: () => void }) {
  const t = useText('words');
  const reader = useLanguage();
  const known = problem instanceof ProblemError ? problem : null;
  // the gate asks for the password over the page; there is nothing to read here
  if (known?.code === 'signIn.required') return null;
  const worthRetrying = retry && (!known || known.temporary || known.status >= 500);
  return (
    <Banner
      tone="signal"
      live="alert"
      title={known?.detail ?? t('failed')}
      action={worthRetrying ? <Button onClick={retry}>{t('tryAgain')}</Button> : undefined}
    >
      {known
        ? inARow(
            known.errors.map((fault) => fault.message),
            reader,
          ) || undefined
        : undefined}
    </Banner>
  );
}
