import type { Browser } from 'playwright-core';
import { openScreen } from '../browser.ts';
import { wordsOf } from '../paper.ts';
import { rowsOf } from '../workbook.ts';
import type { CircleContest } from './contest.ts';
import type { OfficeDesk } from './office.ts';

/** The chief hands in what every check has found good. */
export async function propose(desk: OfficeDesk, { skill }: CircleContest): Promise<void> {
  await desk.go(`results/${skill}`);
  await desk.page.getByRole('button', { name: '提交第 1 版' }).waitFor();
  const checks = desk.page.locator('.checks > li');
  expect(await checks.count()).toBeGreaterThan(0);
  expect(await checks.filter({ has: desk.page.locator('.ui-status-confirmed') }).count()).toBe(await checks.count());
  await desk.press('提交第 1 版');
  await desk.answer('提交', '已提交，等待批准');
}

/** Another person approves; the result is on paper and in a workbook, ready to sign. */
export async function approve(desk: OfficeDesk, { skill }: CircleContest): Promise<{ paper: string; cells: string }> {
  await desk.go(`results/${skill}`);
  await desk.press('批准');
  await desk.answer('批准', '已批准，成绩已确认');
  const paper = (await wordsOf(await desk.save('汇总表 PDF'))).join('\n');
  const cells = (await rowsOf(await desk.save('汇总表 Excel'))).map((row) => row.join('|')).join('\n');
  return { paper, cells };
}

/** The dialog is worked as it stands; only the end that it sends is brought forward, so that nobody waits five days. */
export async function beginNotice(desk: OfficeDesk, { skill }: CircleContest, lastsMs: number): Promise<void> {
  const { page } = desk;
  await page.route('**/api/publications/*/notice', (route) => {
    const asked = route.request().postDataJSON() as { workingDays: number; masked: boolean };
    expect(asked.masked).toBe(true);
    expect(asked.workingDays).toBe(5);
    const { masked } = asked;
    return route.continue({ postData: JSON.stringify({ masked, endsAt: new Date(Date.now() + lastsMs) }) });
  });
  await desk.go(`results/${skill}`);
  await desk.press('开始公示');
  await desk.answer('开始公示', '已开始公示');
}

/** The public notice, as anybody reads it on a phone. */
export async function readNotice(browser: Browser, url: string, { skill }: CircleContest): Promise<string> {
  const { page, context, faults } = await openScreen(browser, 'phone');
  await page.goto(`${url}/results/${skill}`);
  await page.getByText('第 1 版').first().waitFor();
  const words = await page.locator('main').innerText();
  expect(faults).toEqual([]);
  await context.close();
  return words;
}

/** The organiser lets everybody see the board: a new one begins closed. */
export async function openBoard(desk: OfficeDesk): Promise<void> {
  const { page } = desk;
  await desk.go('boards');
  await page.getByRole('region', { name: /网站技术/ }).waitFor();
  await page.locator('.board-control').getByText('公开', { exact: true }).click();
  await page.getByRole('button', { name: '应用' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('比赛开始');
  await dialog.getByRole('button', { name: '应用' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

/** The live board on a spectator's phone. */
export async function readBoard(browser: Browser, url: string, { id }: CircleContest): Promise<string> {
  const { page, context, faults } = await openScreen(browser, 'phone');
  await page.goto(`${url}/competitions/${id}`);
  await page.locator('a[href^="/boards/"]', { hasText: '网站技术' }).first().click();
  await page.locator('.rank').nth(2).waitFor();
  const words = await page.locator('main').innerText();
  expect(faults).toEqual([]);
  await context.close();
  return words;
}
