import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import { compressedFiles } from './compressed-files.ts';

const ENTRIES = [
  { path: '/judge', folder: 'judge' },
  { path: '/desk', folder: 'desk' },
  { path: '/stage', folder: 'stage' },
  { path: '/', folder: 'public' },
];

/** Pages that the interface itself writes: read without script, by search engines and in WeChat. */
export const WRITTEN_PAGES = [
  'c/:competition',
  'c/:competition/files/:file',
  'certificates/:number',
  'robots.txt',
  'sitemap.xml',
];

const NO_PAGE = new RegExp(`^/(api|live|${WRITTEN_PAGES.map((path) => path.split('/')[0]).join('|')})(/|$)`);

/**
 * Serves the four web builds to whatever is not asked of the interface: a tablet's marks look for no file. Files under
 * /assets carry their hash in the name and never change; every page is asked for again, so that a new version reaches a
 * tablet at its next reload.
 */
export function servePages(server: Express, dist: string): void {
  const pages = express.Router();
  server.use((request, response, next) => (NO_PAGE.test(request.path) ? next() : pages(request, response, next)));
  for (const { path, folder } of ENTRIES) {
    const root = join(dist, folder);
    if (!existsSync(root)) continue;
    pages.use(
      path,
      compressedFiles(root, cachingOf),
      express.static(root, {
        index: false,
        redirect: false,
        setHeaders: (response, file) => void response.set(cachingOf(file)),
      }),
    );
  }
  pages.use((request: Request, response: Response, next: NextFunction) => {
    const wantsPage = request.method === 'GET' || request.method === 'HEAD';
    const looksLikeFile = /\.[a-z0-9]+$/i.test(request.path);
    if (!wantsPage || looksLikeFile) return next();
    const entry =
      ENTRIES.find(({ path }) => request.path === path || request.path.startsWith(`${path}/`)) ?? ENTRIES[3]!;
    const file = join(dist, entry.folder, 'index.html');
    const facts = statSync(file, { throwIfNoEntry: false });
    if (!facts) return next();
    // By its date alone the page of a rollback would pass for the newer one that a browser has.
    response.setHeader('ETag', `W/"${facts.size.toString(16)}-${facts.mtimeMs.toString(16)}"`);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(file);
  });
}

function cachingOf(file: string): Record<string, string> {
  const lasting = file.includes('/assets/') || file.includes('\\assets\\');
  return { 'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache' };
}
