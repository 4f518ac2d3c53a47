import type { Browser, Page } from 'playwright-core';
import type { BoardSnapshot } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import type { Sheet } from '../tools/simulate/wire.ts';
import { openBrowser, openScreen } from './browser.ts';
import { blankPassFail, decide } from './pass-fail.ts';
import { demoContest, signedIn, signInDesk } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

interface Listed {
  id: string;
  kind: string;
  title: string;
  skill: { id: string } | null;
}

/** Chooses a board in the rail; its switches are then the only ones on the page. */
async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(title) }).click();
  await page.getByRole('region', { name: title }).waitFor();
  expect(await page.locator('.board-control').count()).toBe(1);
}

async function show(page: Page, visibility: string, reason: string, told?: RegExp): Promise<void> {
  await page.locator('.board-control').getByText(visibility, { exact: true }).click();
  await page.getByRole('button', { name: '应用' }).click();
  const dialog = page.getByRole('dialog');
  if (told) await dialog.getByText(told).waitFor();
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: '应用' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Passes one blank aspect of the skill: what the board of its competitor shows once it may. */
async function markOne(skill: string, board: string): Promise<string> {
  const judge = await signedIn(product, 'judge');
  const { sheets } = await judge.get<{ sheets: (Sheet & { skill: string })[] }>('/api/judging/package');
  const snapshot = (await (await fetch(`${product.liveUrl}/live/boards/${board}`)).json()) as BoardSnapshot;
  for (const sheet of sheets) {
    const aspect = blankPassFail(sheet);
    const row = snapshot.rows.find(({ code, status }) => code === sheet.subject.code && status === 'competing');
    if (sheet.skill !== skill || !aspect || !row) continue;
    expect(await decide(judge, sheet, aspect, 'pass')).toBe('accepted');
    return formatMark((row.total ?? 0) + aspect.max);
  }
  throw new Error('the demo has no blank pass/fail aspect for this judge');
}

it('a director freezes a final, its sums follow; opening a sum tells whose marks it gives away; the reveal shows them', async () => {
  const { boards } = (await (await fetch(`${product.liveUrl}/live/boards`)).json()) as { boards: Listed[] };
  const judge = await signedIn(product, 'judge');
  const { sheets } = await judge.get<{ sheets: { skill: string }[] }>('/api/judging/package');
  const final = boards.find(({ kind, skill }) => kind === 'skill' && skill!.id === sheets[0]!.skill)!;
  const sum = boards.find(({ kind }) => kind === 'delegation')!;
  const other = boards.find(({ kind, id }) => kind === 'skill' && id !== final.id)!;

  const phone = await openScreen(browser, 'phone');
  await phone.page.goto(`${product.url}/boards/${final.id}`);
  await phone.page.getByText('实时').first().waitFor();
  const desk = await openScreen(browser, 'desk');
  await signInDesk(desk.page, product, 'tv-director');
  const director = await signedIn(product, 'tv-director');
  await desk.page.goto(`${product.url}/desk/c/${await demoContest(director)}/boards`);
  for (const { title } of [other, sum, final]) await choose(desk.page, title);

  await show(desk.page, '封榜', '决赛直播');
  await phone.page.getByText('榜单已封榜').first().waitFor();
  const after = await markOne(sheets[0]!.skill, final.id);
  await choose(desk.page, sum.title);
  await desk.page
    .locator('.board-control')
    .getByText(/起封榜/)
    .waitFor();
  // the director's preview, which is the stage's view, has the mark before the audience may see it
  await choose(desk.page, final.title);
  await desk.page.getByText(after, { exact: true }).first().waitFor();
  expect(await phone.page.getByText(after, { exact: true }).count()).toBe(0);

  await choose(desk.page, sum.title);
  await desk.page.locator('.board-control').getByText('公开', { exact: true }).click();
  await desk.page.getByRole('button', { name: '应用' }).click();
  await desk.page
    .getByRole('dialog')
    .getByText(new RegExp(`由此透露：${final.title}`))
    .waitFor();
  await desk.page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  await choose(desk.page, final.title);
  await show(desk.page, '公开', '颁奖', new RegExp(`仍在封榜，需要时请分别公开：${sum.title}`));
  await phone.page.getByText(after, { exact: true }).first().waitFor();
  expect([...phone.faults, ...desk.faults]).toEqual([]);
});
