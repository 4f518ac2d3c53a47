import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { may, must } from '../../identity/policies.ts';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { readRow } from '../../platform/database/rows.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { OutboxService } from '../../platform/mail/outbox.service.ts';
import { Forgetting } from '../../platform/personal-data/forgetting.ts';
import { Vault } from '../../platform/personal-data/vault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { inWords } from '../../results/explanation/derive-result.ts';
import type { ExplanationStepView } from '../../results/explanation/explanation.view.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { approve } from './approve.ts';
import { notFinal } from './awarded.ts';
import { makeBatch, readBankLines } from './bank-batch.ts';
import { bankCsv, bankWorkbook } from './bank-file.ts';
import { readBalances } from './ledger.ts';
import { explain } from './explain-payable.ts';
import { asPayable, lockPayable, lockPayables, move, PAYABLE_COLUMNS } from './payable.ts';
import { enterPayee, isOwn, revealPayee } from './payee.ts';
import { forgetPayees } from './payee-key.ts';
import type { PayeeInput } from './payee.ts';
import type { BatchListView, BatchView, PayableListView, PayableView, PrizesView } from './prizes.view.ts';
import type { RemindedView, SettledView } from './prizes.view.ts';
import { remindPayees } from './remind.ts';
import { readBatches, readPayables } from './read-payables.ts';
import { settle, settlementDue } from './settle.ts';
import { readTerms, setTerms } from './terms.ts';
import type { Terms } from './terms.ts';

interface Payment {
  paidOn: string;
  reference: string;
}

