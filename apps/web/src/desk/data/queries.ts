import { keepPreviousData, QueryCache, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Answer, Arguments, PathOf, Question } from '../../lib/api-contract.ts';
import { request, type RequestOptions } from '../../lib/api.ts';
import { ProblemError } from './call.ts';

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

interface Manner {
  /** False: do not ask yet. */
  when?: boolean;
  /** Ask again this often, ms: pages that are watched during marking. */
  every?: number;
}

type Asked<P extends string> = Pick<Question<'GET', P>, 'path' | 'query'> & Manner;
type Given<P extends string> = Arguments<Asked<P>>;
type Read<P extends string> = Answer<'GET', P>;
type Item<T> = T extends { items: (infer I)[] } ? I : never;
/** Addresses whose answer is a list. */
type ListPath = { [P in PathOf<'GET'>]: Read<P> extends { items: unknown[] } ? P : never }[PathOf<'GET'>];
type Loose = Pick<RequestOptions, 'path' | 'query'> & Manner;

export function keyOf(path: string, { path: names, query }: Pick<RequestOptions, 'path' | 'query'> = {}): unknown[] {
  return [path, names ?? null, query ?? null];
}

/** The present truth of one address. */
export function useRead<P extends PathOf<'GET'>>(
  path: P,
  ...[options]: Given<P>
): UseQueryResult<Read<P>, ProblemError> {
  const { when = true, every, path: names, query } = (options ?? {}) as Loose;
  return useQuery<Read<P>, ProblemError>({
    queryKey: keyOf(path, { path: names, query }),
    queryFn: ({ signal }) => request<Read<P>>('GET', path, { path: names, query, signal }),
    enabled: when,
    refetchInterval: every ?? false,
  });
}

/** The longest page the server gives; a list that is short may come from a route that knows no pages. */
const LONGEST_PAGE = 200;

/** A whole list, page after page: the desk sorts and filters it here. */
export function useList<P extends ListPath>(
  path: P,
  ...[options]: Given<P>
): UseQueryResult<Item<Read<P>>[], ProblemError> {
  const { when = true, every, path: names, query } = (options ?? {}) as Loose;
  return useQuery<Item<Read<P>>[], ProblemError>({
    queryKey: [...keyOf(path, { path: names, query }), 'all'],
    queryFn: ({ signal }) => readAll<Item<Read<P>>>(path, { path: names, query, signal }),
    enabled: when,
    refetchInterval: every ?? false,
  });
}

/** To the very end: a list that stops early looks like a whole one, and its count is a wrong number. */
export async function readAll<T>(path: string, options: RequestOptions): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const limit = cursor === null ? {} : { limit: LONGEST_PAGE };
    const page: { items: T[]; next?: string | null } = await request('GET', path, {
      ...options,
      query: { ...limit, ...options.query, cursor },
    });
    items.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor !== null);
  return items;
}
