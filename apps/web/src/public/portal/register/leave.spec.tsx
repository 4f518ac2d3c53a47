import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../../lib/language.ts';
import { Leave } from './leave.tsx';
import type { Application } from './wire.ts';

const APPLICATION = {
  id: 'a',
  competition: { id: 'k', name: '技能之星', nameEn: null },
  status: 'approved',
  version: 4,
} as unknown as Application;
const sent: { address: string; body: unknown }[] = [];

beforeEach(() => {
  setLanguage('zh-CN', { remember: false });
  sent.length = 0;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  globalThis.fetch = jest.fn(async (address: string, init: RequestInit) => {
    sent.push({ address, body: JSON.parse(String(init.body)) });
    const body = { ...APPLICATION, status: 'withdrawn' };
    return { ok: true, status: 200, headers: new Headers(), json: async () => body } as unknown as Response;
  }) as unknown as typeof fetch;
});

const open = (withdrawal: Application['withdrawal'], onChanged = jest.fn()) => {
  render(<Leave application={{ ...APPLICATION, withdrawal }} onChanged={onChanged} />);
  return onChanged;
};

it.each([
  ['place', /名额会立即空出/],
  ['list', /从参赛名单中除名，参赛证作废/],
  ['board', /榜单上显示“已退赛”：不再有名次，也不参与评奖/],
] as const)('tells what withdrawing does before it is done: %s', async (does, effect) => {
  const changed = open(does);
  fireEvent.click(screen.getByRole('button', { name: '退出比赛' }));
  expect(screen.getByText(effect)).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText('原因（选填）'), { target: { value: '受伤' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '确定退出' })));
  expect(sent).toEqual([{ address: '/api/me/applications/a/withdrawal', body: { version: 4, reason: '受伤' } }]);
  expect(changed.mock.calls[0]![0].status).toBe('withdrawn');
});

it.each([
  ['coded', /已经编码，为保护身份不能在网上退赛/],
  ['begun', /已经开始比赛，不能在网上退赛/],
] as const)('where only the organiser may do it, says so and how to reach him: %s', (does, why) => {
  open(does);
  expect(screen.getByText(why)).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/c/k');
  expect(screen.queryByRole('button')).toBeNull();
});

it('is not there where there is nothing to withdraw', () => {
  const { container } = render(<Leave application={{ ...APPLICATION, withdrawal: 'none' }} onChanged={jest.fn()} />);
  expect(container.textContent).toBe('');
});
