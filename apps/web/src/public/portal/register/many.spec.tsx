import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../../lib/language.ts';
import { Many } from './many.tsx';
import type { Registration } from './wire.ts';

const report = (change: object) => ({
  dryRun: true,
  rows: 2,
  created: 2,
  updated: 0,
  unchanged: 0,
  faultCount: 0,
  faults: [],
  warnings: [],
  preview: [],
  ...change,
});
const registration = { competition: 'c', delegations: [], led: null } as unknown as Registration;
let answers: { status: number; body: unknown }[];
let asked: string[];

beforeEach(() => {
  setLanguage('zh-CN', { remember: false });
  asked = [];
  globalThis.fetch = jest.fn(async (address: string) => {
    asked.push(address);
    const { status, body } = answers.shift()!;
    return { ok: status < 300, status, headers: new Headers(), json: async () => body } as unknown as Response;
  }) as unknown as typeof fetch;
});

const choose = (name: string) => {
  const input = document.querySelector<HTMLInputElement>('input[data-field=many]')!;
  return act(async () => void fireEvent.change(input, { target: { files: [new File(['x'], name)] } }));
};

it('a file is looked at first; without a fault its people are saved as drafts', async () => {
  const saved = jest.fn();
  answers = [
    { status: 200, body: report({}) },
    { status: 200, body: report({ dryRun: false }) },
  ];
  render(<Many registration={registration} onSaved={saved} />);
  await choose('报名.xlsx');
  expect(asked).toEqual(['/api/competitions/c/imports/applications?dryRun=true']);
  expect(saved).not.toHaveBeenCalled();
  await act(async () => void fireEvent.click(screen.getByText('保存为草稿')));
  expect(asked[1]).toBe('/api/competitions/c/imports/applications?dryRun=false');
  expect(saved).toHaveBeenCalledTimes(1);
  expect(screen.getByText('已保存为草稿。请逐份添加照片，然后提交全部草稿。')).toBeInTheDocument();
});

it('each fault stands with its cell, and nothing can be saved', async () => {
  const faults = [{ sheet: '报名', cell: 'E4', code: 'document.checkCharacter', params: {}, message: '校验不通过' }];
  answers = [{ status: 200, body: report({ faultCount: 1, faults }) }];
  render(<Many registration={registration} onSaved={() => undefined} />);
  await choose('报名.xlsx');
  expect(screen.getByText('E4')).toBeInTheDocument();
  expect(screen.getByText('校验不通过')).toBeInTheDocument();
  expect(screen.queryByText('保存为草稿')).toBeNull();
});

it('what was free at the look and is taken at the save is told by the report of the refusal', async () => {
  const faults = [{ sheet: '报名', cell: 'B2', code: 'entry.skillFull', params: {}, message: '名额已满' }];
  const refused = { code: 'import.faults', status: 422, report: report({ dryRun: false, faultCount: 1, faults }) };
  answers = [
    { status: 200, body: report({}) },
    { status: 422, body: refused },
  ];
  render(<Many registration={registration} onSaved={() => undefined} />);
  await choose('报名.xlsx');
  await act(async () => void fireEvent.click(screen.getByText('保存为草稿')));
  expect(screen.getByText('名额已满')).toBeInTheDocument();
});

it('a file of another kind is not sent', async () => {
  answers = [];
  render(<Many registration={registration} onSaved={() => undefined} />);
  await choose('报名.pdf');
  expect([asked, screen.getByRole('alert', { hidden: true }).textContent]).toEqual([[], '请选择 .xlsx 文件。']);
});
