import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../platform/problems/problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses unsafe methods that a page of another site sent (a browser says so itself); programs send neither Origin nor Referer. */
export function originCheck(publicUrl: string | null) {
  const known = publicUrl ? new URL(publicUrl).host : null;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (SAFE.has(request.method)) return next();
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const isForeign = origin === undefined && (site === 'cross-site' || site === 'same-site');
    if (isForeign) return next(new Problem('origin.foreign'));
    const page = origin ?? request.headers.referer;
    if (page === undefined) return next();
    const host = URL.canParse(page) ? new URL(page).host : null;
    const isOurs = host !== null && (host === request.headers.host || host === known);
    next(isOurs ? undefined : new Problem('origin.foreign'));
  };
}
