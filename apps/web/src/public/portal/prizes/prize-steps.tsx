import { StepTree } from '@skillstar/ui';
import { useCallback } from 'react';
import type { Views } from '../../../lib/api-contract.ts';
import { request } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useFresh } from '../../use-fresh.ts';
import { sentenceOf } from '../sentence.ts';

const HOUR = 3_600_000;

/** From what is paid out, by way of the tax and a team's parts, to the decision. */
export function PrizeSteps({ prize }: { prize: string }) {
  const reader = useLanguage();
  const { data, error } = useFresh(
    useCallback(
      (signal: AbortSignal) =>
        request<Views['ExplanationStepView']>('GET', '/me/prizes/{id}/explanation', {
          path: { id: prize },
          headers: { 'Accept-Language': reader },
          signal,
        }),
      [prize, reader],
    ),
    HOUR,
  );
  if (data) return <StepTree steps={[data]} open={4} />;
  return error ? (
    <p className="portal-fault" role="alert">
      {sentenceOf(error)}
    </p>
  ) : null;
}
