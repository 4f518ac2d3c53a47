import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../../lib/language.ts';
import type { Prize } from './prize.ts';
import { Prizes } from './prizes.tsx';

const PRIZE = {
  id: 'p',
  skill: { id: 's', name: '网站技术' },
  title: '一等奖',
  recipient: '龙小龘',
  direction: 'pay',
  gross: 500_000,
  tax: 100_000,
  net: 400_000,
  status: 'open',
  payee: null,
  paidOn: null,
  returnReason: null,
  receiptedAt: null,
} as unknown as Prize;
const PAYEE = { holder: '龙小龘', bank: '滨江支行', account: '***************0123', shared: false };
const asked: { address: string; body: unknown }[] = [];
let answer: { status: number; body: unknown };

beforeEach(() => {
  setLanguage('zh-CN', { remember: false });
  asked.length = 0;
  answer = { status: 200, body: {} };
  globalThis.fetch = jest.fn(async (address: string, init: RequestInit) => {
    asked.push({ address: `${init.method} ${address}`, body: JSON.parse(String(init.body)) });
    const { status, body } = answer;
    return {
      ok: status < 300,
      status,
      headers: new Headers({ 'content-type': 'application/problem+json' }),
      json: async () => body,
      text: async () => JSON.stringify(body),
    } as unknown as Response;
  }) as unknown as typeof fetch;
});

const show = (prize: Partial<Prize>, onChanged = jest.fn()) => {
  render(<Prizes items={[{ ...PRIZE, ...prize } as Prize]} onChanged={onChanged} />);
  return onChanged;
};
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('a winner sees what he gets and says where it goes; faults stand at their fields and nothing is sent', async () => {
  const changed = show({});
  expect(screen.getByText('实发 4,000.00 元')).toBeTruthy();
  expect(screen.getByText('奖金 5,000.00 元，代扣个人所得税 1,000.00 元')).toBeTruthy();
  await press('填写收款账户');
  await press('保存账户');
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    '请填写此项。',
    '账号为 8 至 30 位数字。',
    '请填写证件号码：4 至 30 位数字或字母。',
  ]);
  expect(asked).toEqual([]);
  type('开户银行', '中国工商银行滨江支行');
  type('银行账号', '６２２２ 0212 3456 7890 123');
  type('证件号码', '11010519491231002x');
  await press('保存账户');
  expect(asked).toEqual([
    {
      address: 'PUT /api/payables/p/payee',
      body: {
        holder: '龙小龘',
        bank: '中国工商银行滨江支行',
        account: '6222021234567890123',
        document: '11010519491231002X',
      },
    },
  ]);
  expect(changed).toHaveBeenCalled();
});

it('an account is shown masked, and is typed anew when it changes', async () => {
  show({ payee: PAYEE as Prize['payee'] });
  expect(screen.getByText(/0123/).textContent).toContain('***************0123');
  await press('修改账户');
  expect((screen.getByLabelText('银行账号') as HTMLInputElement).value).toBe('');
});

it('money on its way keeps its account; paid money is confirmed once', async () => {
  show({ status: 'sent', payee: PAYEE as Prize['payee'] });
  expect(screen.queryByRole('button')).toBeNull();
});

it('what is to be paid back says so, with its reason, and shows no account to be changed', () => {
  const claim = { direction: 'recover', gross: 200_000, tax: 40_000, net: 160_000, payee: PAYEE } as Partial<Prize>;
  const { unmount } = render(<Prizes items={[{ ...PRIZE, ...claim } as Prize]} onChanged={jest.fn()} />);
  expect(screen.getByText('须退回 1,600.00 元')).toBeTruthy();
  expect(screen.getByText('需退回')).toBeTruthy();
  expect(screen.getByText(/成绩更正后，奖金减少 2,000.00 元/)).toBeTruthy();
  expect(screen.queryByText(/0123/)).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  show({ ...claim, status: 'paid', paidOn: '2026-12-28' });
  expect(screen.getByText('已退回')).toBeTruthy();
  expect(screen.getByText('退回日期 2026-12-28')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('a refusal of the server is told, and nothing else changes', async () => {
  answer = { status: 409, body: { code: 'payable.stateRefuses', status: 409, detail: '这笔奖金的状态不允许。' } };
  const changed = show({ status: 'paid', paidOn: '2026-12-20', payee: PAYEE as Prize['payee'] });
  await press('确认收到');
  expect(screen.getByRole('alert').textContent).toBe('这笔奖金的状态不允许。');
  expect(changed).not.toHaveBeenCalled();
});
