import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { call, type ProblemError } from '../data/call.ts';
import { ALL_SKILLS, type AwardOverride, type AwardPreview, type AwardScheme } from './award-wire.ts';

export const REST_MS = 250;

/** What the scheme on screen comes to, a moment after the last key; the last answer stays until the next one. */
export function useAwardPreview(
  competition: string,
  skill: string,
  scheme: AwardScheme,
  overrides: AwardOverride[],
): Pick<UseQueryResult<AwardPreview, ProblemError>, 'data' | 'error'> & { settled: boolean } {
  const reader = useLanguage();
  const wanted = JSON.stringify({ scheme, overrides });
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), REST_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useQuery<AwardPreview, ProblemError>({
    queryKey: ['/competitions/{id}/award-previews', competition, skill, asked, reader],
    queryFn: ({ signal }) =>
      call('POST', '/competitions/{id}/award-previews', {
        path: { id: competition },
        query: skill === ALL_SKILLS ? {} : { skill },
        body: JSON.parse(asked) as { scheme: AwardScheme; overrides: AwardOverride[] },
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  // a scheme that is refused on the way to a better one leaves on screen what the last sound one came to
  const [sound, setSound] = useState<AwardPreview>();
  useEffect(() => {
    if (query.data) setSound(query.data);
  }, [query.data]);
  return {
    data: query.data ?? sound,
    error: query.error,
    settled: asked === wanted && !query.isFetching && !query.error,
  };
}
