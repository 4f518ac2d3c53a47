import type { Page } from 'playwright-core';

/**
 * An organiser at the desk: every step of a preparation through the desk's own pages, by keyboard wherever a form is
 * filled in. What is missing is found on the overview, and its words lead to where it is put right.
 */
export class Organiser {
  private readonly desk: Page;

  constructor(desk: Page) {
    this.desk = desk;
  }

  async makeCompetition(name: string, day: string): Promise<void> {
    await this.desk.getByRole('button', { name: '新建竞赛' }).first().press('Enter');
    await this.focused('竞赛名称');
    await this.write(name, '', day);
    await this.desk.keyboard.press('Enter');
    await this.desk.getByRole('heading', { level: 1, name }).waitFor();
  }

  async addSkill(number: string, name: string): Promise<void> {
    await this.desk.getByRole('button', { name: '新增项目' }).press('Enter');
    await this.focused('项目编号');
    await this.write(number, name);
    await this.desk.keyboard.press('Enter');
    await this.desk.getByRole('link', { name }).waitFor();
  }

  /** Follows the red words of one step on the overview; the sentence is what a screen reader hears beside them. */
  async follow(words: string, sentence: string): Promise<void> {
    await this.overview();
    await this.desk.getByRole('link', { name: `${words} 17 ${sentence}`, exact: true }).press('Enter');
  }

  async overview(): Promise<void> {
    await this.desk.getByRole('link', { name: '概览', exact: true }).press('Enter');
    await this.desk.getByRole('table', { name: /赛前/ }).or(this.desk.getByText('先新增项目')).first().waitFor();
  }

  async importScheme(file: string): Promise<void> {
    await this.desk.getByRole('button', { name: '导入 CIS 工作簿' }).press('Enter');
    await this.choose(file);
    await this.desk.getByText('检查通过，可以导入').waitFor();
    await this.desk.getByRole('button', { name: '确认导入' }).press('Enter');
    await this.desk.getByText('评分方案已导入，成为现行版本').first().waitFor();
    await this.desk.getByRole('navigation', { name: '评分方案目录' }).waitFor();
  }

  async addDelegation(code: string, name: string): Promise<void> {
    await this.desk.getByRole('button', { name: '新增代表队' }).press('Enter');
    await this.focused('代码');
    await this.write(code, name);
    await this.desk.keyboard.press('Enter');
    await this.desk.getByRole('cell', { name, exact: true }).waitFor();
  }

  /** Chooses a workbook with faults: each is named by its cell, and nothing can be written. */
  async tryList(file: string, cell: string): Promise<void> {
    await this.desk.getByRole('button', { name: '导入 Excel' }).first().press('Enter');
    await this.choose(file);
    await this.desk.getByRole('cell', { name: cell, exact: true }).waitFor();
    const write = this.desk.getByRole('button', { name: /^写入/ });
    if (await write.isEnabled()) throw new Error('a workbook with faults may be written');
  }

