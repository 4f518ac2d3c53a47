import type { Calculation } from '@skillstar/rules';

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

/** A marking scheme of 100.00 with this many aspects, spread over criteria A, B, … as evenly as hundredths allow. */
export function simulatedScheme(aspects: number) {
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

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
