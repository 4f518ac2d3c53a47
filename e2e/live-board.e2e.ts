import type { Browser } from 'playwright-core';
import type { BoardSnapshot } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Sheet, SheetAspect } from '../tools/simulate/wire.ts';
import { openBrowser, openScreen } from './browser.ts';
import { Cable } from './cable.ts';
import { blankPassFail, decide } from './pass-fail.ts';
import { signedIn, signInTablet } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;
let cable: Cable;

beforeAll(async () => {
  cable = await Cable.lay(() => Number(new URL(product.liveUrl).port));
  product = await runProduct({ PUBLIC_LIVE_URL: `http://127.0.0.1:${cable.port}` });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cable?.remove();
  await product?.discard();
});

interface Chance {
  board: string;
  sheet: Sheet;
  aspect: SheetAspect;
  /** What the row will show after a pass. */
  after: string;
}

/** A blank pass/fail aspect of an open skill that this judge may mark, and what a pass makes of its competitor's total. */
async function passChance(judge: Caller): Promise<Chance> {
  const { sheets } = await judge.get<{ sheets: (Sheet & { skill: string })[] }>('/api/judging/package');
  const { boards } = (await (await fetch(`${product.liveUrl}/live/boards`)).json()) as {
    boards: { id: string; skill: { id: string } | null; kind: string }[];
  };
  for (const sheet of sheets) {
    const aspect = blankPassFail(sheet);
    const board = boards.find((one) => one.kind === 'skill' && one.skill?.id === sheet.skill);
    if (!aspect || !board) continue;
    const snapshot = (await (await fetch(`${product.liveUrl}/live/boards/${board.id}`)).json()) as BoardSnapshot;
    const row = snapshot.rows.find((one) => one.code === sheet.subject.code);
    if (!row || row.status !== 'competing') continue;
    return { board: board.id, sheet, aspect, after: formatMark((row.total ?? 0) + aspect.max) };
  }
  throw new Error('the demo has no blank pass/fail aspect for this judge');
}

describe('a live board', () => {
  it('shows a mark on a phone within a second of its confirmation on the tablet', async () => {
    const judge = await signedIn(product, 'judge');
    const { board, sheet, aspect, after } = await passChance(judge);
    const phone = await openScreen(browser, 'phone');
    await phone.page.goto(`${product.url}/boards/${board}`);
    await phone.page.getByText('实时').first().waitFor();
    const tablet = await openScreen(browser, 'tablet');
    await signInTablet(tablet.page, product, 0);
    await tablet.page.goto(`${product.url}/judge/#/sheet/${sheet.id}/${aspect.id}`);
    const pass = tablet.page.getByRole('button', { name: /^是/ });
    await pass.waitFor();

    const shown = phone.page.waitForFunction(
      (total) => (document.body.innerText.includes(total) ? Date.now() : 0),
      after,
      { polling: 'raf' },
    );
    await pass.click();
    const confirmed = await tablet.page.waitForFunction(
      () => (document.body.innerText.includes('全部已确认') ? Date.now() : 0),
      undefined,
      { polling: 'raf' },
    );
    const [seenAt, confirmedAt] = [Number(await (await shown).jsonValue()), Number(await confirmed.jsonValue())];
    expect(seenAt - confirmedAt).toBeLessThan(1_000);
    expect([...phone.faults, ...tablet.faults]).toEqual([]);
    await Promise.all([phone.context.close(), tablet.context.close()]);
  });

  it('says that it is stale while the network is away for a minute, and is right within 5 s of its return', async () => {
    const judge = await signedIn(product, 'judge');
    const { board, sheet, aspect, after } = await passChance(judge);
    const phone = await openScreen(browser, 'phone');
    await phone.page.goto(`${product.url}/boards/${board}`);
    await phone.page.getByText('实时').first().waitFor();
    cable.pull();
    await phone.page.getByText('1 分钟前').first().waitFor({ timeout: 90_000 });
    expect(await phone.page.getByText('实时').count()).toBe(0);
    expect(await decide(judge, sheet, aspect, 'pass')).toBe('accepted');
    const back = Date.now();
    cable.putBack();
    const shown = await phone.page.waitForFunction(
      (total) => (document.body.innerText.includes(total) ? Date.now() : 0),
      after,
      { polling: 'raf' },
    );
    expect(Number(await shown.jsonValue()) - back).toBeLessThan(5_000);
    await phone.page.getByText('实时').first().waitFor();
    expect(phone.faults).toEqual([]);
    await phone.context.close();
  });
});