  /** Chooses a workbook in the open dialog, or opens it first; waits for the dry run and writes it. */
  async importList(file: string): Promise<void> {
    if ((await this.desk.getByRole('dialog').count()) === 0) {
      await this.desk.getByRole('button', { name: '导入 Excel' }).first().press('Enter');
    }
    await this.choose(file);
    await this.desk.getByText('检查通过，可以写入').waitFor();
    await this.desk.getByRole('button', { name: /^写入 \d+ 行/ }).press('Enter');
    // the notice of the list before may still stand there
    await this.desk
      .getByText(/已写入：新增 \d+ 行/)
      .last()
      .waitFor();
    await this.desk.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** One team of these judges for every sub-criterion. */
  async makeTeam(name: string, judges: string[]): Promise<void> {
    await this.desk.getByRole('button', { name: '新增裁判组' }).press('Enter');
    await this.focused('裁判组名称');
    await this.write(name, '');
    for (const judge of judges) {
      await this.desk.keyboard.type(judge);
      await this.desk.getByRole('option', { name: judge }).waitFor();
      await this.desk.keyboard.press('Enter');
    }
    await this.desk.keyboard.press('Escape');
    await this.desk.getByRole('button', { name: '保存', exact: true }).press('Enter');
    await this.desk.getByRole('list', { name: `${name}的席位` }).waitFor();
    await this.pick(/^全部分给/, name);
    await this.desk.getByRole('button', { name: '保存分配' }).press('Enter');
    await this.desk.getByText('每个评分子项都已分配裁判组').waitFor();
    await this.desk.getByText(/^负责 [1-9]\d* 个评分子项/).waitFor();
  }

  async nameChief(person: string): Promise<void> {
    await this.pick('姓名', person);
    await this.desk.getByRole('button', { name: '授予', exact: true }).press('Enter');
    await this.desk.getByText('已授予').first().waitFor();
  }

  async giveCodes(competitors: number): Promise<void> {
    await this.desk.getByRole('button', { name: `为 ${competitors} 名选手分配编号` }).press('Enter');
    await this.answer('随机分配');
    await this.desk.getByText('编号已分配').first().waitFor();
  }

  async open(): Promise<void> {
    await this.overview();
    await this.desk.getByRole('link', { name: '去开放评分' }).press('Enter');
    await this.answer('确认开放');
    await this.desk.getByText('已开放评分，平板会收到评分表').first().waitFor();
  }

  async publish(): Promise<void> {
    await this.overview();
    await this.desk.getByRole('button', { name: '发布竞赛' }).press('Enter');
    await this.answer('发布竞赛');
    await this.desk.getByText('竞赛已发布').first().waitFor();
  }

  /** Lets the audience see the board that is shown. */
  async showBoard(reason: string): Promise<void> {
    await this.desk.getByRole('link', { name: '榜单控制' }).press('Enter');
    await this.desk.getByText('公开', { exact: true }).first().click();
    await this.desk.getByRole('button', { name: '应用' }).press('Enter');
    await this.focused('理由');
    await this.desk.keyboard.type(reason);
    await this.confirm('应用');
    await this.desk.getByText('已应用，观众画面随即更新').first().waitFor();
  }

  /** Eight characters for one judge's tablet. */
  async inviteTablet(judge: string): Promise<string> {
    await this.desk.getByRole('link', { name: '裁判平板' }).press('Enter');
    await this.desk.getByRole('button', { name: '邀请平板' }).press('Enter');
    await this.pick('裁判', new RegExp(`^${judge}`));
    await this.confirm('生成邀请码');
    const slip = this.desk.getByRole('article', { name: judge });
    const code = await slip.locator('.slip-code').innerText();
    await this.desk.keyboard.press('Escape');
    await slip.waitFor({ state: 'hidden' });
    return code;
  }

  /** Types into field after field, from the one that has the cursor. */
  private async write(...texts: string[]): Promise<void> {
    for (const [n, text] of texts.entries()) {
      if (n > 0) await this.desk.keyboard.press('Tab');
      await this.desk.keyboard.type(text);
    }
  }

  /** The cursor stands in this field without anybody having put it there. */
  private async focused(label: string): Promise<void> {
    await this.desk.getByLabel(label).and(this.desk.locator(':focus')).waitFor();
  }

  /** Chooses from a list by arrow and Enter, having typed nothing. */
  private async pick(field: string | RegExp, option: string | RegExp): Promise<void> {
    const box = this.desk.getByRole('combobox', { name: field }).last();
    await box.press('ArrowDown');
    const wanted = this.desk.getByRole('option', { name: option }).first();
    await wanted.waitFor();
    const id = await wanted.getAttribute('id');
    while ((await box.getAttribute('aria-activedescendant')) !== id) await box.press('ArrowDown');
    await box.press('Enter');
  }

  private async choose(file: string): Promise<void> {
    await this.desk.locator('input[type=file]').setInputFiles(file);
  }

  /** A decision with nothing to fill in: the cursor waits on its answer. */
  private async answer(label: string): Promise<void> {
    const button = this.desk.getByRole('dialog').getByRole('button', { name: label, exact: true });
    await button.and(this.desk.locator(':focus')).waitFor();
    await this.desk.keyboard.press('Enter');
  }

  private async confirm(label: string): Promise<void> {
    const dialog = this.desk.getByRole('dialog');
    await dialog.getByRole('button', { name: label, exact: true }).press('Enter');
  }
}
