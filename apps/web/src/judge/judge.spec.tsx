import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { go } from './route.ts';
import { open, setStage, sheetOf } from './testing/stage.tsx';

// The app's own moments (disk, network, timers) lie outside every act(); what is asserted is waited for instead.
beforeAll(() => void ((globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false));

const tap = async (name: string | RegExp): Promise<void> => {
  (await screen.findByRole('button', { name })).click();
};
const chosen = (name: string | RegExp): boolean =>
  screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true';
const status = (): string => document.querySelector('.delivery')?.textContent ?? '';
const road = (): string => document.querySelector('.road')?.textContent ?? '';

const yesNo = { id: 'm1', calculation: { type: 'PASS_FAIL' as const } };
const ranged = {
  id: 'm2',
  max: 200,
  calculation: { type: 'RANGED_SCORE' as const, target: '100', ranges: [{ lower: '5', upper: '5', deduction: '0' }] },
};
const judged = {
  id: 'j1',
  type: 'J' as const,
  max: 300,
  calculation: null,
  descriptors: ['零', '一', '二', '三'],
  needed: 3,
};

afterEach(cleanup);

describe('signing in', () => {
  it('takes a typed code and a PIN twice, then shows the sheets', async () => {
    await setStage([sheetOf('s1', [yesNo])], false);
    for (const letter of 'ABCD2345') await tap(letter);
    await tap('下一步');
    for (const digit of '2580') await tap(digit);
    await tap('下一步');
    for (const digit of '2580') await tap(digit);
    await tap('进入');
    expect(await screen.findByText('林知远')).toBeTruthy();
    await waitFor(() => expect(document.querySelectorAll('.tile')).toHaveLength(1));
  });

  it('asks again when the two PINs differ, and says when the server does not know the PIN', async () => {
    await setStage([], false);
    for (const letter of 'ABCD2345') await tap(letter);
    await tap('下一步');
    for (const digit of '2580') await tap(digit);
    await tap('下一步');
    for (const digit of '2581') await tap(digit);
    await tap('进入');
    expect(await screen.findByText('两次输入不一致，请重新输入。')).toBeTruthy();
    for (const round of ['下一步', '进入']) {
      for (const digit of '1357') await tap(digit);
      await tap(round);
    }
    expect(await screen.findByText('PIN 不正确')).toBeTruthy();
  });
});

describe('a measurement', () => {
  it('goes from saved here to confirmed, and the same key again changes nothing', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo, ranged])]);
    await open('s1');
    server.weather = 'requestLost';
    await tap(/^是/);
    await waitFor(() => expect(document.querySelector('.delivery-saved.delivery-on')).not.toBeNull());
    expect(document.querySelector('.delivery-confirmed')).toBeNull();
    expect(road()).toMatch(/1 条未确认/);
    server.weather = 'fine';
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(document.querySelector('.delivery-confirmed')).not.toBeNull());
    expect(road()).toContain('全部已确认');
    await tap(/^是/);
    expect(server.versions).toHaveLength(1);
  });

  it('is blank until it is given, blank again when cleared, and comes back by undo', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo, ranged])]);
    await open('s1');
    expect(status()).toBe('空白');
    await tap(/^否/);
    await waitFor(() => expect(chosen(/^否/)).toBe(true));
    expect(document.querySelector('.aspect-mark')?.textContent).toContain('0.00');
    await tap('清空此项');
    await waitFor(() => expect(status()).toBe('空白'));
    expect(document.querySelector('.aspect-mark')?.textContent).toContain('—');
    await tap(/撤销/);
    await waitFor(() => expect(chosen(/^否/)).toBe(true));
    await waitFor(() => expect(server.versions.map(({ entry }) => entry.value)).toEqual(['fail', null, 'fail']));
  });

  it('shows the mark while typing, and asks a second time for a value far from the target', async () => {
    const { server } = await setStage([sheetOf('s1', [ranged])]);
    await open('s1');
    for (const digit of '1001') await tap(digit);
    await tap('记录');
    expect(await screen.findByText('这个值超过目标的 10 倍。')).toBeTruthy();
    expect(server.versions).toHaveLength(0);
    await tap('退格');
    expect(screen.getByText('得 2.00')).toBeTruthy();
    await tap('记录');
    await waitFor(() => expect(server.present('s1', 'm2')?.entry.value).toBe('100'));
  });

  it('keeps half-typed figures over a reload and records sound ones when the judge moves on', async () => {
    const { server, services } = await setStage([sheetOf('s1', [ranged, yesNo])]);
    await open('s1');
    for (const digit of '99') await tap(digit);
    await waitFor(async () => expect((await services.db.drafts.toArray())[0]?.text).toBe('99'));
    await waitFor(() => expect(status()).toBe('输入中，还没有记录'));
    await tap(/下一项/);
    await waitFor(() => expect(server.present('s1', 'm2')?.entry.value).toBe('99'));
    expect(await services.db.drafts.count()).toBe(0);
  });

  it('refuses with the words of the rules what no mark can be', async () => {
    await setStage([sheetOf('s1', [{ id: 'm3', max: 250, calculation: { type: 'PARTIAL', step: 1 } }])]);
    await open('s1');
    for (const digit of '95') await tap(digit);
    expect(screen.getByText('95 超过了最高分 2.50。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '记录' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('a judgement', () => {
  it('has its benchmark on every key and tells of the others only how many are missing', async () => {
    await setStage([sheetOf('s1', [{ ...judged, entry: { id: 'e', value: '2', at: '' }, needed: 2 }])]);
    const { server } = await setStageAgain();
    server.stateOf = (sheet) => ({ ...sheet, aspects: sheet.aspects });
    await open('s1');
    expect(screen.getByRole('button', { name: '2 二' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('您已打分，还差 2 位裁判。齐了才公开分数。')).toBeTruthy();
    expect(document.querySelector('.rounds-past')).toBeNull();
  });

  it('opens the next round with the scores of the last complete one', async () => {
    const history = [
      {
        round: 1,
        scores: [
          { seat: 1, value: '0' },
          { seat: 2, value: '3' },
          { seat: 3, value: '1' },
        ],
      },
    ];
    const { server } = await setStageAgain([sheetOf('s1', [{ ...judged, round: 2, history }])]);
    server.stateOf = (sheet) => ({ ...sheet, aspects: sheet.aspects });
    await open('s1');
    expect(screen.getByText('第 2 轮：分差达到 2，请讨论后重新打分')).toBeTruthy();
    expect(document.querySelector('.rounds-past')?.textContent).toBe('第 1 轮1 号（您） 02 号 33 号 1');
  });
});

describe('what the server answers', () => {
  it('shows both values of a conflict and keeps the chosen one', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    server.weather = 'requestLost';
    await tap(/^是/);
    server.rival('s1', 'm1', 'fail', 'rival-1');
    server.weather = 'fine';
    dispatchEvent(new Event('online'));
    expect(await screen.findByText('同一评分点有两个不同的值')).toBeTruthy();
    expect(road()).toContain('1 处待处理');
    await tap(/用我的值/);
    await waitFor(() => expect(server.present('s1', 'm1')?.entry).toMatchObject({ value: 'pass', basedOn: 'rival-1' }));
    await waitFor(() => expect(screen.queryByText('同一评分点有两个不同的值')).toBeNull());
  });

  it('keeps a refused value in sight with its reason until the judge lets it go', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    server.refuseNext = ['skill.notOpen'];
    await tap(/^是/);
    expect(await screen.findByText('“是”没有被接受')).toBeTruthy();
    expect(screen.getByText(/这个项目现在不能评分/)).toBeTruthy();
    expect(status()).toBe('未被接受');
    await tap('放弃这个值');
    await waitFor(() => expect(status()).toBe('空白'));
  });

  it('says so when the disk is full, and shows no value that was not kept', async () => {
    const { services } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    services.db.entries.hook('creating', () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    await tap(/^是/);
    expect(await screen.findByText('本机存储已满，刚才这一项没有保存')).toBeTruthy();
    expect(chosen(/^是/)).toBe(false);
  });
});

describe('a sheet that is closed', () => {
  it.each([
    [
      { locked: true, subject: { id: 'x', code: '07', status: 'absent' as const, workstation: 'B1', color: 1 } },
      '选手缺席，不评分',
      0,
    ],
    [{ state: 'signed' as const, signedSeats: [1, 2, 3] }, /评分表已由全体裁判签名/, 1],
  ])('takes no tap, says why, and can be reviewed where it was signed', async (over, words, reviews) => {
    await setStage([sheetOf('s1', [yesNo], over)]);
    await open('s1');
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^是/ }).hasAttribute('disabled')).toBe(true);
    expect(screen.queryAllByRole('button', { name: '核对签名' })).toHaveLength(reviews);
  });
});

