import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import type { Act } from '../identity/act.ts';
import { may, must } from '../identity/policies.ts';
import { Problem } from '../platform/problems/problem.ts';
import { blocker, markingBlockers } from './blockers.ts';
import { ChainCheckService } from './chain-check.service.ts';
import { openCorrection } from './correction.service.ts';
import { panelNotes } from './panel-notes.ts';
import { proposalOf } from './proposal.ts';
import { publicationsOf, readPublication, rowsOf } from './publication.ts';
import type { PublicationRow } from './publication.ts';
import { askCalculator, boardBlockers, calculatorBlockers } from './readiness.ts';
import { computeResult } from './result.ts';
import type { ResultRow } from './result.ts';
import type {
  PresentRowView,
  PublicationWithRowsView,
  ResultsView,
  SkillResultsLineView,
  SkillResultsView,
} from './result.view.ts';

type SkillLine = Pick<SkillResultsLineView, 'id' | 'number' | 'name' | 'nameEn' | 'status' | 'coded'> & {
  competition: string;
};

const SKILLS = `
  select id, competition_id as competition, number, name, name_en as "nameEn", status, coded from skill`;

/** What the desk sees of results; it changes nothing. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly database: DataSource,
    private readonly chain: ChainCheckService,
    private readonly seal: IdentitySeal,
  ) {}

  async list(act: Act, competition: string): Promise<ResultsView> {
    const skills: SkillLine[] = await this.database.query(`${SKILLS} where competition_id = $1 order by position`, [
      competition,
    ]);
    const seen = skills.filter(({ id }) => may(act, 'result.read', { competition, skill: id }));
    if (seen.length === 0) must(act, 'result.read', { competition });
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const items: SkillResultsLineView[] = [];
      for (const skill of seen) items.push(await this.line(tx, skill));
      return { items };
    });
  }

  /** One skill with the deep checks, and who would move if it were approved now. */
  async skill(act: Act, id: string): Promise<SkillResultsView> {
    const [skill]: SkillLine[] = await this.database.query(`${SKILLS} where id = $1`, [id]);
    if (!skill) throw new Problem('id.unknown');
    must(act, 'result.read', { competition: skill.competition, skill: id });
    const chain = await this.chain.recent();
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const line = await this.line(tx, skill);
      const boards = await boardBlockers(tx, id);
      const calculator = await askCalculator(tx, skill);
      const result = await computeResult(tx, id, this.seal);
      const versions = await publicationsOf(tx, id);
      const before = versions[0] ? await rowsOf(tx, versions[0].id) : [];
      return {
        ...line,
        blockers: [
          ...line.blockers,
          ...(chain.fault ? [blocker('chain.broken', chain.fault)] : []),
          ...boards.blockers,
          // what is behind by a moment cannot be compared; whoever submits has it made anew first
          ...(boards.behind ? [] : calculatorBlockers(calculator)),
        ],
        checks: {
          blocks: chain.blocks,
          events: chain.events + chain.unsealed,
          chainHead: chain.head,
          verifiedAt: chain.at.toISOString(),
          sheets: calculator.sheets,
          marks: calculator.marks,
        },
        panels: await panelNotes(tx, result.rows),
        contentHash: this.seal.hash(result.contentHash),
        rows: presentRows(result.rows, before, !skill.coded || versions.length > 0),
        versions,
      };
    });
  }

  async publication(act: Act, id: string): Promise<PublicationWithRowsView> {
    const publication = await readPublication(this.database.manager, id);
    if (!publication) throw new Problem('id.unknown');
    must(act, 'result.read', { competition: publication.competition, skill: publication.skill });
    const { rules: _rules, ...head } = publication;
    const rows = await rowsOf(this.database.manager, id);
    return { ...head, rows: rows.map(publishedRow) };
  }

  private async line(
    tx: EntityManager,
    { competition: _competition, ...skill }: SkillLine,
  ): Promise<SkillResultsLineView> {
    const [newest] = await publicationsOf(tx, skill.id);
    return {
      ...skill,
      blockers: skill.status === 'closed' ? [] : await markingBlockers(tx, skill.id, this.seal),
      proposal: await proposalOf(tx, skill.id),
      correction: await openCorrection(tx, skill.id),
      publication: newest ?? null,
    };
  }
}

function publishedRow(row: PublicationRow): PublicationWithRowsView['rows'][number] {
  const { id, subject, code, name, unit, delegation, status, rank, total, scale, medal, decidedBy, parts } = row;
  return { id, subject, code, name, unit, delegation, status, rank, total, scale, medal, decidedBy, parts };
}

/** The result as it is now beside the newest version: who moves, whose marks change. */
function presentRows(
  rows: readonly ResultRow[],
  published: readonly PublicationRow[],
  withNames: boolean,
): PresentRowView[] {
  const before = new Map(published.map((row) => [row.subject, row]));
  return rows.map((row) => {
    const old = before.get(row.subject) ?? null;
    const { subject, code, status, rank, total, scale, decidedBy, parts } = row;
    const changed =
      published.length > 0 &&
      (old?.rank !== rank || old.total !== total || old.status !== status || old.name !== row.name);
    return {
      subject,
      code,
      name: withNames ? row.name : null,
      unit: withNames ? row.unit : null,
      delegation: withNames ? row.delegation : null,
      status,
      rank,
      total,
      scale,
      medal: row.medal ?? null,
      decidedBy,
      parts,
      before: old && { rank: old.rank, total: old.total, status: old.status },
      changed,
    };
  });
}
