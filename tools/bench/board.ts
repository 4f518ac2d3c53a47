import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { sheetTotal, standings, subjectTotals } from '@skillstar/rules';
import type { AspectRule, AspectState } from '@skillstar/rules';
import { Client } from 'pg';
import { startTestCluster } from '../test/test-cluster.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COMPETITORS = 500;
const SUB_CRITERIA = 40;
const ASPECTS = 4;

/** The median of several timed runs, milliseconds. */
function median(times: number, work: () => void): number {
  for (let n = 0; n < 3; n++) work();
  const took = Array.from({ length: times }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return took[Math.floor(times / 2)]!;
}

/**
 * `rules.standings` of 500 competitors × 40 sub-criteria (aim ≤ 20 ms) and every sheet's sum before it. The yardstick
 * is sorting as many numbers as there are marks, in the same run. `recomputeMs` is the whole recompute of such a board
 * in PostgreSQL, from the sheets' sums to the stored views (aim ≤ 80 ms).
 */
export async function run(): Promise<unknown> {
  const aspects: AspectRule[] = Array.from({ length: ASPECTS }, (_, n) => ({
    id: String(n),
    type: 'M',
    max: 100,
    calculation: null,
  }));
  const states = new Map<string, AspectState>(aspects.map(({ id }, n) => [id, { state: 'complete', mark: 10 + n }]));
  const sheets = Array.from({ length: COMPETITORS * SUB_CRITERIA }, (_, n) => ({
    subject: `s${n % COMPETITORS}`,
    total: (n * 7919) % 500,
  }));
  const ranking = median(25, () => {
    const totals = subjectTotals(sheets);
    standings([...totals].map(([id, total]) => ({ id, total, status: 'competing' as const })));
  });
  const sums = median(15, () => {
    for (let n = 0; n < sheets.length; n++) sheetTotal(aspects, states);
  });
  const numbers = Float64Array.from({ length: sheets.length * ASPECTS }, (_, n) => (n * 7919) % 10_007);
  const yardstick = median(25, () => numbers.slice().sort());
  return {
    competitors: COMPETITORS,
    subCriteria: SUB_CRITERIA,
    standingsMs: Number(ranking.toFixed(2)),
    sheetSumsMs: Number(sums.toFixed(2)),
    recomputeMs: await wholeRecompute(),
    sortYardstickMs: Number(yardstick.toFixed(2)),
    standingsToYardstick: Number((ranking / yardstick).toFixed(2)),
  };
}

async function wholeRecompute(): Promise<number> {
  const { cluster, discard } = await startTestCluster(ROOT);
  try {
    const url = cluster.url('postgres');
    command('migrate', url);
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const statement of field()) await client.query(statement);
    await client.end();
    const said = command('recompute', url, '--time', '20');
    return Number(/: ([\d.]+) ms/.exec(said)?.[1]);
  } finally {
    await discard();
  }
}

function command(name: string, url: string, ...args: string[]): string {
  return execFileSync(process.execPath, [`apps/api/dist/commands/${name}.js`, ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
}

/** 500 competitors of one open skill, each with 40 marked sheets. */
function field(): string[] {
  const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const rowId = (kind: number): string =>
    `('00000000-0000-7000-8000-' || lpad((${kind} * 1000000 + n)::text, 12, '0'))::uuid`;
  return [
    `insert into tenant values ('${id(1)}', 't', now())`,
    `insert into competition (id, tenant_id, name, template, starts_on, days, created_at)
       values ('${id(2)}', '${id(1)}', 'c', 'skills-star', now(), 1, now())`,
    `insert into skill (id, competition_id, number, name, status, position, created_at)
       values ('${id(3)}', '${id(2)}', '1', 's', 'marking', 1, now())`,
    `insert into delegation (id, competition_id, code, name) values ('${id(4)}', '${id(2)}', 'A', 'd')`,
    `insert into marking_scheme (id, skill_id, version, status, declared_total, source, created_at)
       values ('${id(5)}', '${id(3)}', 1, 'locked', 10000, 'bench', now())`,
    `insert into criterion (id, scheme_id, code, name, mark, position) values ('${id(6)}', '${id(5)}', 'A', 'a', 10000, 1)`,
    `insert into sub_criterion (id, criterion_id, scheme_id, code, name, day, position)
       select ${rowId(1)}, '${id(6)}', '${id(5)}', 'A' || n, 'a', 1, n from generate_series(1, ${SUB_CRITERIA}) n`,
    `insert into competitor (id, competition_id, skill_id, delegation_id, name, unit, created_at)
       select ${rowId(2)}, '${id(2)}', '${id(3)}', '${id(4)}', 'n' || n, 'u', now() from generate_series(1, ${COMPETITORS}) n`,
    `insert into subject (id, skill_id, code, created_at)
       select ${rowId(3)}, '${id(3)}', 'C' || n, now() from generate_series(1, ${COMPETITORS}) n`,
    `insert into subject_identity (id, subject_id, skill_id, competitor_id, competitor_hash)
       select ${rowId(4)}, ${rowId(3)}, '${id(3)}', ${rowId(2)}, n::text from generate_series(1, ${COMPETITORS}) n`,
    `insert into mark_sheet (id, skill_id, subject_id, sub_criterion_id, total, done, blanks, content_hash)
       select gen_random_uuid(), '${id(3)}', s.id, c.id, (random() * 250)::int, ${ASPECTS}, 0, ''
       from subject s cross join sub_criterion c`,
    `insert into board (id, competition_id, skill_id, kind, title, counts, visibility, visibility_since, created_at)
       values ('${id(7)}', '${id(2)}', '${id(3)}', 'skill', 'b', 'confirmed', 'open', now(), now())`,
    `insert into board_source values ('${id(3)}', '${id(7)}')`,
    'analyze',
  ];
}
