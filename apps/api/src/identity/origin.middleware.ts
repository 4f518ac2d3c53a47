import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../platform/problems/problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses unsafe methods that a page of another site sent (a browser says so itself); programs send no Origin. */
export function originCheck(publicUrl: string | null) {
  const known = publicUrl ? new URL(publicUrl).host : null;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (SAFE.has(request.method)) return next();
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (origin === undefined) {
      next(site === 'cross-site' || site === 'same-site' ? new Problem('origin.foreign') : undefined);
      return;
    }
    const host = URL.canParse(origin) ? new URL(origin).host : null;
    next(
      host !== null && (host === request.headers.host || host === known) ? undefined : new Problem('origin.foreign'),
    );
  };
}
