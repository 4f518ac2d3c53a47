import { workbook } from './workbook.ts';

const LEVELS = ['低于行业标准', '达到行业标准', '局部超出行业标准', '优秀'];

const HEAD = (code: string): string[] => [
  'Sub Criteria ID',
  'Sub Criteria Name',
  'Day of Marking',
  'Aspect Type',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description',
  'Requirement',
  'WSOS Section',
  'Calculation Row',
  'Max Mark',
  `Criterion ${code}`,
  'Total Mark',
  '50',
];

const block = (code: string, name: string): string[][] => [
  HEAD(code),
  [`${code}1`, name, '1'],
  ['', '', '', 'M', '页面按设计稿完成', '', '', '', '1', '', '30'],
  ['', '', '', 'J', '整体视觉效果', '', '', '', '1', '', '20'],
  ...LEVELS.map((level, score) => ['', '', '', '', '', String(score), level]),
  [],
];

/** A CIS workbook with two forms: a measurement and a judgement each; 100.00 in all. */
export function schemeWorkbook(folder: string): Promise<string> {
  return workbook(folder, 'scheme.xlsx', 'CIS Marking Scheme Import', [
    ['17 网站技术'],
    [],
    ['WorldSkills Occupational Standards'],
    ['Section', 'Name', '', '', '', '', '', '', 'WSOS Marks', 'Aspect Marks', 'Variation'],
    ['1', '综合能力', '', '', '', '', '', '', '100', '100', '0'],
    ['', '', '', '', '', '', '', '', '', 'Total Variation', '0'],
    [],
    ['Criteria'],
    ['ID', 'Name', 'Mark'],
    ['A', '制作', '50'],
    ['B', '交付', '50'],
    [],
    ...block('A', '页面'),
    ...block('B', '上线'),
  ]);
}
