import { useCallback } from 'react';
import { Button, StepTree } from '@skillstar/ui';
import type { Views } from '../../lib/api-contract.ts';
import { request } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { useFresh } from '../use-fresh.ts';
import { useT } from './words.ts';

const HOUR = 3_600_000;

/** A derivation in words, from the rank down; the reader's language is asked of the server. */
export function Explanation({ path, names }: { path: string; names: Record<string, string> }) {
  const t = useT();
  const reader = useLanguage();
  const key = JSON.stringify(names);
  const { data, error, again } = useFresh(
    useCallback(
      (signal: AbortSignal) =>
        request<Views['ExplanationView']>('GET', path, {
          path: JSON.parse(key) as Record<string, string>,
          headers: { 'Accept-Language': reader },
          signal,
        }),
      [path, key, reader],
    ),
    HOUR,
  );
  if (data) {
    const steps = [data.rank, data.total, data.scale, data.medal].filter((step) => step !== null);
    return (
      <>
        <StepTree steps={steps} open={1} />
        <p className="explain-rules">{t('rules', { version: data.rules })}</p>
      </>
    );
  }
  if (error) {
    return (
      <p role="alert">
        {error instanceof ProblemError ? error.detail : t('failed')} <Button onClick={again}>{t('retry')}</Button>
      </p>
    );
  }
  return <p role="status">{t('loading')}</p>;
}
