import { NO_AWARDS } from '@skillstar/rules';
import { v7 } from 'uuid';
import { publishSkill } from './published-skill.ts';
import type { PublishedSkill } from './published-skill.ts';
import type { TestApplication } from './test-application.ts';
import type { TestAnswer, TestClient } from './test-client.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */

export const ACCOUNT = '6222021234567890123';
const TERMS = { fundSource: '技能人才专项资金', taxRate: '20', exemptBasis: null, basis: 'gross', version: null };

export const payee = (holder: string, account = ACCOUNT) => ({
  holder,
  bank: '中国工商银行佛山分行营业部',
  account,
  document: '11010519491231002X',
});

/** A skill whose results are final, two people of finance, and the organiser as the second approver. */
export class PrizeScene {
  private constructor(
    readonly test: TestApplication,
    readonly skill: PublishedSkill,
    readonly clerk: TestClient,
    readonly boss: TestClient,
    readonly director: TestClient,
  ) {}

  static async of(test: TestApplication): Promise<PrizeScene> {
    const skill = await publishSkill(test);
    await skill.makeFinal(skill.publication);
    const finance = { role: 'finance' as const, competition: skill.competition };
    const clerk = await test.as({ name: '出纳', roles: [finance] });
    const boss = await test.as({ name: '财务主管', roles: [finance] });
    return new PrizeScene(test, skill, clerk, boss, skill.organiser);
  }

  at(what: string): string {
    return `/api/competitions/${this.skill.competition}/${what}`;
  }

  setTerms(more: object = {}): Promise<TestAnswer> {
    return this.clerk.put(this.at('prizes/terms'), { ...TERMS, ...more });
  }

  /** The newest decision of the skill: amounts in fen for the competitors in their order, and for a team of the last ones. */
  async award(amounts: readonly number[], team?: number, size = 3): Promise<void> {
    const { skill, test } = this;
    const decision = v7();
    await test.database.query(
      `insert into award_decision (id, competition_id, skill_id, publication_id, version, scheme, decided_by, decided_at)
       select $1, $2, $3, (select id from publication where skill_id = $3 order by version desc limit 1),
              coalesce(max(version), 0) + 1, $5, $4, now() from award_decision where skill_id = $3`,
      [decision, skill.competition, skill.open, this.director.person, JSON.stringify(NO_AWARDS)],
    );
    for (const [n, amount] of amounts.entries()) {
      const title = ['一等奖', '二等奖', '三等奖'][n] ?? '优胜奖';
      await this.give(decision, title, null, skill.competitors[n]!, `选手${n}`, amount);
    }
    if (team === undefined) return;
    await test.database.query('alter table publication_row disable trigger user');
    await test.database.query('update publication_row set competitor_ids = $2 where subject_id = $1', [
      skill.subjects[9],
      skill.competitors.slice(10 - size),
    ]);
    await test.database.query('alter table publication_row enable trigger user');
    await this.give(decision, '一等奖', skill.subjects[9]!, null, '三人队', team);
  }

  private async give(...values: [string, string, string | null, string | null, string, number]): Promise<void> {
    await this.test.database.query(
      `insert into award (id, decision_id, kind, title, subject_id, competitor_id, recipient, amount, created_at)
       values ($1, $2, 'prize', $3, $4, $5, $6, $7, now())`,
      [v7(), ...values],
    );
  }

  async settle(): Promise<any> {
    return (await this.clerk.post(this.at('payables/settlement'), {})).body;
  }

  /** Payables that are not cancelled. */
  async living(): Promise<any[]> {
    const { items } = (await this.clerk.get(this.at('payables'))).body;
    return items.filter(({ status }: any) => status !== 'cancelled');
  }

  async balances(): Promise<Record<string, number>> {
    return (await this.clerk.get(this.at('prizes'))).body.balances;
  }

  enter(client: TestClient, payable: any, account?: string): Promise<TestAnswer> {
    return client.put(`/api/payables/${payable.id}/payee`, payee(payable.recipient, account));
  }

  approve(client: TestClient, ...payables: any[]): Promise<TestAnswer> {
    return client.post(this.at('payables/approvals'), {
      payables: payables.map(({ id, contentHash }) => ({ id, contentHash })),
    });
  }

  batch(payables: any[], id: string = v7()): Promise<TestAnswer> {
    return this.clerk.post(this.at('bank-batches'), { id, payables: payables.map((payable) => payable.id) });
  }

  /** Payables with accounts that two persons have approved. */
  async approved(amounts: readonly number[]): Promise<any[]> {
    await this.setTerms();
    await this.award(amounts);
    await this.settle();
    for (const payable of await this.living()) await this.enter(this.clerk, payable);
    await this.approve(this.boss, ...(await this.living()));
    await this.approve(this.director, ...(await this.living()));
    return this.living();
  }

  /** The bytes themselves: reading them as text would drop the mark that Excel needs. */
  async take(path: string): Promise<Buffer> {
    const headers = { cookie: this.clerk.cookie, 'accept-language': 'zh-CN' };
    return Buffer.from(await (await fetch(`${this.test.url}${path}`, { headers })).arrayBuffer());
  }
}
