import type { ApplicationStatus, Language, Wording } from '@skillstar/contract';
import type { WrittenSheet } from '../../platform/excel/workbook.ts';
import { dayAndClock } from '../announcement/announcement-times.ts';
import type { ReviewLineView } from './review.view.ts';

const STATUSES: Record<ApplicationStatus, Wording> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审核', en: 'Waiting' },
  returned: { zh: '已退回', en: 'Returned' },
  approved: { zh: '已通过', en: 'Approved' },
  rejected: { zh: '未通过', en: 'Rejected' },
  withdrawn: { zh: '已退赛', en: 'Withdrawn' },
};

interface Column extends Wording {
  width: number;
  value: (line: ReviewLineView, language: Language) => string | number | null;
}

const named = (place: { name: string; nameEn: string | null } | null, language: Language): string | null =>
  place && (language === 'en' ? (place.nameEn ?? place.name) : place.name);

/** No personal answer stands in it: a list is sent on. */
const COLUMNS: Column[] = [
  { zh: '姓名', en: 'Name', width: 18, value: ({ name }) => name },
  { zh: '单位', en: 'Unit', width: 30, value: ({ unit }) => unit },
  { zh: '项目', en: 'Skill', width: 22, value: ({ skill }, language) => named(skill, language) },
  { zh: '代表队', en: 'Delegation', width: 22, value: ({ delegation }, language) => named(delegation, language) },
  { zh: '组别', en: 'Group', width: 12, value: ({ group }, language) => named(group, language) },
  { zh: '状态', en: 'State', width: 12, value: ({ status }, language) => STATUSES[status][language] },
  {
    zh: '提交时间',
    en: 'Handed in',
    width: 24,
    value: ({ submittedAt }, language) => dayAndClock(new Date(submittedAt), language),
  },
  { zh: '提交次数', en: 'Times handed in', width: 12, value: ({ submissions }) => submissions },
];

export const LIST_TITLE: Wording = { zh: '报名', en: 'Applications' };

/** The queue as it is filtered, for the files of the organiser. */
export function reviewSheet(lines: readonly ReviewLineView[], language: Language): WrittenSheet {
  return {
    name: LIST_TITLE[language],
    widths: COLUMNS.map(({ width }) => width),
    frozenRows: 1,
    rows: [
      {
        number: 1,
        cells: COLUMNS.map((column, at) => ({ column: at + 1, value: column[language], style: 'header' as const })),
      },
      ...lines.map((line, index) => ({
        number: index + 2,
        cells: COLUMNS.map(({ value }, at) => ({ column: at + 1, value: value(line, language) })).filter(
          (cell) => cell.value !== null,
        ),
      })),
    ],
  };
}
