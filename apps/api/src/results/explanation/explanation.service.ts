import { Injectable } from '@nestjs/common';
import type { BoardRow, Language } from '@skillstar/contract';
import { derive, formatMark, RULES_VERSION } from '@skillstar/rules';
import type { Derivation } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import type { Act } from '../../identity/act.ts';
import { may, must } from '../../identity/policies.ts';
import { readBoard } from '../../live-scoring/board-entrants.ts';
import type { Board } from '../../live-scoring/board-entrants.ts';
import { storedViews } from '../../live-scoring/recompute.ts';
import { maskName } from '../../platform/personal-data/mask.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { shownToAll } from '../public/shown-publication.ts';
import { marksOfRow, publicationsOf, readPublication, rowsOf } from '../publication.ts';
import { computeResult } from '../result.ts';
import type { ResultRow } from '../result.ts';
import {
  inWords,
  medalOf,
  namesOfKeys,
  rankOf,
  scaleOf,
  shownRankOf,
  totalByMarks,
  totalByParts,
} from './derive-result.ts';
import type { ExplanationView } from './explanation.view.ts';

/**
 * From a rank to its derivation. Everybody is told what everybody can see: ranks, totals, and the criteria of what is on
 * notice. Those who watch the judging are led down to every judge's score.
 */
