import type { Request, Response } from 'express';

export interface Answer {
  json: Buffer;
  gzip: Buffer | null;
  etag: string;
  isPublic: boolean;
  /** Since when the database has not confirmed it. */
  ageMs: number;
}

/** Older than this means that the database is away: then the answer says its age. */
const STALE_MS = 2_000;

export function sendAnswer(request: Request, response: Response, answer: Answer): void {
  response.set({
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': answer.isPublic
      ? 'public, max-age=1, stale-while-revalidate=5, stale-if-error=60'
      : 'private, no-store',
    Vary: 'Accept-Encoding',
    ETag: answer.etag,
  });
  if (answer.ageMs > STALE_MS) {
    response.set({ Age: String(Math.floor(answer.ageMs / 1_000)), Warning: '110 - "Response is Stale"' });
  }
  if (isSame(request.headers['if-none-match'], answer.etag)) {
    response.status(304).end();
    return;
  }
  if (answer.gzip) response.set('Content-Encoding', 'gzip');
  const body = answer.gzip ?? answer.json;
  response.set('Content-Length', String(body.length)).end(request.method === 'HEAD' ? undefined : body);
}

/** Weak comparison (RFC 9110 §13.1.2). */
function isSame(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
