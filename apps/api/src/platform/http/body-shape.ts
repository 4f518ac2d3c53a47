import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.ts';

/** The deepest body of ours, a marking scheme, has nine levels; a full batch of marks has five thousand values. */
const DEEPEST = 20;
const MOST_VALUES = 50_000;

/**
 * Refuses JSON that no route asks for before anything walks through it: validation calls itself once for each level,
 * and copies and checks each value, so one request of a stranger would end in a fault or hold everybody up for seconds.
 */
export function bodyShape(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  const isJson = typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  next(isJson && !isSane(body) ? new Problem('body.invalid') : undefined);
}

function isSane(body: object): boolean {
  if (Array.isArray(body)) return false;
  let values = 0;
  let level: object[] = [body];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEEPEST) return false;
    const below: object[] = [];
    for (const holder of level) {
      for (const value of Object.values(holder) as unknown[]) {
        values += 1;
        if (typeof value === 'object' && value !== null) below.push(value);
      }
      if (values > MOST_VALUES) return false;
    }
    level = below;
  }
  return true;
}

/**
 * After the parsers: a body that none of them took is of a kind no route reads. Without this the route would name every
 * field as missing, and never what is wrong. The kind is said without its parameters, and cut: a stranger wrote it.
 */
export function bodyKind(request: Request, _response: Response, next: NextFunction): void {
  const has = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (!has || request.body !== undefined || request.method === 'GET' || request.method === 'HEAD') return next();
  const [kind = ''] = (request.headers['content-type'] ?? '').split(';');
  next(new Problem('body.otherKind', { kind: kind.trim().slice(0, 100) }));
}
