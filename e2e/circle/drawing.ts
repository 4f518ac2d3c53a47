import type { Browser } from 'playwright-core';
import { openScreen } from '../browser.ts';
import type { CircleContest } from './contest.ts';
import type { OfficeDesk } from './office.ts';

/** The hall draws: the promise first, a word that the hall says, then everybody's code. */
export async function drawCodes(desk: OfficeDesk, contest: CircleContest, word: string): Promise<string[]> {
  const { page } = desk;
  await desk.go(`skills/${contest.skill}/draw`);
  await page.getByRole('button', { name: '公布承诺 编号抽签' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '公布承诺' }).press('Enter');
  await page.getByRole('link', { name: '打开抽签画面' }).click();
  await page.getByRole('textbox', { name: '现场口令' }).fill(word);
  await page.getByRole('button', { name: '开始抽签' }).press('Enter');
  await page.locator('.hall-proof').waitFor();
  return page.locator('.hall-places li').allInnerTexts();
}

/** Anybody's phone draws again from the published seed. */
export async function drawAgain(browser: Browser, url: string, contest: CircleContest): Promise<string> {
  const { page, context, faults } = await openScreen(browser, 'phone');
  await page.goto(`${url}/draws/${contest.skill}`);
  await page.getByText('复核通过').waitFor();
  const words = await page.locator('main').innerText();
  expect(faults).toEqual([]);
  await context.close();
  return words;
}
