import { language } from './language.ts';
import { localProblem, problemOf } from './problem-error.ts';

export { ProblemError } from './problem-error.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Value = string | number | boolean | null | undefined;

export interface RequestOptions {
  /** Fills `{name}` in the path. */
  path?: Record<string, string | number>;
  /** Left out where undefined or null. */
  query?: Record<string, Value>;
  /** An object goes as JSON; a Blob as it is, with its own type (Excel files). */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/** A page of a list. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/**
 * The one way to the api: `request<CompetitionView>('GET', '/competitions/{id}', { path: { id } })`. Answers the body,
 * or throws a ProblemError.
 */
export async function request<T = void>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(`/api${addressOf(path, options)}`, { method }, options);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw localProblem('answer.unreadable', response.status);
  }
}

/** A file from the api (exports, templates), with the name that the server gave it. */
export async function download(path: string, options: RequestOptions = {}): Promise<{ file: Blob; name: string }> {
  const response = await send(`/api${addressOf(path, options)}`, { method: 'GET' }, options);
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1] ?? /filename="?([^";]+)/i.exec(disposition)?.[1];
  return { file: await response.blob(), name: decodeURIComponent(name ?? path.split('/').pop()!) };
}

/** Any address, same manners: language, time limit, problems. */
export async function send(address: string, init: RequestInit, options: RequestOptions = {}): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), options.timeoutMs ?? 15_000);
  // stays in force while the body is read
  options.signal?.addEventListener('abort', () => limit.abort(), { once: true });
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      ...init,
      ...contentOf(options.body),
      headers: { 'Accept-Language': language(), ...contentOf(options.body).headers, ...options.headers },
      signal: limit.signal,
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (limit.signal.aborted) throw localProblem('network.timeout');
    if (error instanceof TypeError) throw localProblem('network.unreachable');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function contentOf(body: unknown): { body?: BodyInit; headers?: Record<string, string> } {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body, headers: body.type ? { 'Content-Type': body.type } : {} };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

function addressOf(path: string, { path: names = {}, query = {} }: RequestOptions): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(names[name])));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}
