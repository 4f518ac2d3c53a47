import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../lib/language.ts';
import { Portal } from './portal.tsx';

const ME = {
  person: { id: 'p', name: '138****1234', signInName: null, phone: '13800001234', mail: null },
  grants: [],
  device: null,
  permissions: [],
};
type Answer = { status: number; body?: unknown };
const asked: { path: string; body: unknown }[] = [];
let answers: Record<string, Answer>;

beforeEach(() => {
  setLanguage('zh-CN', { remember: false });
  asked.length = 0;
  const none = { status: 200, body: { items: [], next: null } };
  answers = {
    'GET /api/me': { status: 401, body: { code: 'signIn.required', status: 401 } },
    'GET /api/me/entries': none,
    'GET /api/me/results': none,
    'GET /api/me/applications': none,
    'GET /api/me/certificates': none,
    'GET /api/me/prizes': none,
  };
  window.scrollTo = () => undefined;
  globalThis.fetch = jest.fn(async (whole: string, init: RequestInit) => {
    const address = whole.split('?')[0]!;
    asked.push({ path: `${init.method} ${address}`, body: init.body ? JSON.parse(String(init.body)) : undefined });
    const { status, body } = answers[`${init.method} ${address}`]!;
    return {
      ok: status < 300,
      status,
      headers: new Headers({ 'content-type': status < 300 ? 'application/json' : 'application/problem+json' }),
      json: async () => body,
      text: async () => JSON.stringify(body),
    } as unknown as Response;
  }) as unknown as typeof fetch;
});

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

it('a contestant signs in with the number as the keyboard gives it, and the code that came', async () => {
  answers['POST /api/sign-in-codes'] = {
    status: 202,
    body: { carried: false, goodForMs: 600_000, againInMs: 60_000 },
  };
  answers['POST /api/sign-ins/by-code'] = { status: 201, body: ME };
  await act(async () => void render(<Portal path="/me" />));
  type('手机号或邮箱', '１３８ 0000 1234');
  await press('获取验证码');
  expect(asked.at(-1)!.body).toEqual({ address: '13800001234' });
  expect(screen.getByRole('status').textContent).toContain('向组委会索取发给 13800001234 的验证码');
  expect((screen.getByRole('button', { name: /秒后可重新发送/ }) as HTMLButtonElement).disabled).toBe(true);
  type('六位验证码', '12 34５６');
  await press('登录');
  const entered = asked.find(({ path }) => path === 'POST /api/sign-ins/by-code');
  expect(entered!.body).toEqual({ address: '13800001234', code: '123456' });
  expect(screen.getByText('还没有报名')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '我的参赛' })).toBeTruthy();
  expect(screen.queryByText('138****1234')).toBeNull();
});

it('what is wrong stands at its field, and what was typed stays', async () => {
  await act(async () => void render(<Portal path="/me" />));
  type('手机号或邮箱', 'abc');
  await press('获取验证码');
  const field = screen.getByLabelText('手机号或邮箱') as HTMLInputElement;
  expect(field.value).toBe('abc');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toBe('请填写手机号（数字）或邮箱地址。');
  expect(asked).toHaveLength(1);
  answers['POST /api/sign-in-codes'] = {
    status: 429,
    body: { code: 'tooManyRequests', status: 429, detail: '请求太频繁，请 41 秒后再试。' },
  };
  type('手机号或邮箱', 'a@b.cn');
  await press('获取验证码');
  expect(screen.getByRole('alert').textContent).toBe('请求太频繁，请 41 秒后再试。');
  expect((screen.getByRole('button', { name: '获取验证码' }) as HTMLButtonElement).disabled).toBe(false);
});

it('a page without an answer says so and asks again', async () => {
  answers['GET /api/me'] = { status: 503, body: { code: 'server.busy', status: 503 } };
  await act(async () => void render(<Portal path="/me" />));
  answers['GET /api/me'] = { status: 200, body: ME };
  await press('重试');
  expect(screen.getByText('13800001234')).toBeTruthy();
});
