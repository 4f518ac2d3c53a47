import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { servePages } from './pages.ts';

const dist = mkdtempSync(join(tmpdir(), 'builds-'));
const page = join(dist, 'public/index.html');
for (const folder of ['public', 'desk']) mkdirSync(join(dist, folder));
writeFileSync(join(dist, 'desk/index.html'), '<title>desk</title>');

/** Puts a build's page in place, made at this moment. */
function deploy(title: string, madeAt: string): void {
  writeFileSync(page, `<title>${title}</title>`);
  utimesSync(page, new Date(madeAt), new Date(madeAt));
}

const server = express();
server.disable('etag'); // as in application.ts
servePages(server, dist);
server.use('/api', (_request, response) => void response.json({}));
const get = (path: string) => request(server).get(path);

describe('pages', () => {
  it('every address of an entry is its page, asked for again each time; a missing file is none', async () => {
    deploy('one', '2026-11-20T08:00:00Z');
    for (const path of ['/', '/boards/7']) {
      const { text, headers } = await get(path).expect(200);
      expect([text, headers['cache-control']]).toEqual(['<title>one</title>', 'no-cache']);
    }
    expect((await get('/desk/people').expect(200)).text).toBe('<title>desk</title>');
    await get('/assets/gone.js').expect(404);
    expect((await get('/api/anything').expect(200)).body).toEqual({});
  });

  it('whoever has the page is not sent it again, until another build is there: an older one too, after a rollback', async () => {
    deploy('new', '2026-11-21T08:00:00Z');
    const { headers } = await get('/');
    const known = { 'If-None-Match': headers['etag']!, 'If-Modified-Since': headers['last-modified']! };
    await get('/').set(known).expect(304);
    deploy('old', '2026-11-20T08:00:00Z');
    expect((await get('/').set(known).expect(200)).text).toBe('<title>old</title>');
  });
});
