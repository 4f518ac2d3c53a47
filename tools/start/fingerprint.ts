import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the builds are made from. */
export const BUILD_SOURCES = [
  'apps/api/src',
  'apps/live/src',
  'apps/web',
  'apps/swc.json',
  'libs',
  'nx.json',
  'package-lock.json',
  'tsconfig.base.json',
];

const NOT_SOURCES = new Set(['node_modules', 'dist', '.nx', 'coverage']);
const IS_SPEC = /\.spec\.tsx?$/;

/** One hash over names and contents: the same sources give the same value on every machine. */
export function fingerprint(root: string, sources: string[] = BUILD_SOURCES): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(relative(root, file).replaceAll('\\', '/')).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !NOT_SOURCES.has(entry.name) && !IS_SPEC.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
}
