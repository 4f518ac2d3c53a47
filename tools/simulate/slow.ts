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
  const own = new OwnVersions();
  const packages = await Promise.all(judges.map(({ caller }) => sheetsIn(skills, caller)));
  for (const sheets of packages) own.remember(sheets);
  const watchers = covering(packages).map((at) => judges[at]!.caller);
  const idle = new Set<number>();
  for (let round = 0; idle.size < judges.length; round++) {
    const turn = round % judges.length;
    const judge = judges[turn]!;
    const watched = await Promise.all(watchers.map((caller) => sheetsIn(skills, caller)));
    const sheets = await sheetsIn(skills, judge.caller);
    if (own.hasStranger([...watched.flat(), ...sheets])) {
      say('somebody else is marking: the demo leaves the sheets to them');
      writeFileSync(leftAlone, '');
      return 0;
    }
    const owing = sheets.filter((sheet) => sheet.blanks > 0 && sheet.state === 'open');
    let tapped = 0;
    while (tapped === 0 && owing.length > 0) {
      const [sheet] = owing.splice(chance.whole(owing.length), 1);
      tapped = await judge.tablet.fill([sheet!]);
      own.tapped(sheet!, tapped);
    }
    if (tapped === 0) idle.add(turn);
    else idle.clear();
    await pause(tapped === 0 ? 100 : ROUND_EVERY_MS);
  }
  say('the demo is fully marked');
  return 0;
}

/** The version up to which every sheet is known: whatever is above it, at the next look, is somebody else's. */
class OwnVersions {
  readonly #known = new Map<string, number>();

  remember(sheets: readonly Sheet[]): void {
    for (const { id, version } of sheets) this.#known.set(id, Math.max(version, this.#known.get(id) ?? 0));
  }

  tapped({ id, version }: Sheet, taps: number): void {
    this.#known.set(id, version + taps);
  }

  hasStranger(sheets: readonly Sheet[]): boolean {
    return sheets.some(({ id, version }) => version > (this.#known.get(id) ?? 0));
  }
}

/** As few judges as see every sheet: members of a team see the same ones. */
function covering(packages: readonly Sheet[][]): number[] {
  const seen = new Set<string>();
  return packages.flatMap((sheets, at) => {
    const news = sheets.filter(({ id }) => !seen.has(id));
    for (const { id } of news) seen.add(id);
    return news.length > 0 ? [at] : [];
  });
}

async function sheetsIn(skills: ReadonlySet<string>, caller: Caller): Promise<Sheet[]> {
  const { sheets } = await caller.get<{ sheets: (Sheet & { skill: string })[] }>('/api/judging/package');
  return sheets.filter((sheet) => skills.has(sheet.skill) && !sheet.locked);
}
