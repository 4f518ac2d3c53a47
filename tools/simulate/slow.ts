import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Caller } from './caller.ts';
import { Chance } from './chance.ts';
import type { Options } from './options.ts';
import { readSignIns } from './people.ts';
import { Ledger, Tablet } from './tablet.ts';
import type { Items, Sheet } from './wire.ts';

const ROUND_EVERY_MS = 4_000;

/**
 * Plays on in the demo: every few seconds one of its judges fills a part of one sheet. Ends when nothing is missing,
 * and as soon as anybody else marks, so that a visitor's own marks are never fought over; a later start leaves them
 * alone as well. Another competition in which the demo's judges sit is none of ours.
 */
export async function playSlowly(options: Options, say: (line: string) => void): Promise<number> {
  const leftAlone = join(dirname(options.signIns), 'demo-left-alone');
  if (existsSync(leftAlone)) return 0;
  const { competition, people } = readSignIns(options);
  const chance = new Chance(options.seed);
  const judges = await Promise.all(
    people
      .filter(({ role }) => role === 'judge')
      .map(async ({ signInName, password }, n) => {
        const caller = await new Caller(options.url).signIn(signInName, password);
        const ledger = new Ledger();
        return { caller, ledger, tablet: new Tablet(caller, ledger, { speed: 0, seed: options.seed }, n) };
      }),
  );
  const demo = await new Caller(options.url).get<Items<{ id: string }>>(`/api/competitions/${competition}/skills`);
  const skills = new Set(demo.items.map(({ id }) => id));
  const versions = new Map<string, number>();
  const idle = new Set<number>();
  for (let round = 0; idle.size < judges.length; round++) {
    const turn = round % judges.length;
    const judge = judges[turn]!;
    const sheets = await sheetsIn(skills, judge.caller);
    if (sheets.some((sheet) => sheet.version > (versions.get(sheet.id) ?? sheet.version))) {
      say('somebody else is marking: the demo leaves the sheets to them');
      writeFileSync(leftAlone, '');
      return 0;
    }
    for (const sheet of sheets) versions.set(sheet.id, sheet.version);
    const owing = sheets.filter((sheet) => sheet.blanks > 0 && sheet.state === 'open');
    let tapped = 0;
    while (tapped === 0 && owing.length > 0) {
      const [sheet] = owing.splice(chance.whole(owing.length), 1);
      tapped = await judge.tablet.fill([sheet!]);
      // our own taps; whatever is above them at the next look is somebody else's
      versions.set(sheet!.id, sheet!.version + tapped);
    }
    if (tapped === 0) idle.add(turn);
    else idle.clear();
    await pause(tapped === 0 ? 100 : ROUND_EVERY_MS);
  }
  say('the demo is fully marked');
  return 0;
}

async function sheetsIn(skills: ReadonlySet<string>, caller: Caller): Promise<Sheet[]> {
  const { sheets } = await caller.get<{ sheets: (Sheet & { skill: string })[] }>('/api/judging/package');
  return sheets.filter((sheet) => skills.has(sheet.skill) && !sheet.locked);
}