describe('signing', () => {
  it('names the blanks and does not sign before the second tap', async () => {
    const { server, signed } = await setStage([sheetOf('s1', [yesNo, { ...yesNo, id: 'm9' }])]);
    await open('s1');
    await tap(/^是/);
    go({ at: 'sign', sheet: 's1' });
    expect(await screen.findByText('还有 1 个评分点空白，不能签名')).toBeTruthy();
    expect(screen.getByRole('button', { name: '签名' }).hasAttribute('disabled')).toBe(true);
    const blocker = document.querySelector('.blocker') as HTMLElement;
    within(blocker).getByRole('button', { name: 'A1.M2' }).click();
    await tap(/^是/);
    await tap('核对签名');
    await waitFor(() => expect(screen.getByRole('button', { name: '签名' }).hasAttribute('disabled')).toBe(false));
    await tap('签名');
    expect(screen.getByText('我已核对选手 07 的 A1 页面布局，共 2 个评分点，合计 2.00 分。')).toBeTruthy();
    expect(signed).toEqual([]);
    await tap('再点一次，签名确认');
    expect(await screen.findByText('您已签名')).toBeTruthy();
    expect(signed).toEqual([`hash-${server.sheetVersion}`]);
  });
});

describe('leaving', () => {
  it('is refused while an entry is unconfirmed', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo])]);
    await open('s1');
    server.weather = 'requestLost';
    await tap(/^是/);
    go({ at: 'device' });
    await tap('退出登录');
    expect(await screen.findByText(/还有 1 条评分没有确认，不能退出/)).toBeTruthy();
  });

  it('locks with the PIN and opens with it, without the server', async () => {
    const { server } = await setStage([sheetOf('s1', [yesNo])]);
    await screen.findByText('林知远');
    server.weather = 'requestLost';
    go({ at: 'device' });
    await tap('立即锁屏');
    expect(await screen.findByText('屏幕已锁定')).toBeTruthy();
    for (const digit of '1111') await tap(digit);
    await tap('解锁');
    expect(await screen.findByText('PIN 不正确。')).toBeTruthy();
    for (const digit of '2580') await tap(digit);
    await tap('解锁');
    await waitFor(() => expect(screen.queryByText('屏幕已锁定')).toBeNull());
  });
});

function setStageAgain(sheets = [sheetOf('s1', [{ ...judged, entry: { id: 'e', value: '2', at: '' }, needed: 2 }])]) {
  cleanup();
  return setStage(sheets);
}
