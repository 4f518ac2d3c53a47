import { readFileSync } from 'node:fs';
import { rowsOf } from '../workbook.ts';
import type { OfficeDesk } from './office.ts';

/** The clerk says where the money comes from, and makes of every award what is owed. */
export async function settle(desk: OfficeDesk, fund: string): Promise<string> {
  const { page } = desk;
  await desk.go('prizes');
  await page.getByRole('button', { name: '资金与计税' }).first().press('Enter');
  await page.getByLabel('资金来源').fill(fund);
  await page.getByLabel('税率').fill('20');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).press('Enter');
  await page.getByText(`资金：${fund}`).waitFor();
  await desk.press('按奖项生成应付');
  await page.getByText('新生成 3 笔').first().waitFor();
  return page.getByRole('table', { name: '应付款' }).innerText();
}

export async function approvePayables(desk: OfficeDesk, count: number): Promise<void> {
  const { page } = desk;
  await desk.go('prizes');
  await chooseAll(desk);
  await page.getByRole('button', { name: `批准 ${count} 笔` }).press('Enter');
  await desk.answer('批准', '已批准');
}

async function chooseAll({ page }: OfficeDesk): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^选择 / });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
}

export interface BankFiles {
  csv: Buffer;
  rows: string[][];
}

/** One batch for the bank, its two files, and the bank's word that everything has arrived. */
export async function pay(desk: OfficeDesk, count: number, reference: string): Promise<BankFiles> {
  const { page } = desk;
  await desk.go('prizes');
  await chooseAll(desk);
  await page.getByRole('button', { name: `交银行 ${count} 笔` }).press('Enter');
  await desk.answer('交银行', '已生成付款批次');
  const csv = readFileSync(await (await desk.save('第 1 批 CSV 文件')).path());
  const rows = await rowsOf(await desk.save('第 1 批 Excel 文件'));
  await desk.press('第 1 批：整批已付');
  await page.getByLabel('银行流水号').fill(reference);
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).press('Enter');
  await page.getByText(`已付 ${count} 笔，处理中 0 笔，退回 0 笔`).waitFor();
  return { csv, rows };
}
