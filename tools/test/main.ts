// Run by bootstrap.mjs (npm test). Every step in turn. A check that fails ends the run; after tests that failed the next
// step still runs, so that one run tells everything that is broken.
// `npm test -- lint types` runs only the steps whose names contain one of the words.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totalsOf, type Totals } from './totals.ts';
import { STEPS, type Step } from './steps.ts';

const root = join(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const unknown = words.filter((word) => !STEPS.some((step) => step.name.includes(word)));
if (unknown.length > 0) refuse(unknown);
const chosen = STEPS.filter((step) => words.length === 0 || words.some((word) => step.name.includes(word)));
const results = mkdtempSync(join(tmpdir(), 'skillstar-results-'));

const totals: Totals = { passed: 0, failed: 0 };
const startedAt = Date.now();
for (const [at, step] of chosen.entries()) {
  console.log(`\n── ${at + 1}/${chosen.length} ${step.name}`);
  const stepStartedAt = Date.now();
  const ok = run(step, join(results, `${at}.json`));
  console.log(`── ${step.name}: ${ok ? 'ok' : 'FAILED'}, ${seconds(stepStartedAt)}`);
  if (!ok) {
    process.exitCode = 1;
    if (!step.counts) break;
  }
}
rmSync(results, { recursive: true, force: true });
console.log(`\n${process.exitCode === 1 ? 'FAILED' : 'ok'} after ${seconds(startedAt)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);

/** A misspelt step must not pass as a run in which nothing failed. */
function refuse(names: string[]): never {
  console.error(`没有这样的步骤：${names.join(' ')}\nNo step is called so: ${names.join(' ')}`);
  console.error(`用法 Usage: npm test [-- ${STEPS.map((step) => step.name).join(' | ')}]`);
  process.exit(1);
}

function run(step: Step, file: string): boolean {
  const args = step.counts ? [...step.args, '--json', `--outputFile=${file}`, '--silent'] : step.args;
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' },
    stdio: ['ignore', step.counts ? 'ignore' : 'inherit', 'inherit'],
  });
  const { passed, failed } = step.counts ? read(file) : { passed: 0, failed: 0 };
  const ok = status === 0 && failed === 0;
  totals.passed += passed;
  totals.failed += ok ? 0 : Math.max(1, failed);
  return ok;
}

function read(file: string): Totals {
  try {
    return totalsOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
