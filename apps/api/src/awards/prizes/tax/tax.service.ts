import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../../identity/act.ts';
import { must } from '../../../identity/policies.ts';
import { Competition } from '../../../competitions/competition/competition.entity.ts';
import { readRow } from '../../../platform/database/rows.ts';
import { Vault } from '../../../platform/personal-data/vault.ts';
import { confirmHandover, dropHandover, prepareHandover } from './hand-over-tax.ts';
import type { NewHandover } from './hand-over-tax.ts';
import { readTaxDue } from './tax-due.ts';
import { taxFile } from './tax-file.ts';
import type { TaxHandoverView, TaxView } from './tax.view.ts';

/** Withheld tax, from the paid prize to the tax office. */
@Injectable()
export class TaxService {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  async read(act: Act, competition: string): Promise<TaxView> {
    const tx = this.database.manager;
    await readRow(tx, Competition, competition);
    must(act, 'payable.read', { competition });
    const due = (await readTaxDue(tx, competition, null)).map(({ payee: _, ...line }) => line);
    return { due, handovers: await this.handovers(act, 'h.competition_id = $1', competition) };
  }

  async prepare(act: Act, competition: string, input: NewHandover): Promise<TaxHandoverView> {
    await this.database.transaction((tx) => prepareHandover(tx, act, competition, input));
    return this.one(act, input.id);
  }

  confirm(act: Act, id: string, input: { paidOn: string; reference: string }): Promise<TaxHandoverView> {
    return this.end(act, id, (tx) => confirmHandover(tx, act, id, input));
  }

  drop(act: Act, id: string, reason: string): Promise<TaxHandoverView> {
    return this.end(act, id, (tx) => dropHandover(tx, act, id, reason));
  }

  file(act: Act, id: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    return this.database.transaction((tx) => taxFile(tx, act, this.vault, id, language));
  }

  private async end(act: Act, id: string, use: (tx: EntityManager) => Promise<void>): Promise<TaxHandoverView> {
    await this.database.transaction(use);
    return this.one(act, id);
  }

  private async one(act: Act, id: string): Promise<TaxHandoverView> {
    return (await this.handovers(act, 'h.id = $1', id))[0]!;
  }

  private async handovers(act: Act, where: string, value: string): Promise<TaxHandoverView[]> {
    const rows: (Omit<TaxHandoverView, 'income' | 'tax'> & { income: string; tax: string })[] =
      await this.database.query(
        `select h.id, h.n, h.income, h.tax, h.created_at as "createdAt", q.name as "createdBy", h.created_by = $2 as own,
                (select count(*)::int from tax_handover_item i where i.handover_id = h.id) as lines,
                case when e.id is null then null else json_build_object('outcome', e.outcome, 'paidOn', e.paid_on,
                  'reference', e.reference, 'reason', e.reason, 'person', o.name,
                  'at', to_char(e.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as "end"
         from tax_handover h join person q on q.id = h.created_by
         left join tax_handover_end e on e.handover_id = h.id left join person o on o.id = e.ended_by
         where ${where} order by h.n desc`,
        [value, act.person?.id ?? null],
      );
    return rows.map((row) => ({ ...row, income: Number(row.income), tax: Number(row.tax) }));
  }
}