/** Prize money of a competition: from what was awarded to what the winner confirms. */
@Injectable()
export class PrizesService {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
    forgetting: Forgetting,
  ) {
    forgetting.keep('payees', (tx, _, competition) => forgetPayees(tx, competition));
  }

  async read(act: Act, competition: string): Promise<PrizesView> {
    const tx = this.database.manager;
    await readRow(tx, Competition, competition);
    must(act, 'payable.read', { competition });
    return {
      terms: await readTerms(tx, competition),
      balances: await readBalances(tx, competition),
      waiting: (await notFinal(tx, competition)).map(({ name }) => name),
      due: await settlementDue(tx, competition),
    };
  }

  async setTerms(act: Act, competition: string, input: Omit<Terms, 'version'> & { version: number | null }) {
    await this.database.transaction((tx) => setTerms(tx, act, competition, input));
    return this.read(act, competition);
  }

  settle(act: Act, competition: string): Promise<SettledView> {
    return this.database.transaction((tx) => settle(tx, act, competition));
  }

  remind(act: Act, competition: string): Promise<RemindedView> {
    return this.database.transaction(async (tx) => {
      await readRow(tx, Competition, competition);
      const { reminded, letters } = await remindPayees(tx, act, competition, this.config.publicUrl);
      for (const letter of letters) await this.outbox.write(tx, letter, act.now);
      return reminded;
    });
  }

  async list(act: Act, competition: string): Promise<PayableListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'payable.read', { competition });
    return { items: await readPayables(this.database.manager, 'p.competition_id = $1', [competition]), next: null };
  }

  approve(act: Act, competition: string, payables: { id: string; contentHash: string }[]) {
    return this.database.transaction((tx) => approve(tx, act, competition, payables));
  }

  async makeBatch(act: Act, competition: string, input: { id: string; payables: string[] }): Promise<BatchView> {
    await this.database.transaction((tx) => makeBatch(tx, act, competition, input));
    const [batch] = await readBatches(this.database.manager, 'b.id = $1', [input.id]);
    return batch!;
  }

  async batches(act: Act, competition: string): Promise<BatchListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'payable.read', { competition });
    return { items: await readBatches(this.database.manager, 'b.competition_id = $1', [competition]), next: null };
  }

  async file(
    act: Act,
    id: string,
    format: 'csv' | 'xlsx',
    language: Language,
  ): Promise<{ name: string; bytes: Buffer }> {
    const { n, competition, lines } = await this.database.transaction((tx) =>
      readBankLines(tx, act, this.vault, id, format),
    );
    const bytes = format === 'csv' ? bankCsv(lines, language) : await bankWorkbook(lines, language);
    return { name: `${competition} ${language === 'zh' ? '付款批次' : 'payments'} ${n}.${format}`, bytes };
  }

  /** The bank has paid the whole batch, or what is still with it. */
  async batchPaid(act: Act, id: string, { paidOn, reference }: Payment): Promise<BatchView> {
    await this.database.transaction(async (tx) => {
      const [batch] = await tx.query('select competition_id as competition from bank_batch where id = $1', [id]);
      if (!batch) throw new Problem('id.unknown');
      must(act, 'payable.manage', batch);
      const rows: { id: string }[] = await tx.query(`select id from payable where batch_id = $1 and status = 'sent'`, [
        id,
      ]);
      for (const payable of await lockPayables(
        tx,
        rows.map((row) => row.id),
      )) {
        if (payable.status !== 'sent' || payable.batch !== id) continue;
        await move(tx, act, payable, 'pay', { paid_on: paidOn, bank_reference: reference });
      }
    });
    const [batch] = await readBatches(this.database.manager, 'b.id = $1', [id]);
    return batch!;
  }

  /** One payment has arrived; of a claim: the winner has paid back. */
  paid(act: Act, id: string, { paidOn, reference }: Payment): Promise<PayableView> {
    return this.change(act, id, (tx, payable) =>
      move(tx, act, payable, 'pay', { paid_on: paidOn, bank_reference: reference }),
    );
  }

  returned(act: Act, id: string, reason: string): Promise<PayableView> {
    return this.change(act, id, (tx, payable) =>
      move(tx, act, payable, 'return', { return_reason: reason, paid_on: null }, { reason }),
    );
  }

  /** What the bank returned is tried again with the same account; two persons approve it anew. */
  retry(act: Act, id: string): Promise<PayableView> {
    return this.change(act, id, (tx, payable) => move(tx, act, payable, 'reopen', { round: payable.round + 1 }));
  }

  async enterPayee(act: Act, id: string, input: PayeeInput): Promise<PayableView> {
    await this.database.transaction((tx) => enterPayee(tx, act, this.vault, id, input));
    return this.oneFor(act, id);
  }

  /** A winner may know how his prize came about, as the office does. */
  explain(act: Act, id: string, language: Language): Promise<ExplanationStepView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const [row] = await tx.query(`select ${PAYABLE_COLUMNS} from payable where id = $1`, [id]);
      if (!row) throw new Problem('id.unknown');
      const payable = asPayable(row as Record<string, unknown>);
      if (!(await isOwn(tx, act, payable))) throw new Problem('id.unknown');
      return inWords(await explain(tx, payable), language);
    });
  }

  reveal(act: Act, id: string, reason: string): Promise<Pick<PayeeInput, 'account' | 'document'>> {
    return this.database.transaction((tx) => revealPayee(tx, act, this.vault, id, reason));
  }

  /** The winner confirms the money, or finance keeps the number of his receipt. */
  async receipt(act: Act, id: string, receipt: string | null): Promise<PayableView> {
    await this.database.transaction(async (tx) => {
      const payable = await lockPayable(tx, id);
      const own = await isOwn(tx, act, payable);
      if (!own) must(act, 'payable.manage', payable);
      if (payable.status !== 'paid' || payable.direction !== 'pay') {
        throw new Problem('payable.stateRefuses', { recipient: payable.recipient, status: payable.status });
      }
      await tx.query(
        `update payable set receipt = coalesce($2, receipt), receipted_at = coalesce(receipted_at, $3),
           version = version + 1 where id = $1`,
        [id, receipt, act.now],
      );
      await appendEvent(tx, act, {
        type: 'payable.receipted',
        competition: payable.competition,
        subject: id,
        after: { receipt, own },
      });
    });
    return this.oneFor(act, id);
  }

  /** A winner's own prizes, and those of whom he registered. */
  async mine(act: Act): Promise<PayableListView> {
    const items = await readPayables(
      this.database.manager,
      `p.status <> 'cancelled' and exists (select from competitor c where c.id = p.competitor_id and (c.person_id = $1
         or exists (select from application a where a.competitor_id = c.id and a.owner_id = $1)))`,
      [act.person?.id ?? null],
    );
    return { items: items.map(forTheWinner), next: null };
  }

  private async change(
    act: Act,
    id: string,
    use: (tx: EntityManager, payable: Awaited<ReturnType<typeof lockPayable>>) => Promise<void>,
  ): Promise<PayableView> {
    await this.database.transaction(async (tx) => {
      const payable = await lockPayable(tx, id);
      must(act, 'payable.manage', payable);
      await use(tx, payable);
    });
    return this.one(id);
  }

  private async oneFor(act: Act, id: string): Promise<PayableView> {
    const payable = await this.one(id);
    return may(act, 'payable.read', { competition: payable.competition }) ? payable : forTheWinner(payable);
  }

  private async one(id: string): Promise<PayableView> {
    const [payable] = await readPayables(this.database.manager, 'p.id = $1', [id]);
    return payable!;
  }
}

/** Who approved is the office's knowledge. */
function forTheWinner(payable: PayableView): PayableView {
  return { ...payable, approvals: [] };
}
