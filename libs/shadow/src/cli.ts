import { readFileSync } from 'node:fs';
import { check, type Verdict } from './check.ts';
import type { CompetitionExport } from './export.ts';
import { shapeFaults } from './shape.ts';

/** `npm run --silent shadow -- <export.json>`, or `-` for stdin. Prints one JSON object; exit 1 unless it agrees. */
function main(path: string | undefined): number {
  if (!path) return print({ agrees: false, faults: ['usage: shadow <export.json>'] });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));
  } catch (error) {
    return print({ agrees: false, faults: [error instanceof Error ? error.message : String(error)] });
  }
  const faults = shapeFaults(content);
  return print(faults.length > 0 ? { agrees: false, faults } : check(content as CompetitionExport));
}

function print(answer: Verdict | { agrees: false; faults: string[] }): number {
  console.log(JSON.stringify(answer, null, 2));
  return answer.agrees ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
