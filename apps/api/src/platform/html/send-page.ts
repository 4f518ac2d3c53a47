import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const compress = promisify(gzip);

/** `shared`: the same for everybody, so a minute-old copy will do; otherwise nobody keeps it. */
export async function sendPage(
  request: Request,
  response: Response,
  text: string,
  { shared }: { shared: boolean },
): Promise<void> {
  response.type('html');
  if (shared) {
    response.set({
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
      ETag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
      Vary: 'Accept-Encoding',
    });
  } else response.set('Cache-Control', 'private, no-store');
  if (request.acceptsEncodings('gzip') !== 'gzip') {
    response.send(text);
    return;
  }
  response.set('Content-Encoding', 'gzip').send(await compress(text));
}
