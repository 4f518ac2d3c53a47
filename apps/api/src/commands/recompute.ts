import { DataSource } from 'typeorm';
import { loadConfig } from '../platform/config/config.ts';
import { staleAudiences } from '../live-scoring/check-board.ts';
import { beginEpoch, recomputeBoard } from '../live-scoring/recompute.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = 'recompute -- [--check | --restored | --time <n>]';

/**
 * `recompute` makes every board anew; `recompute --check` only compares, and exits 1 when a stored board differs;
 * `recompute --restored`, after a backup was put back, makes every board anew as the beginning of another history;
 * `recompute --time 20` makes each board twenty times and says the median.
 */
async function main(): Promise<void> {
  const asked = readCommandLine(USAGE, {
    check: { type: 'boolean' },
    restored: { type: 'boolean' },
    time: { type: 'string' },
  });
  const database = new DataSource({ type: 'postgres', url: loadConfig(process.env).databaseUrl, extra: { max: 2 } });
  await database.initialize();
  try {
    const boards: { id: string; title: string }[] = await database.query('select id, title from board order by id');
    let differing = 0;
    for (const { id, title } of boards) {
      if (asked.check) {
        const stale = await staleAudiences(database, id);
        if (stale.length > 0) {
          differing++;
          console.error(`${title} (${id}): the stored view differs for ${stale.join(', ')}`);
        }
      } else if (asked.time !== undefined) {
        const took = await timeOf(database, id, Number(asked.time) || 10);
        console.log(`${title} (${id}): ${took.toFixed(1)} ms`);
      } else {
        const pointers = await database.transaction(async (tx) => {
          const changed = await recomputeBoard(tx, id, new Date());
          return asked.restored ? beginEpoch(tx, id) : changed;
        });
        console.log(
          `${title} (${id}): ${pointers.length === 0 ? 'unchanged' : pointers.map((one) => one.audience).join(', ')}`,
        );
      }
    }
    console.log(`${boards.length} board(s), ${differing} differing`);
    process.exitCode = differing > 0 ? 1 : 0;
  } finally {
    await database.destroy();
  }
}

async function timeOf(database: DataSource, board: string, times: number): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    await database.transaction((tx) => recomputeBoard(tx, board, new Date()));
    took.push(performance.now() - begun);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
