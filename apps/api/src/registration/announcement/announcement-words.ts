import type { Language, Parameters, Wording } from '@skillstar/contract';
import { fill } from '@skillstar/contract';

/** What the page says by itself. */
const WORDS = {
  draft: {
    zh: '预览：赛事尚未发布，公众还看不到本页',
    en: 'Preview: not published yet, the public cannot see this page',
  },
  closed: { zh: '赛事已结束', en: 'The competition is over' },
  over: { zh: '报名已截止', en: 'Registration has closed' },
  before: { zh: '报名未开始', en: 'Registration has not opened yet' },
  open: { zh: '报名进行中', en: 'Registration is open' },
  opens: { zh: '{moment} 开始报名', en: 'Registration opens {moment}' },
  closes: { zh: '{moment} 截止', en: 'Closes {moment}' },
  noEnd: { zh: '截止时间另行通知', en: 'The closing time will be announced' },
  register: { zh: '我要报名', en: 'Register' },
  intro: { zh: '赛事简介', en: 'About' },
  skills: { zh: '竞赛项目', en: 'Skills' },
  noSkills: { zh: '竞赛项目尚未公布。', en: 'The skills have not been announced yet.' },
  groups: { zh: '分组：{groups}', en: 'Groups: {groups}' },
  conditions: { zh: '报名条件', en: 'Who can enter' },
  dates: { zh: '日程安排', en: 'Dates' },
  registrationOpens: { zh: '报名开始', en: 'Registration opens' },
  registrationCloses: { zh: '报名截止', en: 'Registration closes' },
  competing: { zh: '比赛', en: 'Competition' },
  documents: { zh: '文件下载', en: 'Documents' },
  contact: { zh: '联系方式', en: 'Contact' },
  contactName: { zh: '联系人', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  mail: { zh: '邮箱', en: 'Mail' },
  host: { zh: '主办单位', en: 'Host' },
  boards: { zh: '查看比赛榜单', en: 'To the boards of this competition' },
  summary: { zh: '{days}，{count} 个竞赛项目。', en: '{days}, {count} skill(s).' },
} satisfies Record<string, Wording>;

export type Say = (key: keyof typeof WORDS, parameters?: Parameters) => string;

export const sayIn =
  (language: Language): Say =>
  (key, parameters) =>
    fill(WORDS[key], language, parameters);
