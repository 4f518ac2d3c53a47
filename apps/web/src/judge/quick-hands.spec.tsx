import { cleanup, screen, waitFor } from '@testing-library/react';
import { go } from './route.ts';
import { open, setStage, sheetOf } from './testing/stage.tsx';

beforeAll(() => void ((globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false));
afterEach(cleanup);

const key = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
/** One touch; the page has drawn its answer before the next one, the disk has not. */
const touch = async (name: string | RegExp): Promise<void> => {
  key(name).click();
  await new Promise((drawn) => queueMicrotask(() => queueMicrotask(() => drawn(undefined))));
};
/** Figures on the pad, each drawn before what follows. */
const type = async (figures: string): Promise<void> => {
  for (const [at, figure] of [...figures].entries()) {
    await touch(figure);
    await waitFor(() => expect(display()).toBe(figures.slice(0, at + 1)));
  }
};
const yesNo = { id: 'm1', calculation: { type: 'PASS_FAIL' as const } };
const ranged = {
  id: 'm2',
  max: 200,
  calculation: { type: 'RANGED_SCORE' as const, target: '100', ranges: [{ lower: '5', upper: '5', deduction: '0' }] },
};
const display = (): string => document.querySelector('.pad-text')?.textContent ?? '';

/** Keys pressed faster than the disk answers: what counts is what the fingers did, not what the screen had shown yet. */
describe('hands that are quicker than the disk', () => {
  it('record all the figures that stand on the pad, not the ones that the disk knew of', async () => {
    const { server } = await setStage([sheetOf('s1', [ranged, yesNo])]);
    await open('s1', 'm2');
    await touch('9');
    await waitFor(() => expect(display()).toBe('9'));
    await touch('5');
    await touch(/下一项/);
    await waitFor(() => expect(server.present('s1', 'm2')).toBeDefined());
    expect(server.versions.map(({ entry }) => entry.value)).toEqual(['95']);
  });

  it('clear the figures that stand on the pad', async () => {
    const { services } = await setStage([sheetOf('s1', [ranged, yesNo])]);
    await open('s1', 'm2');
    await type('95');
    await waitFor(async () => expect((await services.db.drafts.toArray())[0]?.text).toBe('95'));
    await waitFor(() => expect(key('清空此项').hasAttribute('disabled')).toBe(false));
    await touch('清空此项');
    await waitFor(() => expect(display()).toBe('未输入'));
    await waitFor(async () => expect(await services.db.drafts.count()).toBe(0));
    expect(display()).toBe('未输入');
  });

  it('end with the last key, even if it is the value that the screen still showed', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    await touch(/^是/);
    await waitFor(() => expect(server.present('s1', 'm1')?.entry.value).toBe('pass'));
    await waitFor(() => expect(key(/^是/).getAttribute('aria-pressed')).toBe('true'));
    await touch(/^否/);
    await touch(/^是/);
    await waitFor(() => expect(server.versions).toHaveLength(3));
    expect(server.present('s1', 'm1')?.entry.value).toBe('pass');
  });

  it('that record the value which stands already leave nothing half-typed behind', async () => {
    const { services, server } = await setStage([sheetOf('s1', [ranged])]);
    await open('s1');
    for (let times = 0; times < 2; times++) {
      await type('99');
      await waitFor(async () => expect(await services.db.drafts.count()).toBe(1));
      await touch('记录');
      await waitFor(async () => expect(await services.db.drafts.count()).toBe(0));
      await waitFor(() => expect(document.querySelector('.delivery-confirmed.delivery-on')).not.toBeNull());
    }
    expect(server.versions).toHaveLength(1);
  });
});

