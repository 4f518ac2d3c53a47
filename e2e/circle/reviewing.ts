import type { OfficeDesk } from './office.ts';

/** A reviewer reads one application, gives it back with a reason at its field. */
export async function giveBack(desk: OfficeDesk, name: string, reason: string): Promise<void> {
  const { page } = desk;
  await desk.go('applications');
  await page.getByRole('link', { name }).click();
  await desk.press('退回修改');
  await page.getByLabel('单位：退回理由').fill(reason);
  await desk.press('确认退回');
  await page.getByText(`单位：${reason}`).waitFor();
}

/** It comes again, shows what was changed, and is approved; the others of the queue are approved together. */
export async function approveAll(desk: OfficeDesk, name: string, others: readonly string[]): Promise<string> {
  const { page } = desk;
  await desk.go('applications');
  await page.getByRole('link', { name }).click();
  const changed = page.locator('.review-field').filter({ hasText: '已修改' });
  await changed.first().waitFor();
  const words = await changed.allInnerTexts();
  await desk.press('通过');
  await page.getByText('已列入选手名单').first().waitFor();
  await desk.go('applications');
  for (const other of others) await page.getByRole('checkbox', { name: `选择 ${other}` }).check();
  await page
    .getByRole('region', { name: `已选 ${others.length} 份` })
    .getByRole('button', { name: '通过', exact: true })
    .press('Enter');
  await page.getByText(`已通过 ${others.length} 份`).waitFor();
  return words.join('\n');
}
