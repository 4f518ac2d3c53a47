import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../../lib/language.ts';
import { HandInAll } from './hand-in-all.tsx';
import type { Registration } from './wire.ts';

const registration = {
  competition: 'c',
  form: { fields: [{ key: 'photo', label: { zh: '证件照', en: 'Portrait' } }] },
} as unknown as Registration;
const receipts = [
  { id: 'a', name: '甲', handedIn: true, message: null, faults: [] },
  {
    id: 'b',
    name: null,
    handedIn: false,
    message: '还有 2 处需要填写或修改',
    faults: [
      { field: 'delegation', message: '名额已满。' },
      { field: 'answers.photo', message: '请填写。' },
    ],
  },
];

beforeEach(() => {
  setLanguage('zh-CN', { remember: false });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

it('asks first, says how many were handed in, and names each other one with its reasons', async () => {
  const asked: string[] = [];
  globalThis.fetch = jest.fn(async (address: string, { method }: RequestInit) => {
    asked.push(`${method} ${address}`);
    const json = async () => ({ items: receipts });
    return { ok: true, status: 200, headers: new Headers(), json } as unknown as Response;
  }) as unknown as typeof fetch;
  const done = jest.fn();
  const { rerender } = render(<HandInAll registration={registration} drafts={2} onDone={done} />);
  fireEvent.click(screen.getByText('提交全部草稿（2 份）'));
  expect(asked).toEqual([]);
  await act(async () => void fireEvent.click(screen.getByText('全部提交')));
  expect(asked).toEqual(['POST /api/competitions/c/application-submissions']);
  expect(done).toHaveBeenCalledTimes(1);
  rerender(<HandInAll registration={registration} drafts={1} onDone={done} />);
  expect(screen.getByText('已提交 1 份')).toBeInTheDocument();
  const left = screen.getByRole('listitem');
  expect(left.textContent).toBe('未填写姓名代表队：名额已满。证件照：请填写。');
  expect(screen.getByText('未填写姓名').closest('a')!.getAttribute('href')).toBe('/register/c/b');
  expect(screen.queryByText(/提交全部草稿/)).toBeNull();
});

it('one draft is handed in on its own page', () => {
  render(<HandInAll registration={registration} drafts={1} onDone={() => undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
});
