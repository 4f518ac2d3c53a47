import { keepPreviousData, QueryCache, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Page, RequestOptions } from '../../lib/api.ts';
import { call, ProblemError } from './call.ts';

export function createQueries(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      // a session that ended is noticed by whatever asks first; the gate then leads to the sign-in
      onError: (error, query) => {
        const out = error instanceof ProblemError && error.status === 401;
        if (out && query.queryKey[0] !== '/me') void client.invalidateQueries({ queryKey: ['/me'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        placeholderData: keepPreviousData,
        retry: (count, error) => error instanceof ProblemError && error.temporary && count < 3,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
  return client;
}

export interface ReadOptions extends Pick<RequestOptions, 'path' | 'query'> {
  /** False: do not ask yet. */
  when?: boolean;
  /** Ask again this often, ms: pages that are watched during marking. */
  every?: number;
}

export function keyOf(path: string, { path: names, query }: ReadOptions = {}): unknown[] {
  return [path, names ?? null, query ?? null];
}

/** The present truth of one address. */
export function useRead<T>(path: string, options: ReadOptions = {}): UseQueryResult<T, ProblemError> {
  const { when = true, every, path: names, query } = options;
  return useQuery<T, ProblemError>({
    queryKey: keyOf(path, options),
    queryFn: ({ signal }) => call<T>('GET', path, { path: names, query, signal }),
    enabled: when,
    refetchInterval: every ?? false,
  });
}

const MOST_PAGES = 30;

/** A whole list, page after page: the desk sorts and filters it here. */
export function useList<T>(path: string, options: ReadOptions = {}): UseQueryResult<T[], ProblemError> {
  const { when = true, every, path: names, query } = options;
  return useQuery<T[], ProblemError>({
    queryKey: [...keyOf(path, options), 'all'],
    queryFn: ({ signal }) => readAll<T>(path, { path: names, query, signal }),
    enabled: when,
    refetchInterval: every ?? false,
  });
}

async function readAll<T>(path: string, options: RequestOptions): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let n = 0; n < MOST_PAGES; n++) {
    const page: Page<T> = await call<Page<T>>('GET', path, { ...options, query: { ...options.query, cursor } });
    items.push(...page.items);
    cursor = page.next ?? null;
    if (cursor === null) break;
  }
  return items;
}
