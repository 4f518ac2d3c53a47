import { Caller } from '../../tools/simulate/caller.ts';
import type { Items } from '../../tools/simulate/wire.ts';

export const PASSWORD = 'the-circle-2026';
export const CONTEST = '滨江市第四届技能之星大赛';
export const SKILL = '网站技术';

export interface Office {
  id: string;
  signInName: string;
  caller: Caller;
}

/** A competition of one skill that takes registrations, with the people it needs; nobody has registered yet. */
export interface CircleContest {
  id: string;
  skill: string;
  delegation: string;
  organiser: Caller;
  reviewer: Office;
  chief: Office;
  supervisor: Office;
  /** One for each part of the scheme. */
  judges: Office[];
  clerk: Office;
  boss: Office;
}

const FORM = {
  fields: [
    ['name', 'name', '姓名', 'Name'],
    ['document', 'document', '证件', 'Identity document'],
    ['phone', 'phone', '手机号', 'Mobile phone'],
    ['unit', 'text', '单位', 'Unit'],
    ['photo', 'photo', '证件照', 'Portrait'],
  ].map(([key, kind, zh, en]) => ({ key, kind, label: { zh, en }, required: true })),
};

/** Two parts, each with a judge of its own: a hundred points in hundredths. */
const SCHEME = {
  base: 0,
  sections: [{ number: '1', name: '综合能力', weight: 10_000 }],
  criteria: [
    { code: 'A', name: '制作', mark: 6_000, aspect: '页面按设计稿完成' },
    { code: 'B', name: '测试', mark: 4_000, aspect: '功能测试全部通过' },
  ].map(({ code, name, mark, aspect }) => ({
    code,
    name,
    mark,
    subCriteria: [
      {
        code: `${code}1`,
        name: aspect,
        day: 1,
        aspects: [
          {
            type: 'M',
            description: aspect,
            extra: null,
            requirement: null,
            section: '1',
            max: mark,
            calculation: { type: 'PARTIAL', step: 1 },
            descriptors: null,
          },
        ],
      },
    ],
  })),
};

interface Made {
  id: string;
  version: number;
}

export async function prepareContest(url: string): Promise<CircleContest> {
  const organiser = new Caller(url);
  await organiser.post('/api/first-run', { name: '周宁', signInName: 'organiser', password: PASSWORD });
  const contest = { name: CONTEST, template: 'skills-star', startsOn: '2026-12-05', days: 1 };
  const { id, version } = await organiser.post<Made>('/api/competitions', contest);
  const at = `/api/competitions/${id}`;
  const skill = (await organiser.post<Made>(`${at}/skills`, { number: '17', name: SKILL })).id;
  const delegation = (await organiser.post<Made>(`${at}/delegations`, { code: 'BJ', name: '滨江代表队' })).id;
  await organiser.call('PUT', `/api/skills/${skill}/scheme`, SCHEME);

  const office = async (name: string, signInName: string, role: string): Promise<Office> => {
    const person = await organiser.post<Made>('/api/people', { name, signInName, password: PASSWORD });
    await organiser.post('/api/role-grants', { person: person.id, role, competition: id });
    return { id: person.id, signInName, caller: await new Caller(url).signIn(signInName, PASSWORD) };
  };
  const made = {
    id,
    skill,
    delegation,
    organiser,
    reviewer: await office('许静姝', 'reviewer', 'reviewer'),
    chief: await office('秦守正', 'chief', 'chief-judge'),
    supervisor: await office('纪明察', 'supervisor', 'supervisor'),
    judges: [await office('卢明哲', 'judge', 'judge'), await office('苏映雪', 'judge2', 'judge')],
    clerk: await office('金出纳', 'clerk', 'finance'),
    boss: await office('钱主管', 'boss', 'finance'),
  };
  const scheme = await organiser.get<{ criteria: { subCriteria: Made[] }[] }>(`/api/skills/${skill}/scheme`);
  const assignment: { subCriterion: string; from: null; team: string }[] = [];
  for (const [n, { id: person }] of made.judges.entries()) {
    await organiser.post(`/api/skills/${skill}/judges`, { person });
    const team = { name: `第 ${n + 1} 组`, seats: [person] };
    const { id } = await organiser.post<Made>(`/api/skills/${skill}/marking-teams`, team);
    assignment.push({ subCriterion: scheme.criteria[n]!.subCriteria[0]!.id, from: null, team: id });
  }
  await organiser.call('PUT', `/api/skills/${skill}/marking-teams/assignment`, { assignment });
  await organiser.call('PATCH', at, { status: 'published', version });
  await organiser.call('PUT', `${at}/announcement`, {
    intro: '以赛促学，以赛促训。',
    conditions: '年满十六周岁的在职职工和在校学生。',
    venue: '滨江技师学院',
    contactPhone: '0571-88880000',
    dates: [],
    documents: [],
    version: 0,
  });
  await organiser.call('PUT', `${at}/registration`, {
    opensAt: null,
    closesAt: null,
    purgeOn: null,
    form: FORM,
    version: 0,
  });
  return made;
}

/** The code that was written for this address: no carrier is configured, so the organiser has it. */
export async function codeFor(contest: CircleContest, address: string): Promise<string> {
  const { items } = await contest.organiser.get<Items<{ to: string; body: string }>>('/api/outbox?limit=50');
  return /\d{6}/.exec(items.find(({ to }) => to === address)!.body)![0];
}
