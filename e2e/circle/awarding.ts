import type { Page } from 'playwright-core';
import { wordsOf } from '../paper.ts';
import type { CircleContest } from './contest.ts';
import type { OfficeDesk } from './office.ts';

export interface Tier {
  name: string;
  yuan: string;
}

/** The organiser writes his tiers down, sees whom they meet, keeps them and decides; answers the decision's paper. */
export async function decideAwards(
  desk: OfficeDesk,
  { skill }: CircleContest,
  tiers: readonly Tier[],
): Promise<{ preview: string; paper: string }> {
  const { page } = desk;
  await desk.go(`awards/${skill}`);
  await page.getByLabel('第 1 个奖项的名称').first().waitFor();
  for (const [n, tier] of tiers.entries()) await writeTier(page, n + 1, tier);
  await page.locator('.award-preview').getByText('¥5,000.00').waitFor();
  const preview = await page.locator('.award-preview').innerText();
  await desk.press('保存方案');
  await page.getByText('方案已保存').first().waitFor();
  await desk.press('决定奖项');
  await desk.answer('决定奖项', '已作出评奖决定');
  const paper = (await wordsOf(await desk.save('PDF：第 1 版决定'))).join('\n');
  return { preview, paper };
}

async function writeTier(page: Page, n: number, { name, yuan }: Tier): Promise<void> {
  const rows = page.locator('.tiers').first().locator('.tier');
  if ((await rows.count()) < n) await page.getByRole('button', { name: '增加一个奖项' }).first().press('Enter');
  await page.getByLabel(`第 ${n} 个奖项的名称`).first().fill(name);
  await page.getByRole('combobox', { name: `“${name}”怎样确定名额` }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('名额', { exact: true }).click();
  await page.getByLabel(`“${name}”的名额`, { exact: true }).fill('1');
  await page.getByLabel(`“${name}”的奖金（元）`).fill(yuan);
}
