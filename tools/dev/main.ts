// npm run dev: the product as `npm start` runs it; api and live are compiled and started again when their sources
// change, and each web entry has Vite's own server, which renews the page by itself.

import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { BUILD_MARK } from '../start/build.ts';
import { DEV_USAGE, refuseArguments } from '../start/command-line.mjs';
import { runProduct } from '../start/run-product.ts';
import type { Supervisor } from '../start/supervisor.ts';
import type { Settings } from '../start/settings.ts';
import { localUrl } from '../start/settings.ts';
import { consequencesOf, WATCHED } from './consequences.ts';

refuseArguments(process.argv.slice(2), DEV_USAGE);
const root = join(import.meta.dirname, '../..');
const SETTLED_MS = 150;
const ENTRIES = [
  { mode: 'public', url: 'http://localhost:5173/' },
  { mode: 'judge', url: 'http://localhost:5174/judge/' },
  { mode: 'desk', url: 'http://localhost:5175/desk/' },
  { mode: 'stage', url: 'http://localhost:5176/stage/' },
];

await runProduct(root, (settings, supervisor) => {
  for (const { mode } of ENTRIES) startVite(mode, settings);
  watchSources(supervisor);
  console.log('  开发 Develop（随改随新 pages renew themselves）');
  for (const { url } of ENTRIES) console.log(`    ${url}`);
});

function startVite(mode: string, settings: Settings): void {
  const vite = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--mode', mode, '--logLevel', 'warn'],
    {
      cwd: root,
      env: {
        ...process.env,
        SKILLSTAR_API: localUrl(settings, settings.port),
        SKILLSTAR_LIVE: localUrl(settings, settings.livePort),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  process.on('exit', () => vite.kill());
}

function watchSources(supervisor: Supervisor): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  for (const folder of WATCHED) {
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      changed.add(`${folder}/${file ?? ''}`);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const paths = [...changed];
        changed.clear();
        renew(paths, supervisor).catch((error: Error) => console.error(error.message));
      }, SETTLED_MS);
    });
  }
}

async function renew(paths: string[], supervisor: Supervisor): Promise<void> {
  const { compile, restart, migrate } = consequencesOf(paths);
  if (!compile.every(compileApp)) return;
  await supervisor.renew(restart, migrate);
  if (restart.length > 0)
    console.log(`[dev] ${restart.join(', ')}: ${paths.length === 1 ? paths[0] : `${paths.length} files`}`);
}

/**
 * The command that Nx runs for a build, but into the folder as it is: a process that is just starting must not find it
 * empty. A fault in the source is shown and the old process goes on. The next `npm start` builds anew.
 */
function compileApp(name: 'api' | 'live'): boolean {
  const project = JSON.parse(readFileSync(join(root, 'apps', name, 'project.json'), 'utf8')) as {
    targets: { build: { options: { cwd: string; command: string } } };
  };
  const { cwd, command } = project.targets.build.options;
  rmSync(join(root, BUILD_MARK), { force: true });
  return (
    spawnSync(command.replace(' --delete-dir-on-start', ''), { cwd: join(root, cwd), shell: true, stdio: 'inherit' })
      .status === 0
  );
}
