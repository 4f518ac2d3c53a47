import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { compressedFiles } from './compressed-files.ts';

const root = mkdtempSync(join(tmpdir(), 'pages-'));
mkdirSync(join(root, 'assets'));
const script = 'export const star = "技能之星";\n'.repeat(200);
writeFileSync(join(root, 'assets/app.js'), script);
writeFileSync(join(root, 'small.css'), 'a{}');
writeFileSync(join(root, '../outside.js'), script);

const server = express();
server.use(compressedFiles(root, () => ({ 'Cache-Control': 'no-cache' })));
server.use(express.static(root));
const get = (path: string, encoding = 'gzip') => request(server).get(path).set('Accept-Encoding', encoding);

describe('files of a build', () => {
  it('go out as gzip, and come out whole', async () => {
    const answer = await get('/assets/app.js').expect(200);
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    });
    expect(Number(answer.headers['content-length'])).toBeLessThan(script.length / 10);
    expect(answer.text).toBe(script);
  });

  it('are not sent again to whoever has them', async () => {
    const { headers } = await get('/assets/app.js');
    await get('/assets/app.js').set('If-None-Match', headers['etag']!).expect(304);
  });

  it('go out plain to whoever cannot read gzip, and where they are tiny', async () => {
    expect((await get('/assets/app.js', 'identity').expect(200)).headers['content-encoding']).toBeUndefined();
    expect((await get('/small.css').expect(200)).headers['content-encoding']).toBeUndefined();
  });

  it('are compressed anew after a new build', async () => {
    writeFileSync(join(root, 'assets/app.js'), script.replaceAll('star', 'moon'));
    utimesSync(join(root, 'assets/app.js'), new Date(), new Date(Date.now() + 5_000));
    expect((await get('/assets/app.js')).text).toContain('moon');
  });

  it('outside the build, or nowhere, are not found', async () => {
    await get('/..%2foutside.js').expect((answer) => expect([403, 404]).toContain(answer.status));
    await get('/assets/none.js').expect(404);
    await get('/%E0%A4%A.js').expect((answer) => expect([400, 404]).toContain(answer.status));
  });
});
