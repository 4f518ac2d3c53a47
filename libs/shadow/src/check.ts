import { aspectMark, totalOf } from './aspect-mark.ts';
import { keysFromSheets, type MarkedSheet } from './tie-keys.ts';
import type { AspectExport, CompetitionExport, SheetExport, SkillExport } from './export.ts';
import { medals } from './medals.ts';
import { resultOf } from './result.ts';
import { scaleValues } from './scale.ts';
import { ranks } from './standings.ts';

export interface Difference {
  skill: string;
  what:
    | 'sheet.aspects'
    | 'mark.value'
    | 'mark'
    | 'sheet.blanks'
    | 'sheet.total'
    | 'sheet.deducted'
    | 'subject.total'
    | 'subject.rank'
    | 'subject.key'
    | 'subject.scale'
    | 'subject.medal';
  /** The code of the subject. */
  subject?: string;
  sheet?: string;
  /** The label of the aspect. */
  aspect?: string;
  stored: unknown;
  computed: unknown;
}

export interface Verdict {
  agrees: boolean;
  checked: { skills: number; subjects: number; sheets: number; marks: number };
  differences: Difference[];
}

/** Calculates the whole competition again from its entries and compares everything that is stored. */
export function check(competition: CompetitionExport): Verdict {
  const differences = competition.skills.flatMap(checkSkill);
  const count = (of: (skill: SkillExport) => number) => competition.skills.reduce((all, skill) => all + of(skill), 0);
  return {
    agrees: differences.length === 0,
    checked: {
      skills: competition.skills.length,
      subjects: count((skill) => skill.subjects.length),
      sheets: count((skill) => skill.sheets.length),
      marks: count((skill) => skill.sheets.reduce((all, sheet) => all + sheet.marks.length, 0)),
    },
    differences,
  };
}

function checkSkill(skill: SkillExport): Difference[] {
  const differences: Difference[] = [];
  const codes = new Map(skill.subjects.map(({ id, code }) => [id, code]));
  const sums = new Map<string, MarkedSheet[]>(skill.subjects.map(({ id }) => [id, []]));
  for (const sheet of skill.sheets) {
    const place = { skill: skill.id, subject: codes.get(sheet.subject) ?? sheet.subject, sheet: sheet.id };
    const result = checkSheet(skill, sheet, (difference) => differences.push({ ...place, ...difference }));
    if (skill.counts === 'confirmed' || sheet.signed) sums.get(sheet.subject)?.push(result);
  }
  const entrants = skill.subjects.map((subject) => ({
    ...subject,
    keys: { ...subject.keys, ...keysFromSheets(skill.tieKeys, sums.get(subject.id) ?? []) },
    total: resultOf(skill.parts, sums.get(subject.id) ?? []),
  }));
  const { rank, lacking } = ranks(entrants, skill.tieKeys);
  const points = scaled(entrants, skill);
  entrants.forEach((entrant, at) => {
    const stored = skill.subjects[at]!;
    const { scale, medal } = points.get(entrant.id) ?? { scale: null, medal: null };
    const computed = { total: entrant.total, rank: rank.get(entrant.id) ?? null, scale, medal };
    const key = lacking.get(entrant.id);
    if (key)
      differences.push({ skill: skill.id, subject: stored.code, what: 'subject.key', stored: null, computed: key });
    for (const name of ['total', 'rank', 'scale', 'medal'] as const) {
      if (stored[name] === computed[name]) continue;
      const place = { skill: skill.id, subject: stored.code, what: `subject.${name}` as const };
      differences.push({ ...place, stored: stored[name], computed: computed[name] });
    }
  });
  return differences;
}

/** Scale values and medals of those who count; nobody has any where the skill has no scale. */
function scaled(entrants: { id: string; status: string; total: number | null }[], { scale: setting }: SkillExport) {
  const field = entrants.filter(({ status, total }) => setting && status === 'competing' && total !== null);
  if (!setting) return new Map<string, never>();
  const scales = scaleValues(
    field.map(({ total }) => total!),
    setting,
  );
  const given = medals(scales, setting);
  return new Map(field.map(({ id }, at) => [id, { scale: scales[at]!, medal: given[at]! }]));
}

type Report = (difference: Omit<Difference, 'skill' | 'subject' | 'sheet'>) => void;

function checkSheet(skill: SkillExport, sheet: SheetExport, report: Report): MarkedSheet {
  const aspects = skill.subCriteria.find(({ id }) => id === sheet.subCriterion)?.aspects ?? [];
  const marks = aspects.map((aspect) => checkMark(aspect, sheet, report));
  const [expected, present] = [aspects.map(({ id }) => id).sort(), sheet.marks.map(({ aspect }) => aspect).sort()];
  if (aspects.length === 0 || expected.join() !== present.join()) {
    report({ what: 'sheet.aspects', stored: present, computed: expected });
  }
  const blanks = marks.filter((mark) => mark === null).length;
  const isDeduction = (at: number) => aspects[at]!.type === 'D';
  const given = totalOf(marks.filter((_, at) => !isDeduction(at)));
  const deducted = 0 - (totalOf(marks.filter((_, at) => isDeduction(at))) ?? 0);
  // somebody of whom only deductions are known has lost something of nothing: 0, not blank
  const total = given ?? (marks.some((mark) => mark !== null) ? 0 : null);
  if (sheet.blanks !== blanks) report({ what: 'sheet.blanks', stored: sheet.blanks, computed: blanks });
  if (sheet.total !== total) report({ what: 'sheet.total', stored: sheet.total, computed: total });
  if (sheet.deducted !== deducted) report({ what: 'sheet.deducted', stored: sheet.deducted, computed: deducted });
  const marked = aspects.map(({ id }, at) => [id, marks[at] ?? null] as const);
  const values = sheet.marks.map(({ aspect, value }) => [aspect, value] as const);
  return { subCriterion: sheet.subCriterion, total, deducted, marks: new Map(marked), values: new Map(values) };
}

function checkMark(aspect: AspectExport, sheet: SheetExport, report: Report): number | null {
  const stored = sheet.marks.find((mark) => mark.aspect === aspect.id);
  if (!stored) return null;
  const answer = aspectMark(aspect, stored, sheet);
  if ('impossible' in answer) {
    report({ what: 'mark.value', aspect: aspect.label, stored: answer.impossible, computed: null });
    return null;
  }
  if (answer.mark !== stored.mark) {
    report({ what: 'mark', aspect: aspect.label, stored: stored.mark, computed: answer.mark });
  }
  return answer.mark;
}
