import { cleanup, screen, waitFor } from '@testing-library/react';
import { go } from './route.ts';
import { open, setStage, sheetOf, type Stage } from './testing/stage.tsx';

// The app's own moments (disk, network, timers) lie outside every act(); what is asserted is waited for instead.
beforeAll(() => void ((globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false));
afterEach(cleanup);

const tap = async (name: string | RegExp): Promise<void> => {
  (await screen.findByRole('button', { name })).click();
};
const rule = { type: 'PANEL' as const, dropHighest: 1, dropLowest: 1, minimumJudges: 3, step: 50 };
const panel = { id: 'p1', label: 'B1.P1', type: 'P' as const, max: 6_000, calculation: rule, needed: 5 };
const goggles = {
  id: 'd1',
  label: 'B1.D1',
  type: 'D' as const,
  max: 500,
  calculation: { type: 'DEDUCTION' as const, points: 200 },
};
const scores = ['92.50', '90.00', '91.50', '88.00', '99.00'].map((value, at) => ({ seat: at + 1, value }));
const complete = {
  ...panel,
  entry: { id: 'e', value: '92.50', at: '' },
  needed: 0,
  mark: 5_480,
  history: [{ round: 1, scores }],
};

/** The server's answer stands as it is written in the sheet. */
async function asWritten(...sheet: Parameters<typeof sheetOf>): Promise<Stage> {
  const stage = await setStage([sheetOf(...sheet)]);
  stage.server.stateOf = (one) => ({ ...one, aspects: one.aspects });
  return stage;
}

describe('a panel score on the tablet', () => {
  it('is typed from 0 to 100 in the panel’s steps, and is no mark before all judges have scored', async () => {
    const { server } = await setStage([sheetOf('s1', [panel], { seats: 5 })]);
    await open('s1');
    expect(screen.getByText('打分（0–100，步长 0.50）')).toBeTruthy();
    for (const digit of ['9', '2', '小数点', '7']) await tap(digit);
    expect(document.querySelector('.pad-violation')).not.toBeNull();
    expect(screen.getByRole('button', { name: '记录' })).toHaveProperty('disabled', true);
    await tap('退格');
    await tap('5');
    await tap('记录');
    await waitFor(() => expect(server.present('s1', 'p1')?.entry.value).toBe('92.50'));
    expect(document.querySelector('.aspect-mark')?.textContent).toContain('—');
  });

  it('tells of the others only how many are missing', async () => {
    await asWritten('s1', [{ ...panel, entry: { id: 'e', value: '92.50', at: '' }, needed: 2 }], { seats: 5 });
    await open('s1');
    expect(screen.getByText('您已打分，还差 2 位裁判。齐了才公开分数。')).toBeTruthy();
    expect(document.querySelector('.rounds-past')).toBeNull();
  });

  it('shows everybody’s score once all are there, and which two were left out of the mean', async () => {
    await asWritten('s1', [complete], { seats: 5 });
    await open('s1');
    expect(document.querySelector('.rounds-past')?.textContent).toBe(
      '各位裁判1 号（您） 92.502 号 90.003 号 91.504 号 88.00去掉（最低）5 号 99.00去掉（最高）',
    );
    expect(document.querySelector('.aspect-mark')?.textContent).toContain('54.80');
    for (const digit of ['7', '0']) await tap(digit);
    await tap('记录');
    expect(await screen.findByText('本轮分数已经公开，更改会留下记录。')).toBeTruthy();
  });
});

describe('a deduction on the tablet', () => {
  it('has a key for “none” and one for each time until the limit; a tap says what it costs', async () => {
    const { server } = await setStage([sheetOf('s1', [goggles])]);
    await open('s1');
    expect(screen.getAllByRole('button', { name: /不扣|扣 \d/ }).map((key) => key.textContent)).toEqual([
      '0没有，不扣',
      '1扣 2.00',
      '2扣 4.00',
      '3扣 5.00',
    ]);
    expect(screen.getByText('每次扣 2.00，最多扣 5.00')).toBeTruthy();
    await tap(/扣 4/);
    await waitFor(() => expect(server.present('s1', 'd1')?.entry.value).toBe('2'));
    await waitFor(() => expect(document.querySelector('.aspect-mark')?.textContent).toContain('−4.00'));
  });

  it('stands beside the sheet’s sum, not in it, where the judge signs', async () => {
    const given = { ...goggles, entry: { id: 'x', value: '2', at: '' }, needed: 0, mark: -400 };
    await asWritten('s1', [complete, given], { seats: 5 });
    await open('s1');
    go({ at: 'sign', sheet: 's1' });
    await waitFor(() => expect(document.querySelector('.review-total')?.textContent).toBe('合计54.80/ 60.00'));
    expect(document.querySelector('.review-deducted')?.textContent).toBe('从总分中扣−4.00');
    expect(screen.getByText('2 次')).toBeTruthy();
  });
});

describe('a judge whose seat does not count', () => {
  it('is told so and can enter nothing', async () => {
    await asWritten('s1', [panel], { seats: 5, excluded: [1] });
    expect(await screen.findByText('您不评这位')).toBeTruthy();
    await open('s1');
    expect(screen.getByText(/裁判长已决定：您的打分不计入这位选手/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '7' })).toHaveProperty('disabled', true);
  });

  it('is replaced by a stand-in whose seat says so where they sign', async () => {
    const person = { id: 'p9', name: '候补裁判' };
    await asWritten('s1', [complete], { seats: 5, standIns: [{ seat: 2, person }] });
    await open('s1');
    go({ at: 'sign', sheet: 's1' });
    expect((await screen.findByText('代评')).parentElement?.textContent).toBe('2 号未签名 代评');
  });

  it('is named to the others where they sign, and nobody waits for his signature', async () => {
    await asWritten('s1', [complete], { seats: 5, excluded: [3] });
    await open('s1');
    expect(document.querySelector('.rounds-panel .seat-excluded')?.textContent).toBe('3 号不计入');
    go({ at: 'sign', sheet: 's1' });
    expect(await screen.findByText('已签名 0 / 4')).toBeTruthy();
    expect(screen.getByText('3 号不计入')).toBeTruthy();
  });
});
