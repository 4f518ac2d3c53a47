import type { ResultBlockerCode } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { competitorsWithoutCode } from '../competitions/subject/assign-codes.ts';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';

/** One thing that keeps a skill's results from being approved, with the sheets where it is mended. */
export interface ResultBlocker {
  code: ResultBlockerCode;
  params: Record<string, string | number>;
  /** The first of them; the count stands in the parameters. */
  sheets: { id: string; label: string; count: number }[];
}

/** As many sheets as a person can work through before looking again. */
const SHOWN = 60;

interface OpenSheet {
  id: string;
  label: string;
  blanks: number;
  /** Judges whose scores a begun panel or judgement waits for. */
  judges: number;
  spreads: number;
  conflicts: number;
  unsigned: boolean;
}

/**
 * What marking has left undone, from the sheets of everybody whose marks count; whoever is absent, withdrawn or
 * disqualified leaves nothing to do. A sheet with blanks is not counted as unsigned too: it cannot be signed yet.
 */
export async function markingBlockers(tx: EntityManager, skill: string, seal: IdentitySeal): Promise<ResultBlocker[]> {
  const [{ status, competing }] = await tx.query(
    `select status, (select count(*)::int from subject j where j.skill_id = k.id and j.status = 'competing') as competing
     from skill k where id = $1`,
    [skill],
  );
  if (status === 'preparing' || status === 'open') return [blocker('skill.notMarked')];
  const sheets: OpenSheet[] = await tx.query(OPEN_SHEETS, [skill]);
  const missing = await missingSheets(tx, skill);
  const noCode = await competitorsWithoutCode(tx, skill, seal);
  return [
    ...(competing === 0 ? [blocker('skill.nobody')] : []),
    ...(noCode.length > 0 ? [blocker('competitors.noCode', { count: noCode.length })] : []),
    ...(missing > 0 ? [blocker('sheets.missing', { count: missing })] : []),
    ...counted('judges.missing', sheets, (sheet) => sheet.judges),
    ...counted('marks.blank', sheets, (sheet) => sheet.blanks),
    ...counted('marks.spread', sheets, (sheet) => sheet.spreads),
    ...counted('marks.conflict', sheets, (sheet) => sheet.conflicts),
    ...counted('sheets.unsigned', sheets, (sheet) => (sheet.unsigned && sheet.blanks + sheet.spreads === 0 ? 1 : 0)),
  ];
}

export function blocker(code: ResultBlockerCode, params: ResultBlocker['params'] = {}): ResultBlocker {
  return { code, params, sheets: [] };
}

function counted(
  code: ResultBlockerCode,
  sheets: readonly OpenSheet[],
  count: (sheet: OpenSheet) => number,
): ResultBlocker[] {
  const found = sheets.map((sheet) => ({ id: sheet.id, label: sheet.label, count: count(sheet) }));
  const blocking = found.filter((sheet) => sheet.count > 0);
  const total = blocking.reduce((sum, sheet) => sum + sheet.count, 0);
  return total === 0 ? [] : [{ code, params: { count: total }, sheets: blocking.slice(0, SHOWN) }];
}

/**
 * Of a panel that somebody has scored: the seats that count and have a score missing. Who they are stands on the sheet.
 */
const MISSING_JUDGES = `
  select count(distinct t.seat)::int from marking_team_seat t join aspect a on a.sub_criterion_id = c.id and a.type = 'P'
  where t.team_id = c.team_id
    and not exists (select from mark m where m.sheet_id = s.id and m.aspect_id = a.id and m.slot = t.seat and m.value is not null)
    and exists (select from mark m where m.sheet_id = s.id and m.value is not null and m.slot > 0)
    and not exists (select from (select distinct on (seat) seat, excluded from seat_exclusion where sheet_id = s.id
      order by seat, sheet_version desc) x where x.seat = t.seat and x.excluded)`;

const OPEN_SHEETS = `
  select * from (
    select s.id, j.code || ' · ' || c.code as label, s.blanks, s.spreads, s.state <> 'signed' as unsigned,
      (select count(*)::int from mark_conflict f where f.sheet_id = s.id and f.closed_at is null) as conflicts,
      case when s.blanks > 0 then (${MISSING_JUDGES}) else 0 end as judges,
      j.code, r.position as criterion, c.position
    from mark_sheet s join subject j on j.id = s.subject_id and j.status in ('competing', 'out-of-contest')
      join sub_criterion c on c.id = s.sub_criterion_id join criterion r on r.id = c.criterion_id
    where s.skill_id = $1
  ) sheet where unsigned or blanks > 0 or spreads > 0 or conflicts > 0
  order by code, criterion, position`;

/** A late competitor has a code, but nobody opened the skill again to give him his sheets. */
async function missingSheets(tx: EntityManager, skill: string): Promise<number> {
  const [{ missing }] = await tx.query(
    `select count(*)::int as missing from subject j join marking_scheme m on m.skill_id = j.skill_id
       and m.status in ('active', 'locked') join sub_criterion c on c.scheme_id = m.id
     where j.skill_id = $1 and j.status in ('competing', 'out-of-contest')
       and not exists (select from mark_sheet s where s.subject_id = j.id and s.sub_criterion_id = c.id)`,
    [skill],
  );
  return missing;
}
