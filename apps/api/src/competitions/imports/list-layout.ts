/** The Excel lists that organisers fill in: which columns, under which headings, in Chinese or English. */
export const LIST_KINDS = ['competitors', 'judges', 'delegations'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface ListColumn {
  key: string;
  zh: string;
  en: string;
  /** Other headings in use. */
  also: string[];
  required?: boolean;
  /** Longest content in characters. */
  max: number;
  /** A person's name: blanks between Chinese characters and kinds of middle dots mean nothing. */
  person?: boolean;
  width: number;
}

export interface ListLayout {
  /** The lists of a competition; other modules bring lists of their own. */
  kind: ListKind | 'applications' | 'scores';
  zh: string;
  en: string;
  columns: ListColumn[];
}

const SKILL = {
  key: 'skill',
  zh: '项目',
  en: 'Skill',
  also: ['参赛项目', '赛项', '工种', '竞赛项目'],
  max: 100,
  width: 22,
};
const DELEGATION = {
  key: 'delegation',
  zh: '代表队',
  en: 'Delegation',
  also: ['参赛队', '代表团', 'Team', 'Member'],
  max: 60,
  width: 22,
};
const NAME = { key: 'name', zh: '姓名', en: 'Name', also: ['选手姓名', '裁判姓名'], max: 40, person: true, width: 18 };
const NAME_EN = { key: 'nameEn', zh: '英文名', en: 'Name in English', also: ['英文姓名', '英文名称', 'English name'] };

export const COMPETITOR_LIST: ListLayout = {
  kind: 'competitors',
  zh: '选手',
  en: 'Competitors',
  columns: [
    { key: 'number', zh: '参赛编号', en: 'Number', also: ['编号', '选手编号', 'No.'], max: 20, width: 12 },
    { ...SKILL, required: true },
    { ...DELEGATION, required: true },
    { key: 'group', zh: '组别', en: 'Group', also: [], max: 40, width: 12 },
    { ...NAME, required: true },
    { ...NAME_EN, max: 80, width: 22 },
    { key: 'sex', zh: '性别', en: 'Sex', also: ['Gender'], max: 10, width: 8 },
    {
      key: 'unit',
      zh: '单位',
      en: 'Unit',
      also: ['工作单位', '所在单位', '院校', 'Organisation'],
      max: 100,
      width: 32,
    },
    { key: 'outOfContest', zh: '不计名次', en: 'Out of contest', also: ['表演赛'], max: 10, width: 10 },
  ],
};

export const JUDGE_LIST: ListLayout = {
  kind: 'judges',
  zh: '裁判',
  en: 'Judges',
  columns: [
    { ...NAME, required: true },
    { ...SKILL, required: true },
    { ...DELEGATION },
    { key: 'phone', zh: '手机', en: 'Phone', also: ['手机号', '电话', '联系电话', 'Mobile'], max: 30, width: 16 },
    { key: 'signInName', zh: '登录名', en: 'Sign-in name', also: ['用户名', '账号'], max: 60, width: 16 },
  ],
};

export const DELEGATION_LIST: ListLayout = {
  kind: 'delegations',
  zh: '代表队',
  en: 'Delegations',
  columns: [
    { key: 'code', zh: '代码', en: 'Code', also: ['代表队代码', '编号'], required: true, max: 12, width: 12 },
    {
      key: 'name',
      zh: '名称',
      en: 'Name',
      also: ['代表队', '代表队名称', 'Delegation'],
      required: true,
      max: 60,
      width: 28,
    },
    { ...NAME_EN, max: 120, width: 32 },
  ],
};

export const LISTS: Record<ListKind, ListLayout> = {
  competitors: COMPETITOR_LIST,
  judges: JUDGE_LIST,
  delegations: DELEGATION_LIST,
};

/** Headings are compared without blanks, stars of required columns, brackets' contents and case. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\(.*?\)|[*：:\s]/g, '')
    .toLowerCase();
}

export function columnOf(layout: ListLayout, heading: string): ListColumn | undefined {
  const key = headingKey(heading);
  return layout.columns.find(({ zh, en, also }) => [zh, en, ...also].some((known) => headingKey(known) === key));
}
