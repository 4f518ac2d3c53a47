import type { Calculation } from '@skillstar/rules';
import { v7 } from 'uuid';
import { JudgingService } from '../judging/judging.service.ts';
import { SigningService } from '../judging/signing.service.ts';
import type { SheetView } from '../judging/sheet.view.ts';
import type { Act } from '../identity/act.ts';
import { actAs } from './seed-contest.ts';
import type { SeededSkill } from './seed-contest.ts';
import { judgedScores, measuredValue, panelScores, SeededChance } from './seed-chance.ts';

/** Marking has gone on for so long when a visitor first looks. */
const MARKING_SINCE_MS = 95 * 60_000;
/** The first sheets are signed by everybody. */
const SIGNED_SHEETS = 5;
const BATCH_SHEETS = 8;

interface Entry {
  id: string;
  sheet: string;
  aspect: string;
  round: number;
  value: string;
  basedOn: null;
  deviceSeq: number;
  deviceTime: string;
}

/**
 * The judges of a skill mark a part of its sheets, form after form, through the same use case as their tablets: the
 * first seat types the measurements, everybody scores the judgements. One judgement ends too far apart, the last sheet
 * is left half done, the first ones are signed.
 */
export async function markSkill(
  judging: JudgingService,
  signing: SigningService,
  skill: SeededSkill,
  competition: string,
  now: Date,
): Promise<void> {
  const acts = skill.judges.map((judge) => actAs(judge, 'judge', { competition, skill: skill.id }, now));
  const { sheets } = await judging.package(acts[0]!);
  const competing = sheets.filter((sheet) => !sheet.locked);
  const marked = competing.slice(0, Math.round((competing.length * skill.demo.marked) / 100));
  const skills = abilities(skill, sheets);
  const chance = new SeededChance(7_000 + Number(skill.demo.number));
  const spread = marked.slice(SIGNED_SHEETS).find(({ aspects }) => aspects.some(({ type }) => type === 'J'));

  for (let from = 0; from < marked.length; from += BATCH_SHEETS) {
    const at = new Date(now.getTime() - MARKING_SINCE_MS * (1 - from / marked.length));
    const batch = marked.slice(from, from + BATCH_SHEETS);
    const entries = acts.map((): Entry[] => []);
    for (const sheet of batch) {
      const ability = skills.get(sheet.subject.code)!;
      const half = sheet === marked.at(-1);
      fillSheet(sheet, { chance, ability, entries, at, isSpread: sheet === spread, half });
    }
    for (const [seat, act] of acts.entries()) {
      if (entries[seat]!.length > 0) await judging.record({ ...act, now: at }, entries[seat]!);
    }
  }
  const signedAt = new Date(now.getTime() - MARKING_SINCE_MS / 2);
  await signSheets(
    judging,
    signing,
    acts.map((act) => ({ ...act, now: signedAt })),
    marked.slice(0, SIGNED_SHEETS),
  );
}

/** Better and weaker competitors, the same at every start; who they are is drawn by their codes. */
function abilities(skill: SeededSkill, sheets: readonly SheetView[]): Map<string, number> {
  const chance = new SeededChance(100 + Number(skill.demo.number));
  const codes = [...new Set(sheets.map((sheet) => sheet.subject.code))].sort();
  return new Map(codes.map((code) => [code, 0.56 + 0.38 * chance.next()]));
}

interface Filling {
  chance: SeededChance;
  ability: number;
  /** What each seat sends. */
  entries: Entry[][];
  at: Date;
  isSpread: boolean;
  half: boolean;
}

function fillSheet(sheet: SheetView, { chance, ability, entries, at, isSpread, half }: Filling): void {
  const send = (seat: number, aspect: string, value: string): void => {
    entries[seat]!.push({
      id: v7(),
      sheet: sheet.id,
      aspect,
      round: 1,
      value,
      basedOn: null,
      deviceSeq: entries[seat]!.length + 1,
      deviceTime: at.toISOString(),
    });
  };
  const aspects = half ? sheet.aspects.slice(0, Math.ceil(sheet.aspects.length / 2)) : sheet.aspects;
  let apart = isSpread;
  for (const { id, type, calculation, max } of aspects) {
    if (type === 'M' || type === 'D') {
      send(0, id, measuredValue(chance, ability, calculation as Calculation | null, max));
      continue;
    }
    if (type === 'P') {
      panelScores(chance, ability, sheet.seats).forEach((score, seat) => send(seat, id, score));
      continue;
    }
    const scores = apart ? [1, 3, 2] : judgedScores(chance, ability, entries.length);
    apart = false;
    scores.forEach((score, seat) => send(seat, id, String(score)));
  }
}

async function signSheets(
  judging: JudgingService,
  signing: SigningService,
  acts: readonly Act[],
  sheets: readonly SheetView[],
): Promise<void> {
  for (const { id, seats } of sheets) {
    for (const act of acts.slice(0, seats)) {
      const { contentHash } = await judging.sheet(act, id);
      if (contentHash !== null) await signing.sign(act, id, { contentHash });
    }
  }
}
