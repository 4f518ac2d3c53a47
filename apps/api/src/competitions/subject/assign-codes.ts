import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable, RowProof } from '../../platform/events/hashed-row.ts';
import { touchBoards } from '../board-touch.ts';
import { lockSkill, mustNotBeFinalised } from '../skill/lock-skill.ts';
import type { IdentitySeal } from './identity-seal.ts';

/**
 * Who a subject is: written once, and vouched for like a mark, or two competitors could be exchanged behind everybody's
 * back. The hash tells nothing: what is sealed is different each time, and the competitor's own hash has a key.
 */
export const SUBJECT_IDENTITY_ROWS: HashedTable = {
  table: 'subject_identity',
  columns: ['id', 'subject_id', 'skill_id', 'competitor_id', 'sealed', 'competitor_hash'],
};

/** A whole number from 0 up to, not including, the bound. */
export type Chance = (bound: number) => number;

/**
 * Gives a random code to every competitor of the skill that has none; codes that were given stay. Rows are written in
 * the order of the codes: neither their ids nor their places tell who came from where. Answers how many were given.
 */
export async function assignCodes(
  tx: EntityManager,
  act: Act,
  id: string,
  seal: IdentitySeal,
  chance: Chance = randomInt,
): Promise<number> {
  const skill = await lockSkill(tx, act, 'subject.assign', id);
  await mustNotBeFinalised(tx, id);
  const waiting = await competitorsWithoutCode(tx, id, seal);
  if (waiting.length === 0) return 0;
  const given: { code: string }[] = await tx.query('select code from subject where skill_id = $1', [id]);
  const codes = drawCodes(waiting.length, new Set(given.map(({ code }) => code)), chance);
  const pairs = shuffle(waiting, chance)
    .map((competitor, index) => ({ competitor, code: codes[index]! }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows: RowProof[] = [];
  for (const { competitor, code } of pairs) {
    const subject = v7();
    await tx.query('insert into subject (id, skill_id, code, status, created_at) values ($1, $2, $3, $4, $5)', [
      subject,
      id,
      code,
      competitor.outOfContest ? 'out-of-contest' : 'competing',
      act.now,
    ]);
    const identity = {
      id: v7(),
      subject_id: subject,
      skill_id: id,
      competitor_id: skill.coded ? null : competitor.id,
      sealed: skill.coded ? seal.seal(competitor.id, { skill: id, subject }) : null,
      competitor_hash: seal.hash(competitor.id),
    };
    await tx.query(
      `insert into subject_identity (id, subject_id, skill_id, competitor_id, sealed, competitor_hash)
       values ($1, $2, $3, $4, $5, $6)`,
      Object.values(identity),
    );
    rows.push(proveRow(SUBJECT_IDENTITY_ROWS, identity));
  }
  await touchBoards(tx, id);
  const told = skill.coded
    ? { codes: pairs.map(({ code }) => code) }
    : { codes: pairs.map(({ code, competitor }) => ({ code, competitor: competitor.id })) };
  await appendEvent(tx, act, {
    type: 'codes.assigned',
    competition: skill.competitionId,
    subject: id,
    after: told,
    rows,
  });
  return pairs.length;
}

export async function competitorsWithoutCode(
  tx: EntityManager,
  skill: string,
  seal: IdentitySeal,
): Promise<{ id: string; outOfContest: boolean }[]> {
  const competitors: { id: string; outOfContest: boolean }[] = await tx.query(
    'select id, out_of_contest as "outOfContest" from competitor where skill_id = $1 order by id',
    [skill],
  );
  const hashes: { competitor_hash: string }[] = await tx.query(
    'select competitor_hash from subject_identity where skill_id = $1',
    [skill],
  );
  const coded = new Set(hashes.map((row) => row.competitor_hash));
  return competitors.filter((competitor) => !coded.has(seal.hash(competitor.id)));
}

/** Whether a competitor has a code in his skill; found by the keyed hash, which works in coded skills too. */
export async function hasCode(
  tx: EntityManager,
  competitor: { id: string; skillId: string },
  seal: IdentitySeal,
): Promise<boolean> {
  const [{ coded }] = await tx.query(
    'select exists (select from subject_identity where skill_id = $1 and competitor_hash = $2) as coded',
    [competitor.skillId, seal.hash(competitor.id)],
  );
  return coded;
}

/** Distinct numbers of three digits, of four when there are many; none that has been given. */
export function drawCodes(count: number, given: ReadonlySet<string>, chance: Chance): string[] {
  const lowest = count + given.size > 400 ? 1_000 : 100;
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = String(lowest + chance(lowest * 9));
    if (!given.has(code)) codes.add(code);
  }
  return [...codes];
}

/** Fisher–Yates. */
function shuffle<T>(items: readonly T[], chance: Chance): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
