import type { Hundredths } from '../marks.ts';
import { refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { byId, standings } from './standings.ts';
import type { RankEntry } from './tie-keys.ts';
import type { SubjectStatus } from './status.ts';

export interface TeamMember {
  id: string;
  team: string;
  total: Hundredths | null;
  /** Milliseconds, for ties between teams. */
  time?: number;
  status?: SubjectStatus;
}

export interface TeamRule {
  /** How many members' totals count, the best first; null: all of them. */
  counting: number | null;
  /** Members a team needs to be ranked at all. */
  members: number;
}

/** A team's total is the sum of its members; the sum of their times is the tie key "time" (smaller is better). */
export function teamTotals(members: readonly TeamMember[], rule: TeamRule): Outcome<{ teams: RankEntry[] }> {
  if (rule.counting !== null && (!Number.isInteger(rule.counting) || rule.counting < 1)) {
    return refuse(violation('rule.invalid', { setting: 'counting', value: rule.counting }));
  }
  const teams = new Map<string, TeamMember[]>();
  for (const member of members) teams.set(member.team, [...(teams.get(member.team) ?? []), member]);
  const entries = [...teams].map(([id, all]): RankEntry => {
    const started = all.filter(({ total, status }) => total !== null && (status ?? 'competing') === 'competing');
    if (started.length < rule.members) return { id, total: null };
    const best = started.sort((a, b) => b.total! - a.total! || (a.time ?? 0) - (b.time ?? 0) || byId(a, b));
    const counted = best.slice(0, rule.counting ?? best.length);
    const total = counted.reduce((sum, member) => sum + member.total!, 0);
    if (counted.some(({ time }) => time === undefined)) return { id, total };
    return { id, total, keys: { time: counted.reduce((sum, { time }) => sum + time!, 0) } };
  });
  return { ok: true, teams: entries.sort(byId) };
}

/** In how many modules each competitor has the best mark: a tie key, more is better. */
export function countTopMarks(
  modules: readonly { module: string; marks: readonly { id: string; total: Hundredths | null }[] }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { marks } of modules) {
    for (const { id, rank } of standings(marks.map((mark) => ({ ...mark, status: 'competing' })))) {
      counts.set(id, (counts.get(id) ?? 0) + (rank === 1 ? 1 : 0));
    }
  }
  return counts;
}

/** A team that stands as one unit counts once: one entry for each team, whose members must agree on the total. */
export function asUnits<T extends { id: string; team?: string | null; total: Hundredths | null }>(
  entries: readonly T[],
): Outcome<{ units: (T & { members: string[] })[] }> {
  const units = new Map<string, T & { members: string[] }>();
  const violations: Violation[] = [];
  for (const entry of [...entries].sort(byId)) {
    const key = entry.team ? `team ${entry.team}` : `one ${entry.id}`;
    const unit = units.get(key);
    if (!unit) units.set(key, { ...entry, members: [entry.id] });
    else if (unit.total !== entry.total) violations.push(violation('team.totalsDiffer', { team: entry.team! }));
    else unit.members.push(entry.id);
  }
  return violations.length > 0 ? refuse(violations) : { ok: true, units: [...units.values()] };
}
