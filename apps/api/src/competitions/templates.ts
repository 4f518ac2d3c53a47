import type { Counts, Template, Visibility } from '@skillstar/contract';

/** What a new competition begins with. Everything here can be changed afterwards. */
export interface CompetitionTemplate {
  id: Template;
  name: string;
  nameEn: string;
  description: string;
  groups: readonly string[];
  /** The stages of every skill that is added. */
  stages: readonly string[];
  days: number;
  /** How the boards begin that are made when a skill is opened. */
  board: { counts: Counts; visibility: Visibility };
  compatriotRule: boolean;
}

export const TEMPLATE_TABLE: Record<Template, CompetitionTemplate> = {
  'skills-star': {
    id: 'skills-star',
    name: '技能之星',
    nameEn: 'Skills Star',
    description:
      '市级、省级职业技能竞赛：职工组与学生组，初赛、决赛两个阶段；榜单计入已确认的分数，由组委会决定何时公开。',
    groups: ['职工组', '学生组'],
    stages: ['初赛', '决赛'],
    days: 2,
    board: { counts: 'confirmed', visibility: 'hidden' },
    compatriotRule: false,
  },
  'world-skills': {
    id: 'world-skills',
    name: '世界技能大赛选拔赛',
    nameEn: 'WorldSkills selection trial',
    description: '按世赛规则评分：三人评判、差距过大重新打分；榜单只计已签字的评分表，默认不公开。',
    groups: [],
    stages: ['选拔赛'],
    days: 3,
    board: { counts: 'signed', visibility: 'hidden' },
    compatriotRule: true,
  },
};
