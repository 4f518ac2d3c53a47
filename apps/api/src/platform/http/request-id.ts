import type { IncomingMessage } from 'node:http';
import { v7 } from 'uuid';

const ids = new WeakMap<object, string>();

/** One id per request: in every log line, event and problem of it, and in the answer's X-Request-Id. */
export function requestIdOf(request: IncomingMessage): string {
  const known = ids.get(request);
  if (known) return known;
  const id = v7();
  ids.set(request, id);
  return id;
}
