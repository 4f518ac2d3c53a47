import { audit, expectedBoard } from './audit.ts';
import { Caller } from './caller.ts';
import { Latency } from './latency.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { mustAnswer, organiserOf } from './people.ts';
import { schemeFor } from './scheme.ts';
import { setUp } from './set-up.ts';
import { playSlowly } from './slow.ts';
import { Ledger, Tablet } from './tablet.ts';
import { Viewer } from './viewer.ts';

const CONVERGE_WITHIN_MS = 15_000;

async function liveAddress(options: Options, caller: Caller): Promise<string> {
  const { liveUrl, livePort } = await caller.get<{ liveUrl: string | null; livePort: number }>('/api/config');
  if (liveUrl) return liveUrl;
  const url = new URL(options.url);
  url.port = String(livePort);
  return url.origin;
}

async function simulate(options: Options, say: (line: string) => void): Promise<number> {
  const organiser = await organiserOf(options);
  const contest = await setUp(options, organiser);
  say(`competition ${contest.competition}: ${options.competitors} competitors, ${options.judges} judges`);
  const viewer = new Viewer(await liveAddress(options, organiser), contest.board);
  const ledger = new Ledger();
  const latency = new Latency(viewer);
  ledger.onReceipt = (sheet, total, sentAt) => latency.marked(sheet, total, sentAt);
  const tablets = contest.judges.map((judge, n) => new Tablet(judge, ledger, options, n));

  for (let pass = 1; ; pass++) {
    const tapped = await Promise.all(tablets.map(async (tablet) => tablet.fill(await tablet.sheets(contest.skill))));
    const sum = tapped.reduce((a, b) => a + b, 0);
    say(`pass ${pass}: ${sum} taps`);
    if (sum === 0) break;
  }
  latency.stop();
  await Promise.all(tablets.map(async (tablet) => tablet.correct(await tablet.sheets(contest.skill))));
  await Promise.all(tablets.map((tablet) => tablet.sign(contest.skill)));

  const views = await Promise.all(tablets.map((tablet) => tablet.sheets(contest.skill)));
  const expected = expectedBoard(views[0]!, ledger, schemeFor(options).criteria);
  const boardsConverged = await viewer.until((rows) => equal(rows, expected), CONVERGE_WITHIN_MS);
  const snapshot = await viewer.snapshot();
  const fetched = equal(new Map(snapshot.rows.map((row) => [row.code, row])), expected);
  const { lost, doubled } = await audit(contest.chief, views, ledger);
  viewer.close();
  const report = {
    competitors: options.competitors,
    aspects: views[0]!
      .filter((sheet) => sheet.subject.code === views[0]![0]!.subject.code)
      .flatMap((sheet) => sheet.aspects).length,
    entriesSent: ledger.sent.size,
    entriesAccepted: ledger.accepted.size,
    duplicatesSent: ledger.duplicates,
    lost,
    doubled,
    boardsConverged: boardsConverged && fetched,
    ...latency.report(),
  };
  if (ledger.refused.length > 0) say(`refused: ${[...new Set(ledger.refused)].join(', ')}`);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  const whole = report.entriesAccepted === report.entriesSent;
  return lost === 0 && doubled === 0 && report.boardsConverged && whole ? 0 : 1;
}

type Shown = ReadonlyMap<string, { rank: number | null; total: number | null }>;

function equal(rows: Shown, expected: Shown): boolean {
  if (rows.size !== expected.size) return false;
  return [...expected].every(([code, { rank, total }]) => {
    const row = rows.get(code);
    return row !== undefined && row.rank === rank && row.total === total;
  });
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  const say = (line: string): void => {
    if (!options.json) process.stderr.write(`${line}\n`);
  };
  await mustAnswer(options.url);
  return options.slow ? playSlowly(options, say) : simulate(options, say);
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
