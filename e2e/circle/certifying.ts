import type { Browser, Download } from 'playwright-core';
import { qrCodesOf } from '../qr.ts';
import type { OfficeDesk } from './office.ts';

/** A template is made and named, and everybody who was awarded gets his certificate; answers the file of one. */
export async function issueCertificates(desk: OfficeDesk, name: string, count: number): Promise<Download> {
  const { page } = desk;
  await desk.go('certificates');
  await desk.press('新建模板');
  await page.getByLabel('模板名称').fill('荣誉证书');
  await page.getByLabel('发证单位').fill('滨江市人力资源和社会保障局');
  await desk.press('保存模板');
  await page.getByText('模板已保存').first().waitFor();
  await desk.go('certificates');
  await desk.press(`签发 ${count} 份`);
  await desk.answer(`签发 ${count} 份`, '已开始签发');
  await page.getByText(`${count} / ${count}`).waitFor();
  await page.getByText(`共 ${count} 份`).waitFor();
  return desk.save(`PDF：${name}的证书`);
}

/** Somebody scans the paper with a phone: what the code leads to, and what stands there, without script. */
export async function scan(browser: Browser, paper: Download): Promise<{ address: string; words: string }> {
  const [address] = await qrCodesOf(browser, paper);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address!);
  const words = await page.locator('body').innerText();
  await context.close();
  return { address: address!, words };
}