@Injectable()
export class ExplanationService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
  ) {}

  /** A row of a publication, from the publication alone: marks that were changed since are not looked at. */
  async ofPublication(act: Act, id: string, rowId: string, language: Language): Promise<ExplanationView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const publication = await readPublication(tx, id);
      if (!publication) throw new Problem('id.unknown');
      const scope = { competition: publication.competition, skill: publication.skill };
      const staff = may(act, 'result.read', scope);
      if (!staff && (await shownToAll(tx, publication.skill))?.id !== id) throw new Problem('id.unknown');
      const rows = await rowsOf(tx, id);
      const row = rows.find((one) => one.id === rowId.toLowerCase());
      if (!row) throw new Problem('id.unknown');
      const entries = rows.map(({ subject, total, status }) => ({ id: subject, total, status }));
      const { tieKeys, medals } = publication.rules;
      const names = await namesOfKeys(tx, publication.skill, tieKeys, staff ? 'aspects' : 'criteria', language);
      const medal = staff ? medalOf(medals, rows, row.code) : null;
      const deep = may(act, 'judging.watch', scope)
        ? await totalByMarks(tx, await marksOfRow(tx, row.id), row.parts)
        : null;
      const total = row.total === null ? null : (deep ?? totalByParts(row.total, row.parts));
      const scale = scaleOf(publication.rules.scale, entries, row.subject);
      return {
        code: row.code,
        name: !staff && publication.notice?.masked ? maskName(row.name) : row.name,
        rules: publication.rules.version,
        publication: id,
        version: publication.version,
        rank: inWords(rankOf(rows, row.code, tieKeys, names), language),
        total: total && inWords(total, language),
        scale: scale && inWords(scale, language),
        medal: medal && inWords(medal, language),
      };
    });
  }

  /** A subject of the results page, from the marks as they are now. */
  async ofSubject(act: Act, skillId: string, subject: string, language: Language): Promise<ExplanationView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const [skill] = await tx.query('select competition_id as competition, coded from skill where id = $1', [skillId]);
      if (!skill) throw new Problem('id.unknown');
      const scope = { competition: skill.competition, skill: skillId };
      must(act, 'result.read', scope);
      const { rows, rules } = await computeResult(tx, skillId, this.seal);
      const row = rows.find((one) => one.subject === subject.toLowerCase());
      if (!row) throw new Problem('id.unknown');
      const entries = rows.map(({ subject: id, total, status }) => ({ id, total, status }));
      const names = await namesOfKeys(tx, skillId, rules.tieKeys, 'aspects', language);
      const medal = medalOf(rules.medals, rows, row.code);
      const deep = may(act, 'judging.watch', scope) ? await totalByMarks(tx, row.marks, row.parts) : null;
      const total = row.total === null ? null : (deep ?? totalByParts(row.total, row.parts));
      const scale = scaleOf(rules.scale, entries, row.subject);
      const opened = !skill.coded || (await publicationsOf(tx, skillId)).length > 0;
      return {
        code: row.code,
        name: opened ? row.name : null,
        rules: rules.version,
        publication: null,
        version: null,
        rank: inWords(rankOf(rows, row.code, rules.tieKeys, names), language),
        total: total && inWords(total, language),
        scale: scale && inWords(scale, language),
        medal: medal && inWords(medal, language),
      };
    });
  }

  /** A row of a board, from what this reader's view of the board shows. */
  async ofBoard(act: Act, id: string, rowId: string, language: Language): Promise<ExplanationView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const board = await readBoard(tx, id);
      if (!board) throw new Problem('id.unknown');
      const scope = { competition: board.competition.id, skill: board.skill?.id ?? null };
      const audience = may(act, 'board.staff', scope) ? 'staff' : 'public';
      const rows = (await storedViews(tx, id, false)).get(audience)?.rows ?? [];
      const row = rows.find((one) => one.id === rowId);
      if (!row) throw new Problem('id.unknown');
      if (row.rank !== null && row.total === null) throw new Problem('explanation.withheld');
      const entrant = await entrantOf(tx, id, row.id);
      const deep = audience === 'staff' && may(act, 'judging.watch', scope);
      const { tieKeys = [] } = board;
      const told = audience === 'staff' ? 'aspects' : 'codes';
      const names = await namesOfKeys(tx, board.skill?.id ?? null, tieKeys, told, language);
      const total = await this.total(tx, board, row, entrant, deep);
      return {
        code: row.code,
        name: row.name,
        rules: RULES_VERSION,
        publication: null,
        version: null,
        rank: inWords(
          shownRankOf(
            rows.map((one) => ({ ...one, code: one.id })),
            row.id,
            tieKeys,
            names,
          ),
          language,
        ),
        total: total && inWords(total, language),
        scale: null,
        medal: null,
      };
    });
  }

  private async total(
    tx: EntityManager,
    board: Board,
    row: BoardRow,
    entrant: string,
    deep: boolean,
  ): Promise<Derivation | null> {
    if (row.total === null) return null;
    if (board.kind === 'delegation')
      return derive('total.members', formatMark(row.total), { members: row.members ?? 0 });
    if (deep) {
      const live = await this.live(tx, entrant);
      // a board that counts signed sheets only shows another total than all marks give
      return live?.total === row.total ? totalByMarks(tx, live.marks, live.parts) : totalByParts(row.total, []);
    }
    return totalByParts(row.total, board.skill ? await shownParts(tx, board.skill.id, entrant, row.total) : []);
  }

  private async live(tx: EntityManager, subject: string): Promise<ResultRow | undefined> {
    const [{ skill }] = await tx.query('select skill_id as skill from subject where id = $1', [subject]);
    return (await computeResult(tx, skill, this.seal)).rows.find((row) => row.subject === subject);
  }
}

async function entrantOf(tx: EntityManager, board: string, row: string): Promise<string> {
  const [found] = await tx.query('select entrant_id as entrant from board_row where board_id = $1 and row_id = $2', [
    board,
    row,
  ]);
  if (!found) throw new Problem('id.unknown');
  return found.entrant;
}

/**
 * The criteria are everybody's once they are on notice; before, a board tells the total alone. So does a frozen board,
 * whose total may be older than what is on notice.
 */
async function shownParts(tx: EntityManager, skill: string, subject: string, total: number): Promise<ExplainedParts> {
  const shown = await shownToAll(tx, skill);
  const [newest] = await publicationsOf(tx, skill);
  if (!shown || shown.id !== newest!.id) return [];
  return (await rowsOf(tx, shown.id)).find((row) => row.subject === subject && row.total === total)?.parts ?? [];
}

type ExplainedParts = Awaited<ReturnType<typeof rowsOf>>[number]['parts'];
