// npm test: installs what is missing, also Chromium and Redis where it may, then hands over to main.ts.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, environmentWith, productNode, refuseOldNode } from '../start/install.mjs';
import { ensureSystemPrograms } from './system-programs.mjs';

refuseOldNode(process.version);
const root = join(import.meta.dirname, '../..');
ensureInstalled(root, 'everything');
ensureSystemPrograms();
const node = productNode(root);
const run = spawnSync(node, [join(root, 'tools/test/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: environmentWith(root, node),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
