import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { openScreen } from '../browser.ts';
import { PASSWORD } from './contest.ts';
import type { CircleContest } from './contest.ts';

/** Somebody at a desk: one session, the pages of one competition. */
export class OfficeDesk {
  readonly page: Page;
  readonly faults: string[];
  private readonly context: BrowserContext;
  private readonly at: string;

  private constructor(screen: { page: Page; context: BrowserContext; faults: string[] }, at: string) {
    ({ page: this.page, context: this.context, faults: this.faults } = screen);
    this.at = at;
  }

  static async open(browser: Browser, url: string, contest: CircleContest, signInName: string): Promise<OfficeDesk> {
    const screen = await openScreen(browser, 'desk');
    const { page } = screen;
    await page.goto(`${url}/desk/`);
    await page.getByLabel('登录名或手机号').fill(signInName);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return new OfficeDesk(screen, `${url}/desk/c/${contest.id}`);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.at}/${path}`);
  }

  /** By keyboard, as soon as it may be pressed. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string', disabled: false }).press('Enter');
  }

  /** Answers the dialog that asks, and waits until it says that it is done. */
  async answer(button: string | RegExp, done: string): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: button, exact: typeof button === 'string', disabled: false })
      .press('Enter');
    await this.page.getByText(done).first().waitFor();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async save(button: string | RegExp): Promise<Download> {
    const saved = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button, disabled: false }).first().press('Enter');
    return saved;
  }

  async leave(): Promise<void> {
    expect(this.faults).toEqual([]);
    await this.context.close();
  }
}
