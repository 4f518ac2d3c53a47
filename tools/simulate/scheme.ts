import { USUAL_PANEL } from '@skillstar/rules';
import type { AspectType, Calculation } from '@skillstar/rules';

const DESCRIPTORS = ['低于行业标准，或没有尝试', '达到行业标准', '达到行业标准，部分超出', '优秀，完全超出行业标准'];

/** The measurements take turns; every seventh aspect or so is a judgement. */
const KINDS: readonly (Calculation | 'J')[] = [
  { type: 'PARTIAL', step: 1 },
  { type: 'PASS_FAIL' },
  'J',
  { type: 'NUMBER_COMPLETED', possible: '4' },
  {
    type: 'CHOICE',
    choices: [
      { label: '全部', deduction: '0' },
      { label: '一半', deduction: '50' },
      { label: '没有', deduction: '100' },
    ],
  },
  'J',
  {
    type: 'RANGED_SCORE',
    target: '100',
    ranges: [
      { lower: '0', upper: '5', deduction: '0' },
      { lower: '0', upper: '15', deduction: '50' },
    ],
  },
];

const PER_SUB_CRITERION = 8;
const PER_CRITERION = 3;

/** What the options ask for: a scheme that is summed, or the parts and panels of a Chinese contest. */
export function schemeFor({ aspects, panel }: { aspects: number; panel: boolean }): SimulatedScheme {
  return panel ? panelScheme(aspects) : simulatedScheme(aspects);
}

export interface SimulatedScheme {
  criteria: { code: string; name: string; mark: number; weight?: string; subCriteria: object[] }[];
  sections: object[];
}

/** A marking scheme of 100.00 with this many aspects, spread over criteria A, B, … as evenly as hundredths allow. */
export function simulatedScheme(aspects: number): SimulatedScheme {
  const marks = Array.from(
    { length: aspects },
    (_, n) => Math.floor(10_000 / aspects) + (n < 10_000 % aspects ? 1 : 0),
  );
  const all = marks.map((max, n) => {
    const kind = KINDS[n % KINDS.length]!;
    return {
      type: kind === 'J' ? 'J' : 'M',
      description: `评分点 ${n + 1}`,
      extra: null,
      requirement: null,
      section: '1',
      max,
      calculation: kind === 'J' ? null : kind,
      descriptors: kind === 'J' ? DESCRIPTORS : null,
    };
  });
  const subCriteria = chunks(all, Math.max(PER_SUB_CRITERION, Math.ceil(aspects / (9 * PER_CRITERION))));
  const criteria = chunks(subCriteria, PER_CRITERION).map((group, c) => {
    const code = String.fromCharCode(65 + c);
    return {
      code,
      name: `模块 ${code}`,
      mark: group.flat().reduce((sum, aspect) => sum + aspect.max, 0),
      subCriteria: group.map((part, s) => ({
        code: `${code}${s + 1}`,
        name: `任务 ${code}${s + 1}`,
        day: 1 + (s % 2),
        aspects: part,
      })),
    };
  });
  return { criteria, sections: [{ number: '1', name: '综合能力', weight: 10_000 }] };
}

/** Theory 20 %, practical work 80 % by a panel; every fifth aspect is a deduction. */
function panelScheme(aspects: number): SimulatedScheme {
  const kinds = Array.from({ length: Math.max(1, aspects - 1) }, (_, n): AspectType => (n % 5 === 4 ? 'D' : 'P'));
  const panels = kinds.filter((type) => type === 'P').length;
  let nth = 0;
  const work = kinds.map((type, n) => {
    if (type === 'D') return aspect(type, `扣分项 ${n + 1}`, 500, { type: 'DEDUCTION', points: 150 });
    const max = Math.floor(10_000 / panels) + (nth++ < 10_000 % panels ? 1 : 0);
    return aspect(type, `打分项 ${n + 1}`, max, USUAL_PANEL);
  });
  const form = (code: string, all: object[]) => ({ code, name: `任务 ${code}`, day: 1, aspects: all });
  const forms = chunks(work, Math.max(PER_SUB_CRITERION, Math.ceil(work.length / 99)));
  const theory = aspect('M', '理论试卷', 10_000, { type: 'PARTIAL', step: 50 });
  return {
    criteria: [
      { code: 'A', name: '理论', mark: 10_000, weight: '20', subCriteria: [form('A1', [theory])] },
      {
        code: 'B',
        name: '实操',
        mark: 10_000,
        weight: '80',
        subCriteria: forms.map((all, n) => form(`B${n + 1}`, all)),
      },
    ],
    sections: [],
  };
}

function aspect(type: AspectType, description: string, max: number, calculation: Calculation): object {
  return { type, description, max, calculation };
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