describe('undo', () => {
  it('goes back step by step to what stood before each tap', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    for (const name of [/^是/, /^否/]) {
      await touch(name);
      await waitFor(() => expect(key(name).getAttribute('aria-pressed')).toBe('true'));
    }
    const last = () => server.versions.map(({ entry }) => entry.value).at(-1);
    await touch(/撤销/);
    await waitFor(() => expect(last()).toBe('pass'));
    await waitFor(() => expect(key(/^是/).getAttribute('aria-pressed')).toBe('true'));
    await touch(/撤销/);
    await waitFor(() => expect(last()).toBeNull());
    await waitFor(() => expect(key(/撤销/).hasAttribute('disabled')).toBe(true));
  });

  it('never writes over what another judge recorded after the tap', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo, { ...yesNo, id: 'm9' }])]);
    await open('s1', 'm1');
    await touch(/^是/);
    await waitFor(() => expect(server.present('s1', 'm1')?.entry.value).toBe('pass'));
    server.rival('s1', 'm1', 'fail', 'rival-1');
    // the answer to the next tap brings the other judge's value
    await touch(/下一项/);
    await touch(/^是/);
    await waitFor(() => expect(server.present('s1', 'm9')?.entry.value).toBe('pass'));
    await waitFor(() => expect(document.querySelectorAll('.aspect-row .mark-confirmed')).toHaveLength(2));
    await touch(/撤销/);
    await waitFor(() => expect(server.present('s1', 'm9')?.entry.value).toBeNull());
    await touch(/撤销/);
    expect(await screen.findByText(/没有撤销/)).toBeTruthy();
    expect(server.present('s1', 'm1')?.entry.id).toBe('rival-1');
  });
});

describe('what the judge cannot see on a sheet', () => {
  it('a value whose aspect is gone is listed with its reason until it is let go', async () => {
    const { server, services } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    server.refuseNext = ['aspect.unknown'];
    await touch(/^是/);
    await screen.findByText('“是”没有被接受');
    await services.db.sheets.toCollection().modify((sheet) => {
      sheet.aspects = sheet.aspects.map((aspect) => ({ ...aspect, id: 'other' }));
    });
    go({ at: 'troubles' });
    expect(await screen.findByText(/“pass”：这个评分点已不在您的评分表上/)).toBeTruthy();
    await touch('放弃这个值');
    expect(await screen.findByText('没有待处理的记录')).toBeTruthy();
    expect(await services.db.entries.count()).toBe(0);
  });

  it('another judge’s half-typed figures on the same tablet are not this judge’s work', async () => {
    const { services } = await setStage([sheetOf('s1', [ranged])]);
    await services.db.drafts.put({ person: 'judge-b', sheet: 's1', aspect: 'm2', text: '77' });
    await waitFor(() => expect(document.querySelector('.tile')?.textContent).toContain('未开始'));
  });

  it('figures that were not recorded stand in the way of a signature', async () => {
    await setStage([sheetOf('s1', [ranged])]);
    await open('s1');
    await type('99');
    await touch('记录');
    await waitFor(() => expect(document.querySelector('.delivery-confirmed')).not.toBeNull());
    await type('1001');
    await waitFor(() => expect(document.querySelector('.delivery')?.textContent).toContain('输入中'));
    go({ at: 'sign', sheet: 's1' });
    expect(await screen.findByText('有 1 个评分点输入了数字却没有记录，不能签名')).toBeTruthy();
    expect(key('签名').hasAttribute('disabled')).toBe(true);
  });
});

describe('the way out', () => {
  it('is closed while a refused value is kept nowhere but here', async () => {
    const { server, services } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    server.refuseNext = ['skill.notOpen'];
    await touch(/^是/);
    await screen.findByText('“是”没有被接受');
    go({ at: 'device' });
    (await screen.findByRole('button', { name: '退出登录' })).click();
    expect(await screen.findByText(/还有 1 处待处理/)).toBeTruthy();
    expect(await services.db.entries.count()).toBe(1);
  });

  it('from the lock screen leads to a new code, and back to the lock', async () => {
    await setStage([sheetOf('s1', [yesNo])]);
    await screen.findByText('林知远');
    go({ at: 'device' });
    (await screen.findByRole('button', { name: '立即锁屏' })).click();
    (await screen.findByRole('button', { name: /忘记 PIN/ })).click();
    (await screen.findByRole('button', { name: '取消' })).click();
    expect(await screen.findByText('屏幕已锁定')).toBeTruthy();
  });

  it('signing in again with a wrong PIN says so, on the same screen', async () => {
    const { services } = await setStage([sheetOf('s1', [yesNo])]);
    const { enter } = services.server;
    // a server that takes its time, while nobody is signed in here
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    services.server.enter = async (code, pin) => {
      await asked;
      return enter(code, pin);
    };
    await screen.findByText('林知远');
    go({ at: 'enter', code: 'ABCD2345' });
    for (const round of ['下一步', '进入']) {
      await screen.findByRole('button', { name: round });
      for (const digit of '1357') {
        await touch(digit);
      }
      await waitFor(() => expect(key(round).hasAttribute('disabled')).toBe(false));
      await touch(round);
    }
    answer();
    expect(await screen.findByText('PIN 不正确')).toBeTruthy();
  });
});
