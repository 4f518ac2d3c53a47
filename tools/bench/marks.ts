import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { Caller } from '../simulate/caller.ts';
import type { Entry, Items, Receipts, Sheet } from '../simulate/wire.ts';
import { startCluster } from '../start/embedded-postgres/cluster.ts';
import { freePort } from '../start/embedded-postgres/free-port.ts';
import { startProduct } from '../start/product.ts';
import { bareEntriesPerSecond } from './marks-bare.ts';
import { TabletLine } from './tablet-line.ts';

const TABLETS = 50;
const BATCH = 10;
const SECONDS = 10;
const TEAMS = 10;
const PASSWORD = 'bench-password';

/** Between two batches of one tablet at the steady pace: all of them together send 1 000 entries a second. */
const STEADY_MS = 500;

/**
 * Entries per second through HTTP by 50 tablets in batches of 10 as fast as they are answered, beside the same statements
 * per batch by bare pg on as many connections, in one run on one machine; and how long an answer takes at a steady pace
 * that is far above what fifty people tap. Aim: ratio ≥ 0.4; at the steady pace p99 < 150 ms.
 */
export async function run(): Promise<unknown> {
  const root = join(import.meta.dirname, '../..');
  const data = mkdtempSync(join(tmpdir(), 'skillstar-bench-'));
  const product = await startProduct({ root, port: await freePort(), data, env: { SKILLSTAR_DEMO: 'off' } });
  try {
    const tablets = await prepare(product.url);
    await through(tablets, 2);
    const before = cpuMsOf(product.pids.api);
    const http = await through(tablets, SECONDS);
    const cpu = cpuMsOf(product.pids.api) - before;
    const steady = await through(tablets, SECONDS, STEADY_MS);
    for (const { line } of tablets) line.close();
    const cluster = await startCluster({ root, folder: join(data, 'postgres') });
    const bare = await bareEntriesPerSecond(cluster.url('skillstar'), TABLETS, BATCH, SECONDS);
    return {
      tablets: TABLETS,
      batch: BATCH,
      httpEntriesPerSecond: Math.round(http.entries / SECONDS),
      bareEntriesPerSecond: Math.round(bare),
      ratio: Number((http.entries / SECONDS / bare).toFixed(2)),
      p50Ms: http.at(0.5),
      p99Ms: http.at(0.99),
      steadyEntriesPerSecond: Math.round(steady.entries / SECONDS),
      steadyP50Ms: steady.at(0.5),
      steadyP99Ms: steady.at(0.99),
      refused: http.refused + steady.refused,
      apiCpuMsPer1000Entries: Math.round((cpu / http.entries) * 1_000) || null,
    };
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What a process has used of the processors, which other work on the machine hardly changes. NaN where unknown. */
function cpuMsOf(pid: number | null): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface TabletAtWork {
  line: TabletLine;
  sheets: Sheet[];
  deviceSeq: number;
}

/** A competition with ten teams of five judges; every tablet has sheets that no other of its team writes on. */
async function prepare(url: string): Promise<TabletAtWork[]> {
  const organiser = new Caller(url);
  await organiser.post('/api/first-run', { name: '组委会', signInName: 'organiser', password: PASSWORD });
  const competition = await organiser.post<{ id: string }>('/api/competitions', {
    name: '基准赛',
    template: 'skills-star',
    startsOn: '2026-11-23',
    days: 1,
  });
  const at = `/api/competitions/${competition.id}`;
  const skill = await organiser.post<{ id: string }>(`${at}/skills`, { number: '1', name: '基准' });
  const delegation = await organiser.post<{ id: string }>(`${at}/delegations`, { code: 'A', name: '甲队' });
  for (let n = 0; n < 50; n++) {
    await organiser.post(`${at}/competitors`, { skill: skill.id, delegation: delegation.id, name: `选手${n}` });
  }
  const aspect = {
    type: 'M',
    description: '评分点',
    extra: null,
    requirement: null,
    section: '1',
    max: 100,
    calculation: { type: 'PARTIAL', step: 1 },
    descriptors: null,
  };
  await organiser.call('PUT', `/api/skills/${skill.id}/scheme`, {
    base: 0,
    sections: [{ number: '1', name: '能力', weight: 10_000 }],
    criteria: [
      {
        code: 'A',
        name: '模块',
        mark: 10_000,
        subCriteria: Array.from({ length: TEAMS }, (_, n) => ({
          code: `A${n + 1}`,
          name: `任务 ${n + 1}`,
          day: 1,
          aspects: Array.from({ length: BATCH }, () => aspect),
        })),
      },
    ],
  });
  const people: { id: string; name: string }[] = [];
  for (let n = 0; n < TABLETS; n++) {
    const signInName = `judge${n}`;
    const { id } = await organiser.post<{ id: string }>('/api/people', {
      name: `裁判${n}`,
      signInName,
      password: PASSWORD,
    });
    await organiser.post(`/api/skills/${skill.id}/judges`, { person: id });
    people.push({ id, name: signInName });
  }
  const scheme = await organiser.get<{ criteria: { subCriteria: { id: string }[] }[] }>(
    `/api/skills/${skill.id}/scheme`,
  );
  const assignment: { subCriterion: string; from: null; team: string }[] = [];
  const size = TABLETS / TEAMS;
  for (const [n, { id }] of scheme.criteria[0]!.subCriteria.entries()) {
    const seats = people.slice(n * size, (n + 1) * size).map((person) => person.id);
    const team = await organiser.post<{ id: string }>(`/api/skills/${skill.id}/marking-teams`, {
      name: `组${n}`,
      seats,
    });
    assignment.push({ subCriterion: id, from: null, team: team.id });
  }
  await organiser.call('PUT', `/api/skills/${skill.id}/marking-teams/assignment`, { assignment });
  await organiser.post(`/api/skills/${skill.id}/codes`, {});
  await organiser.post(`/api/skills/${skill.id}/open`, {});
  await organiser.get<Items<unknown>>(`${at}/boards`);
  const tablets: TabletAtWork[] = [];
  for (const [n, { name }] of people.entries()) {
    const caller = await new Caller(url).signIn(name, PASSWORD);
    const { sheets } = await caller.get<{ sheets: Sheet[] }>('/api/judging/package');
    tablets.push({
      line: new TabletLine(url, caller.cookie),
      sheets: sheets.filter((_, at) => at % size === n % size),
      deviceSeq: 0,
    });
  }
  return tablets;
}

async function through(tablets: TabletAtWork[], seconds: number, everyMs = 0) {
  const until = performance.now() + seconds * 1_000;
  const took: number[] = [];
  let entries = 0;
  let refused = 0;
  await Promise.all(
    tablets.map(async (tablet, at) => {
      let next = performance.now() + (at / tablets.length) * everyMs;
      for (let n = 0; performance.now() < until; n++) {
        if (everyMs > 0) await pause(Math.max(0, next - performance.now()));
        next += everyMs;
        const sheet = tablet.sheets[n % tablet.sheets.length]!;
        const batch = sheet.aspects.map((aspect): Entry => {
          const entry: Entry = {
            id: v7(),
            sheet: sheet.id,
            aspect: aspect.id,
            round: 1,
            value: `0.${String(10 + (n % 90))}`,
            basedOn: aspect.entry?.id ?? null,
            deviceSeq: ++tablet.deviceSeq,
            deviceTime: new Date().toISOString(),
          };
          aspect.entry = { id: entry.id, value: entry.value };
          return entry;
        });
        const begun = performance.now();
        const { receipts } = await tablet.line.post<Receipts>('/api/mark-entries', { entries: batch });
        took.push(performance.now() - begun);
        entries += receipts.filter(({ status }) => status === 'accepted').length;
        refused += receipts.filter(({ status }) => status !== 'accepted').length;
      }
    }),
  );
  took.sort((a, b) => a - b);
  return { entries, refused, at: (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0) };
}
