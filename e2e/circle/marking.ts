import type { Browser, Page } from 'playwright-core';
import { formatMark } from '@skillstar/rules';
import type { Items, Sheet } from '../../tools/simulate/wire.ts';
import { openScreen } from '../browser.ts';
import { PASSWORD } from './contest.ts';
import type { CircleContest } from './contest.ts';

/** A judge marks every subject on his tablet, in the order of the codes, and signs each sheet; answers the totals. */
export async function markAndSign(
  browser: Browser,
  url: string,
  contest: CircleContest,
  marks: readonly string[],
): Promise<number[]> {
  const { page: tablet, context, faults } = await openScreen(browser, 'tablet');
  await tablet.goto(`${url}/judge/`);
  await tablet.getByRole('button', { name: '用账号和密码登录' }).click();
  await tablet.getByLabel('账号或手机号').fill(contest.judge.signInName);
  await tablet.getByLabel('密码').fill(PASSWORD);
  await tablet.getByRole('button', { name: '进入' }).click();
  await tablet.getByRole('button', { name: '刷新' }).waitFor();
  const { sheets } = await contest.judge.caller.get<{ sheets: Sheet[] }>('/api/judging/package');
  expect(sheets).toHaveLength(marks.length);
  for (const [n, sheet] of sheets.entries()) {
    await type(tablet, `${url}/judge/#/sheet/${sheet.id}`, sheet.aspects[0]!.label, marks[n]!);
    await tablet.goto(`${url}/judge/#/sheet/${sheet.id}/sign`);
    await tablet.getByRole('button', { name: '签名', exact: true }).click();
    await tablet.getByRole('button', { name: '再点一次，签名确认' }).click();
    await tablet.getByText('您已签名').first().waitFor();
  }
  expect(faults).toEqual([]);
  await context.close();
  const { items } = await contest.chief.caller.get<Items<{ total: number; state: string; subject: { code: string } }>>(
    `/api/mark-sheets?skill=${contest.skill}`,
  );
  expect(items.map(({ state }) => state)).toEqual(['signed', 'signed', 'signed']);
  return items.map(({ total }) => total).sort((a, b) => b - a);
}

async function type(tablet: Page, sheet: string, label: string, figures: string): Promise<void> {
  await tablet.goto(sheet);
  await tablet.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  const pad = tablet.getByRole('group', { name: '数字键盘' });
  for (const figure of figures) await pad.getByRole('button', { name: figure, exact: true }).first().click();
  await pad.getByRole('button', { name: '记录' }).click();
  await tablet.getByText('全部已确认').first().waitFor();
  await tablet
    .getByText(formatMark(Number(figures) * 100))
    .first()
    .waitFor();
}
