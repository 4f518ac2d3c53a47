import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { Caller } from '../simulate/caller.ts';
import type { Entry, Items, Receipts, Sheet } from '../simulate/wire.ts';
import { TabletLine } from './tablet-line.ts';

export const TABLETS = 50;
export const BATCH = 10;
const TEAMS = 10;
export const PASSWORD = 'bench-password';

/** Between two batches of one tablet at the steady pace: all of them together send 1 000 entries a second. */
export const STEADY_MS = 500;

export interface TabletAtWork {
  line: TabletLine;
  sheets: Sheet[];
  deviceSeq: number;
}

/** A competition with ten teams of five judges; every tablet has sheets that no other of its team writes on. */
export async function prepareTablets(url: string, organiser: Caller): Promise<TabletAtWork[]> {
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

/** For so long, or until that has come; each tablet sends its next batch when it is answered, no faster than `everyMs`. */
export async function through(tablets: readonly TabletAtWork[], end: number | Promise<unknown>, everyMs = 0) {
  let over = false;
  const finish = (): void => {
    over = true;
  };
  const ended = (typeof end === 'number' ? pause(end * 1_000) : end).finally(finish);
  const took: number[] = [];
  let entries = 0;
  let refused = 0;
  await Promise.all(
    tablets.map(async (tablet, at) => {
      let next = performance.now() + (at / tablets.length) * everyMs;
      for (let n = 0; !over; n++) {
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
  await ended;
  took.sort((a, b) => a - b);
  return { entries, refused, at: (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0) };
}
