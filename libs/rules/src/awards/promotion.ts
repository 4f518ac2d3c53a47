import { formatMark, type Hundredths } from '../marks.ts';
import { own } from '../own.ts';
import { quoted, violation, type Violation } from '../violations.ts';

/** The five levels of a trade, lowest first. */
export const SKILL_LEVELS = ['初级工', '中级工', '高级工', '技师', '高级技师'] as const;

export const LEVEL_NAMES_EN: Readonly<Record<string, string>> = {
  初级工: 'Junior skilled worker',
  中级工: 'Intermediate skilled worker',
  高级工: 'Senior skilled worker',
  技师: 'Technician',
  高级技师: 'Senior technician',
};

/** A contest result that raises the skill level: by award or by rank, when every part is passed. */
export interface PromotionRule {
  ladder: readonly string[];
  /** Any of these awards, or a rank through this one, is good enough; null: does not count; both null: no place needed. */
  awards: readonly string[] | null;
  throughRank: number | null;
  /** The level that is granted. */
  to: string;
  /** Whoever holds that very level already rises one step further; otherwise holding it means no promotion. */
  nextIfHeld: boolean;
  /** Every part must reach its minimum. */
  parts: readonly { part: string; minimum: Hundredths }[];
}

export interface PromotionEntry {
  id: string;
  rank: number | null;
  award: string | null;
  level: string | null;
  parts: Readonly<Record<string, Hundredths | null>>;
}

export interface Promotion {
  id: string;
  from: string | null;
  to: string | null;
  /** Why there is no promotion; empty when there is one. */
  reasons: Violation[];
}

export const PASS_MARK: Hundredths = 6000;

export function promote(rule: PromotionRule, entry: PromotionEntry): Promotion {
  const reasons: Violation[] = [];
  const placed =
    (rule.awards === null && rule.throughRank === null) ||
    (rule.awards !== null && entry.award !== null && rule.awards.includes(entry.award)) ||
    (rule.throughRank !== null && entry.rank !== null && entry.rank <= rule.throughRank);
  if (!placed) reasons.push(violation('promotion.notPlaced', { id: entry.id }));
  for (const { part, minimum } of rule.parts) {
    const mark = own(entry.parts, part) ?? null;
    if (mark === null) reasons.push(violation('promotion.partMissing', { part }));
    else if (mark < minimum) {
      reasons.push(violation('promotion.partFailed', { part, mark: formatMark(mark), minimum: formatMark(minimum) }));
    }
  }
  const to = nextLevel(rule, entry.level, reasons);
  return { id: entry.id, from: entry.level, to: reasons.length === 0 ? to : null, reasons };
}

/**
 * Several rules, best first: ranks 1–5 to one level, 6–20 to another. The first that raises the level counts; where none
 * does, the reasons are those of the first for which the place was good enough.
 */
export function promoteByFirst(rules: readonly [PromotionRule, ...PromotionRule[]], entry: PromotionEntry): Promotion {
  const tried = rules.map((rule) => promote(rule, entry));
  const placed = tried.find(({ reasons }) => reasons.every(({ code }) => code !== 'promotion.notPlaced'));
  return tried.find(({ to }) => to !== null) ?? placed ?? promote(rules[0], entry);
}

function nextLevel(rule: PromotionRule, level: string | null, reasons: Violation[]): string | null {
  const granted = rule.ladder.indexOf(rule.to);
  const held = level === null ? -1 : rule.ladder.indexOf(level);
  if (granted < 0) reasons.push(violation('promotion.levelUnknown', { level: quoted(rule.to) }));
  if (level !== null && held < 0) reasons.push(violation('promotion.levelUnknown', { level: quoted(level) }));
  if (held < granted) return rule.to;
  const next = rule.nextIfHeld && held === granted ? rule.ladder[held + 1] : undefined;
  if (next === undefined) reasons.push(violation('promotion.alreadyHeld', { level: String(level) }));
  return next ?? null;
}
