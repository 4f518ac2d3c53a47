import { compareFractions, formatFraction, fraction, type Fraction } from '../exact/fraction.ts';
import { byText } from '../ranking/standings.ts';
import { runs } from '../ranking/tie-keys.ts';
import { refuse, violation, type Outcome, type Violation } from '../violations.ts';
import type { Medal } from './award-medals.ts';

export interface MemberResult {
  skill: string;
  member: string;
  scale: number | null;
  medal: Medal;
  /** Rows of one team in one skill are one result. */
  team?: string | null;
}

export const MEDAL_POINTS: Readonly<Record<Medal, number>> = { gold: 4, silver: 3, bronze: 2, medallion: 1, none: 0 };

export interface MemberMedals {
  member: string;
  skills: number;
  gold: number;
  silver: number;
  bronze: number;
  medallion: number;
}

export interface MemberRank {
  rank: number;
  member: string;
  skills: number;
  value: string;
}

/** The five comparisons of members; equal values share a rank, averages are compared exactly and shown to 2 decimals. */
export interface Comparison {
  alphabetical: MemberMedals[];
  totalMedalPoints: MemberRank[];
  averageMedalPoints: MemberRank[];
  totalScalePoints: MemberRank[];
  averageScalePoints: MemberRank[];
}

interface Tally extends MemberMedals {
  medalPoints: number;
  scalePoints: number;
}

/** The two of a pair are one result of their member: one row for each team, whose rows must agree. */
export function teamsOnce<T extends MemberResult>(results: readonly T[]): Outcome<{ results: T[] }> {
  const teams = new Map<string, T>();
  const violations: Violation[] = [];
  const once = results.filter((result) => {
    if (!result.team) return true;
    const key = JSON.stringify([result.skill, result.member, result.team]);
    const first = teams.get(key);
    teams.set(key, first ?? result);
    if (first && (first.scale !== result.scale || first.medal !== result.medal)) {
      violations.push(violation('team.totalsDiffer', { team: result.team }));
    }
    return !first;
  });
  return violations.length > 0 ? refuse(violations) : { ok: true, results: once };
}

/** A skill counts as entered where the member has a scale value: who did not start is not averaged. */
export function compareMembers(results: readonly MemberResult[]): Comparison {
  const tallies = new Map<string, Tally>();
  for (const { member, scale, medal } of results) {
    const tally = tallies.get(member) ?? {
      member,
      skills: 0,
      gold: 0,
      silver: 0,
      bronze: 0,
      medallion: 0,
      medalPoints: 0,
      scalePoints: 0,
    };
    tallies.set(member, tally);
    if (scale === null) continue;
    tally.skills += 1;
    tally.scalePoints += scale;
    tally.medalPoints += MEDAL_POINTS[medal];
    if (medal !== 'none') tally[medal] += 1;
  }
  const members = [...tallies.values()].sort((a, b) => byText(a.member, b.member));
  return {
    alphabetical: members.map(({ medalPoints: _points, scalePoints: _scale, ...medals }) => medals),
    totalMedalPoints: report(members, ({ medalPoints }) => fraction(medalPoints), 0),
    averageMedalPoints: report(members, ({ medalPoints, skills }) => average(medalPoints, skills), 2),
    totalScalePoints: report(members, ({ scalePoints }) => fraction(scalePoints), 0),
    averageScalePoints: report(members, ({ scalePoints, skills }) => average(scalePoints, skills), 2),
  };
}

function average(points: number, skills: number): Fraction {
  return skills === 0 ? fraction(0) : fraction(points, skills);
}

function report(members: readonly Tally[], valueOf: (tally: Tally) => Fraction, decimals: number): MemberRank[] {
  const valued = members.map((tally) => ({ member: tally.member, skills: tally.skills, value: valueOf(tally) }));
  valued.sort((a, b) => compareFractions(b.value, a.value) || byText(a.member, b.member));
  const ranked: MemberRank[] = [];
  for (const group of runs(valued, (a, b) => compareFractions(a.value, b.value) === 0)) {
    const rank = ranked.length + 1;
    for (const { member, skills, value } of group) {
      ranked.push({ rank, member, skills, value: formatFraction(value, decimals) });
    }
  }
  return ranked;
}
