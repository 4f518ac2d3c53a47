import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { explainAwards } from '@skillstar/rules';
import type { AwardOverride, AwardScheme } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { may, must } from '../../identity/policies.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { inWords } from '../../results/explanation/derive-result.ts';
import { ExplanationService } from '../../results/explanation/explanation.service.ts';
import { entrantOf, publishedRows } from '../decision/published-rows.ts';
import { explain } from '../prizes/explain-payable.ts';
import { asPayable, PAYABLE_COLUMNS } from '../prizes/payable.ts';
import type { AwardExplanationView, PayableExplanationView } from './award-explanation.view.ts';

interface Decision {
  version: number;
  publication: string;
  scheme: AwardScheme;
  overrides: AwardOverride[];
}

/** From an award, or from money, to its derivation: the decision and the results are copies, so it stays what it was. */
@Injectable()
export class AwardExplanationService {
  constructor(
    private readonly database: DataSource,
    private readonly results: ExplanationService,
  ) {}

  /** What the newest decision of a skill gave to one subject, and why. */
  async ofSubject(act: Act, skill: string, subject: string, language: Language): Promise<AwardExplanationView> {
    const tx = this.database.manager;
    const [found] = await tx.query('select competition_id as competition from skill where id = $1', [skill]);
    if (!found) throw new Problem('id.unknown');
    must(act, 'award.read', { competition: found.competition, skill });
    const decision = await newestDecision(tx, skill);
    if (!decision) throw new Problem('id.unknown');
    const rows = await publishedRows(tx, decision.publication);
    const row = rows.find((one) => one.subject === subject.toLowerCase());
    if (!row) throw new Problem('id.unknown');
    const explained = explainAwards(decision.scheme, rows.map(entrantOf), decision.overrides, row.subject);
    if (!explained.ok) throw new Error(`a decision is not explained: ${JSON.stringify(explained.violations)}`);
    const [{ id }] = await tx.query('select id from publication_row where publication_id = $1 and subject_id = $2', [
      decision.publication,
      row.subject,
    ]);
    return {
      recipient: row.name,
      decision: decision.version,
      awards: explained.derivations.map((one) => inWords(one, language)),
      result: await this.results.ofPublication(act, decision.publication, id, language),
    };
  }

  /** What is paid out of a prize, or to be paid back: from the decision to the tax, and the award that it is for. */
  async ofPayable(act: Act, id: string, language: Language): Promise<PayableExplanationView> {
    const [row] = await this.database.query(`select ${PAYABLE_COLUMNS} from payable where id = $1`, [id]);
    if (!row) throw new Problem('id.unknown');
    const payable = asPayable(row);
    const { competition, skill, competitor, recipient } = payable;
    must(act, 'payable.read', { competition, skill });
    const subject = skill && competitor ? await subjectOf(this.database.manager, skill, competitor) : null;
    const told = subject !== null && may(act, 'award.read', { competition, skill });
    return {
      recipient,
      payment: inWords(await explain(this.database.manager, payable), language),
      award: told ? await this.ofSubject(act, skill!, subject, language) : null,
    };
  }
}

async function newestDecision(tx: EntityManager, skill: string): Promise<Decision | null> {
  const [row]: Decision[] = await tx.query(
    `select version, publication_id as publication, scheme, overrides from award_decision
     where skill_id = $1 and publication_id is not null order by version desc limit 1`,
    [skill],
  );
  return row ?? null;
}

/** Who he is in the results that the newest decision was made over; null where there is none. */
async function subjectOf(tx: EntityManager, skill: string, competitor: string): Promise<string | null> {
  const decision = await newestDecision(tx, skill);
  const [row]: { subject: string }[] = await tx.query(
    'select subject_id as subject from publication_row where publication_id = $1 and $2 = any(competitor_ids)',
    [decision?.publication ?? null, competitor],
  );
  return row?.subject ?? null;
}
