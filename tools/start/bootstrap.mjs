// npm start (and npm run dev, with the word "dev"): installs what is missing, then hands over to main.ts on the
// product's own Node.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DEV_USAGE, refuseArguments, START_USAGE } from './command-line.mjs';
import { ensureInstalled, environmentWith, productNode, refuseOldNode } from './install.mjs';

// First of all: an old Node knows no import.meta.dirname and would stumble over the next line instead.
refuseOldNode(process.version);
const root = join(import.meta.dirname, '../..');
const develops = process.argv[2] === 'dev';
refuseArguments(process.argv.slice(develops ? 3 : 2), develops ? DEV_USAGE : START_USAGE);
ensureInstalled(root, develops ? 'everything' : 'production');
const node = productNode(root);

// The channel ends when this process ends, however that happens, and main.ts then stops everything.
const main = spawn(node, [join(root, develops ? 'tools/dev/main.ts' : 'tools/start/main.ts')], {
  cwd: root,
  env: environmentWith(root, node),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => main.kill(signal));
main.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
