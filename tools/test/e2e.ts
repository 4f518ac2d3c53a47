// node tools/test/e2e.ts [Jest's own options]: the journeys of e2e/ against the built product, one after another.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../start/build.ts';

const root = join(import.meta.dirname, '../..');
await ensureBuilt(root);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const run = spawnSync(process.execPath, [...jest, '--selectProjects', 'e2e', '--runInBand', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
