import type { Browser, Page } from 'playwright-core';
import { formatMark } from '@skillstar/rules';
import type { Items, Sheet } from '../../tools/simulate/wire.ts';
import { openScreen } from '../browser.ts';
import { PASSWORD } from './contest.ts';
import type { CircleContest, Office } from './contest.ts';

/** Every judge marks each subject on a tablet of his own, in the order of the codes, and signs; answers the totals. */
export async function markAndSign(
  browser: Browser,
  url: string,
  contest: CircleContest,
  marks: readonly (readonly string[])[],
): Promise<number[]> {
  for (const [n, judge] of contest.judges.entries()) await markAsOne(browser, url, judge, marks[n]!);
  const { items } = await contest.chief.caller.get<Items<{ total: number; state: string; subject: string }>>(
    `/api/mark-sheets?skill=${contest.skill}`,
  );
  expect(items.filter(({ state }) => state === 'signed')).toHaveLength(marks.flat().length);
  const totals = new Map<string, number>();
  for (const { subject, total } of items) totals.set(subject, (totals.get(subject) ?? 0) + total);
  return [...totals.values()].sort((a, b) => b - a);
}

async function markAsOne(browser: Browser, url: string, judge: Office, marks: readonly string[]): Promise<void> {
  const { page: tablet, context, faults } = await openScreen(browser, 'tablet');
  await tablet.goto(`${url}/judge/`);
  await tablet.getByRole('button', { name: '用账号和密码登录' }).click();
  await tablet.getByLabel('账号或手机号').fill(judge.signInName);
  await tablet.getByLabel('密码').fill(PASSWORD);
  await tablet.getByRole('button', { name: '进入' }).click();
  await tablet.getByRole('button', { name: '刷新' }).waitFor();
  const { sheets } = await judge.caller.get<{ sheets: Sheet[] }>('/api/judging/package');
  expect(sheets).toHaveLength(marks.length);
  const byCode = sheets.sort((one, other) => one.subject.code.localeCompare(other.subject.code));
  for (const [n, sheet] of byCode.entries()) {
    await type(tablet, `${url}/judge/#/sheet/${sheet.id}`, sheet.aspects[0]!.label, marks[n]!);
    await tablet.goto(`${url}/judge/#/sheet/${sheet.id}/sign`);
    await tablet.getByRole('button', { name: '签名', exact: true }).click();
    await tablet.getByRole('button', { name: '再点一次，签名确认' }).click();
    await tablet.getByText('您已签名').first().waitFor();
  }
  expect(faults).toEqual([]);
  await context.close();
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
