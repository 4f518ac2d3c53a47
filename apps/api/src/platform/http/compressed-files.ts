import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const compress = promisify(gzip);
const TEXT: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json; charset=utf-8',
};
const LEAST_BYTES = 1_000;

/**
 * Scripts and styles of a build, gzip, each compressed once: the audience's page is budgeted as gzip, on a mobile
 * network, without a proxy in front. Whatever this does not answer, the plain file server does.
 */
export function compressedFiles(root: string, headersOf: (path: string) => Record<string, string>) {
  const held = new Map<string, { modified: number; body: Promise<Buffer> }>();
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const type = TEXT[/\.(\w+)$/.exec(request.path)?.[1] ?? ''];
    const readable = request.method === 'GET' || request.method === 'HEAD';
    if (!type || !readable || request.acceptsEncodings('gzip') !== 'gzip') return next();
    const file = fileBelow(root, request.path);
    const facts = file ? await stat(file).catch(() => null) : null;
    if (!file || !facts?.isFile() || facts.size < LEAST_BYTES) return next();
    let copy = held.get(file);
    if (copy?.modified !== facts.mtimeMs) {
      copy = { modified: facts.mtimeMs, body: readFile(file).then((text) => compress(text, { level: 9 })) };
      held.set(file, copy);
    }
    try {
      const body = await copy.body;
      const etag = `W/"${facts.size.toString(16)}-${facts.mtimeMs.toString(16)}-gzip"`;
      const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding', ETag: etag };
      response.set({ ...headersOf(file), ...headers }).send(body);
    } catch {
      held.delete(file);
      next();
    }
  };
}

function fileBelow(root: string, path: string): string | null {
  try {
    const file = normalize(join(root, decodeURIComponent(path)));
    return file.startsWith(root + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}
