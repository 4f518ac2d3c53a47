// npm run lockfile            adds to package-lock.json what npm left out (run it after every `npm install`)
// npm run lockfile -- --check says what is missing and exits 1

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed, missingEntries } from './platform-entries.mjs';

const unknown = process.argv.slice(2).filter((word) => word !== '--check');
if (unknown.length > 0) {
  console.error(`不认识的参数 / Unknown argument: ${unknown.join(' ')}\n用法 Usage: npm run lockfile [-- --check]`);
  process.exit(1);
}

const file = join(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingEntries(lock);

if (missing.size === 0) {
  console.log('package-lock.json is complete for every platform.');
} else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${missing.size} platform packages, \`npm ci\` would fail: npm run lockfile`);
  for (const [place, entry] of missing) console.error(`  ${place.replace('node_modules/', '')}@${entry.version}`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(completed(lock, missing), null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} platform packages added.`);
}
