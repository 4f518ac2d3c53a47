import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { CompetitionExport } from '@skillstar/shadow';
import { loadConfig } from '../platform/config/config.ts';
import { readCommandLine } from './command-line.ts';
import { exportCompetition } from '../results/export-competition.ts';

const USAGE = '--silent export -- [--competition <id>] > export.json';
const PATIENCE_MS = 10_000;

/**
 * `npm run --silent export -- [--competition <id>]`: prints a competition as JSON and nothing else, for the second
 * calculator (`npm run shadow`). It only reads, everything in one snapshot. Whoever has the file has every judge's
 * scores, but no name.
 */
async function main(): Promise<void> {
  const { competition } = readCommandLine(USAGE, { competition: { type: 'string' } });
  const database = new DataSource({ type: 'postgres', url: loadConfig(process.env).databaseUrl, extra: { max: 2 } });
  await database.initialize();
  try {
    const id = await chosen(database, competition);
    process.stdout.write(`${JSON.stringify(await inStep(database, id))}\n`);
  } finally {
    await database.destroy();
  }
}

/** The one that is named, or the only one there is. */
async function chosen(database: DataSource, wanted: string | undefined): Promise<string> {
  const all: { id: string; name: string }[] = await database.query(
    'select id, name from competition order by created_at, id',
  );
  const found = wanted === undefined ? all : all.filter(({ id }) => id === wanted.toLowerCase());
  if (found.length === 1) return found[0]!.id;
  const list = all.map(({ id, name }) => `\n  ${id}  ${name}`).join('');
  if (all.length === 0) throw new Error('还没有比赛。\nThere is no competition yet.');
  throw new Error(`请用 --competition 指明比赛。\nName one with --competition:${list}`);
}

/** A board follows its marks within a fifth of a second: look again until no board is behind. */
async function inStep(database: DataSource, id: string): Promise<CompetitionExport> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const found = await database.transaction('REPEATABLE READ', (tx) => exportCompetition(tx, id));
    if (found) return found;
    if (Date.now() < deadline) continue;
    throw new Error(
      '榜单落后于分数：请先运行 npm start，或 npm run recompute，或在打分间歇再试。\n' +
        'The boards are behind the marks: npm start or npm run recompute first, or try again when marking pauses.',
    );
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
