import type { Browser, Download, Page } from 'playwright-core';
import { Caller } from '../../tools/simulate/caller.ts';
import type { Items } from '../../tools/simulate/wire.ts';
import { openScreen } from '../browser.ts';
import { cardNumber } from './contestant.ts';
import type { Contestant } from './contestant.ts';
import { CONTEST, codeFor } from './contest.ts';
import type { CircleContest } from './contest.ts';

/** A contestant with nothing but a phone: finds the announcement, makes an account, fills in the form, hands it in. */
export class Phone {
  readonly page: Page;
  readonly faults: string[];
  private readonly url: string;
  private readonly contest: CircleContest;

  private constructor(page: Page, faults: string[], url: string, contest: CircleContest) {
    this.page = page;
    this.faults = faults;
    this.url = url;
    this.contest = contest;
  }

  static async open(browser: Browser, url: string, contest: CircleContest): Promise<Phone> {
    const { page, faults } = await openScreen(browser, 'phone');
    return new Phone(page, faults, url, contest);
  }

  async register(sequence: number, name: string, photo: Buffer): Promise<Contestant> {
    const { page, contest } = this;
    const phone = `1390000000${sequence}`;
    const card = cardNumber(sequence);
    await page.goto(this.url);
    await page.getByRole('link', { name: '比赛公告' }).click();
    await page.getByRole('heading', { level: 1, name: CONTEST }).waitFor();
    await page.getByRole('link', { name: '我要报名' }).click();
    await page.getByLabel('手机号或邮箱').fill(phone);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('六位验证码').waitFor();
    await page.getByLabel('六位验证码').fill(await codeFor(contest, phone));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '开始报名' }).click();

    await page.getByLabel('项目', { exact: true }).selectOption({ label: '网站技术' });
    await page.getByLabel('代表队', { exact: true }).selectOption({ label: '滨江代表队' });
    await page.getByLabel('姓名', { exact: true }).fill(name);
    await page.getByLabel('证件号码').fill(`${card.slice(0, 17)}${card[17] === '0' ? '1' : '0'}`);
    await page.getByLabel('手机号', { exact: true }).fill(phone);
    await page.getByLabel('单位', { exact: true }).fill('技师学院');
    const upload = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo };
    await page.locator('input[type=file][data-field=photo]').setInputFiles(upload);
    await page.getByRole('img', { name: /证件照/ }).waitFor();

    // a card whose last digit is wrong is told at its field; nothing is handed in
    await page.getByRole('button', { name: '提交报名' }).click();
    await page.getByText('还有 1 处需要填写或修改').waitFor();
    await page.getByLabel('证件号码').fill(card);
    await page.getByText('出生于 2004-06-15').waitFor();
    await page.getByRole('button', { name: '提交报名' }).click();
    await page.getByText('等待审核').first().waitFor();

    const caller = new Caller(this.url);
    const [cookie] = (await page.context().cookies()).filter(({ name: one }) => one === 'skillstar_session');
    caller.cookie = `skillstar_session=${cookie!.value}`;
    const [{ id: application }] = (await caller.get<Items<{ id: string }>>('/api/me/applications')).items as [
      { id: string },
    ];
    return { name, phone, card, caller, application };
  }

  /** Reads why it was returned, changes the unit and hands it in again. */
  async mend(application: string, reason: string, unit: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.url}/me`);
    await page.locator(`a[href$="${application}"]`).first().click();
    await page.getByText('组委会退回了您的报名').waitFor();
    await page.getByText(`退回原因：${reason}`).waitFor();
    await page.getByLabel('单位', { exact: true }).fill(unit);
    await page.getByRole('button', { name: '重新提交' }).click();
    await page.getByText('等待审核').first().waitFor();
  }

  /** Says where the prize goes, on the phone. */
  async enterAccount(account: string, document: string): Promise<void> {
    const { page } = this;
    await page.goto(`${this.url}/me`);
    await page.getByRole('button', { name: '填写收款账户' }).click();
    await page.getByLabel('开户银行').fill('中国工商银行滨江支行');
    await page.getByLabel('银行账号').fill(account);
    await page.getByLabel('证件号码').fill(document);
    await page.getByRole('button', { name: '保存账户' }).click();
    await page.getByText(new RegExp(`${account.slice(-4)}$`)).waitFor();
    if (await page.getByText(account).count()) throw new Error('the account is shown whole');
  }

  /** Takes the certificate, and opens what anybody sees who is shown it. */
  async certificate(): Promise<{ file: Download; check: string }> {
    const { page } = this;
    await page.goto(`${this.url}/me`);
    const saved = page.waitForEvent('download');
    await page.getByText('下载证书（PDF）').click();
    const file = await saved;
    await page.getByText('核验页', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '证书有效' }).waitFor();
    return { file, check: await page.locator('main').innerText() };
  }

  /** What the page says of the result and of the money. */
  async mine(): Promise<string> {
    await this.page.goto(`${this.url}/me`);
    await this.page.getByText('成绩单').first().waitFor();
    return this.page.locator('main').innerText();
  }

  async confirmReceipt(): Promise<void> {
    await this.page.goto(`${this.url}/me`);
    await this.page.getByRole('button', { name: '确认收到' }).click();
    await this.page.getByText('您已确认收到').waitFor();
  }
}
