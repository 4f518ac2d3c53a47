import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../../lib/language.ts';
import { ApplicationPage } from './application-page.tsx';
import type { Application, Registration } from './wire.ts';

const label = (zh: string) => ({ zh, en: zh });
const REGISTRATION = {
  competition: 'c',
  name: '技能之星',
  nameEn: null,
  state: 'open',
  opensAt: null,
  closesAt: null,
  purgeOn: null,
  version: 1,
  skills: [{ id: 'k1', name: '焊接', nameEn: null }],
  groups: [
    { id: 'g1', name: '职工组', nameEn: null },
    { id: 'g2', name: '学生组', nameEn: null },
  ],
  delegations: [{ id: 'd1', name: '云岭市', nameEn: null }],
  conditions: {
    ageOn: null,
    ages: [],
    groups: [{ skill: 'k1', groups: ['g1'] }],
    groupNeeded: true,
    oneSkill: true,
    caps: [],
  },
  form: {
    fields: [
      { key: 'name', kind: 'name', label: label('姓名'), required: true },
      { key: 'document', kind: 'document', label: label('证件'), required: true },
      { key: 'phone', kind: 'phone', label: label('手机'), required: true },
    ],
  },
} as unknown as Registration;
const APPLICATION = {
  id: 'a',
  status: 'draft',
  competition: { id: 'c', name: '技能之星', nameEn: null },
  skill: null,
  group: null,
  delegation: null,
  name: null,
  answers: {},
  personal: [],
  faults: [{ field: 'answers.name', code: 'answer.missing', params: {}, message: '请填写这一项。' }],
  reasons: [],
  submissions: 0,
  createdAt: '2026-11-26T00:00:00Z',
  updatedAt: '2026-11-26T00:00:00Z',
  submittedAt: null,
  version: 1,
} as unknown as Application;

type Answer = { status: number; body: unknown };
let asked: { route: string; body: unknown }[];
let answers: Record<string, Answer>;

beforeEach(() => {
  setLanguage('zh-CN', { remember: false });
  asked = [];
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  answers = {
    'GET /api/competitions/c/registration': { status: 200, body: REGISTRATION },
    'GET /api/me/applications/a': { status: 200, body: APPLICATION },
  };
  globalThis.fetch = jest.fn(async (address: string, init: RequestInit) => {
    const route = `${init.method} ${address}`;
    asked.push({ route, body: init.body ? JSON.parse(String(init.body)) : undefined });
    const { status, body } = answers[route]!;
    return { ok: status < 300, status, headers: new Headers(), json: async () => body } as unknown as Response;
  }) as unknown as typeof fetch;
});

const open = (application: Partial<Application> = {}) => {
  answers['GET /api/me/applications/a'] = { status: 200, body: { ...APPLICATION, ...application } };
  return act(async () => void render(<ApplicationPage competition="c" id="a" />));
};
const saves = (body: Partial<Application>) => {
  answers['PATCH /api/me/applications/a'] = { status: 200, body: { ...APPLICATION, ...body } };
};
const type = (name: string, value: string) =>
  act(async () => {
    const field = screen.getByLabelText(name);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  });
const choose = (name: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(name), { target: { value } }));

it('full-width digits become plain before they are sent, and it says so', async () => {
  await open();
  saves({ version: 2 });
  await type('手机', '１３８ ００００ ００００');
  expect(asked.at(-1)).toEqual({
    route: 'PATCH /api/me/applications/a',
    body: { version: 1, answers: { phone: '13800000000' } },
  });
  expect(screen.getByText('已规范为：13800000000')).toBeInTheDocument();
});

it('an ID card says the birth date and the sex; another document asks for them', async () => {
  await open();
  saves({ version: 2 });
  await type('证件号码', '11010519491231002x');
  expect(screen.getByText('出生于 1949-12-31，女')).toBeInTheDocument();
  expect(screen.queryByLabelText('出生日期')).toBeNull();
  await choose('证件类型', 'passport');
  await choose('性别', 'female');
  await type('出生日期', '2004-06-15');
  expect(asked.at(-1)!.body).toMatchObject({
    answers: { document: { kind: 'passport', birthDate: '2004-06-15', sex: 'female' } },
  });
});

it('a group that the skill is not open to is not offered', async () => {
  await open();
  saves({ version: 2 });
  const groups = () => [...(screen.getByLabelText('组别') as HTMLSelectElement).options].map(({ text }) => text);
  expect(groups()).toEqual(['请选择', '职工组', '学生组']);
  await choose('项目', 'k1');
  expect(groups()).toEqual(['请选择', '职工组']);
  expect(asked.at(-1)!.body).toEqual({ version: 1, skill: 'k1', answers: {} });
});

it('what is missing is named when somebody wants to hand in, and nothing is handed in', async () => {
  await open();
  expect(screen.queryByText('请填写这一项。')).toBeNull();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '提交报名' })));
  expect(screen.getByText('请填写这一项。')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('还有 1 处需要填写或修改');
  expect(screen.getByLabelText('姓名')).toHaveFocus();
  expect(asked.some(({ route }) => route.startsWith('POST'))).toBe(false);
});

it('whole, it is handed in with the version of the last save, and shows how it stands', async () => {
  await open({ faults: [] });
  saves({ version: 2, faults: [], name: '王伟' });
  const handedIn = { ...APPLICATION, status: 'submitted', name: '王伟', faults: [], version: 3, submissions: 1 };
  answers['POST /api/me/applications/a/submissions'] = { status: 201, body: handedIn };
  await act(async () => void fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王　伟' } }));
  await act(async () => void fireEvent.blur(screen.getByLabelText('姓名')));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '提交报名' })));
  expect(asked.at(-1)).toEqual({ route: 'POST /api/me/applications/a/submissions', body: { version: 2 } });
  expect(screen.getByText('等待审核')).toBeInTheDocument();
});

it('a returned application shows each reason at its field, and keeps personal answers masked until they are changed', async () => {
  await open({
    status: 'returned',
    submissions: 1,
    personal: [{ field: 'phone', kind: null, masked: '138****0000' }],
    reasons: [
      { field: null, reason: '请尽快修改' },
      { field: 'answers.phone', reason: '打不通' },
    ],
  });
  expect(screen.getByText('请尽快修改')).toBeInTheDocument();
  expect(screen.getByText('退回原因：打不通')).toBeInTheDocument();
  expect(screen.getByText('已保存：138****0000')).toBeInTheDocument();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '修改' })));
  expect(screen.getByLabelText('手机')).toHaveValue('');
  expect(asked.some(({ route }) => route.startsWith('PATCH'))).toBe(false);
});
