import { Injectable } from '@nestjs/common';
import type { BoardKind, BoardPointer, Counts, Template, Visibility } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import type { Act } from '../identity/act.ts';
import { TEMPLATE_TABLE } from '../competitions/templates.ts';
import { may, must } from '../identity/policies.ts';
import type { ChangeBoardDto, NewBoardDto } from './board.dto.ts';
import type { BoardsView, BoardView } from './board.view.ts';
import { ProducerService } from './producer.service.ts';
import { recomputeBoard } from './recompute.ts';

/** A board as the desk sees it. It is called what its skill or group is called now. */
const BOARDS = `
  select b.id, b.competition_id as competition, b.skill_id as skill, b.group_id as "group", b.kind,
    coalesce(k.name, g.name, b.title) as title, case when k.id is null then b.title_en else k.name_en end as "titleEn",
    b.counts, b.visibility, b.visibility_since as since, b.version
  from board b left join skill k on k.id = b.skill_id left join competitor_group g on g.id = b.group_id`;

export interface BoardSettings {
  counts: Counts;
  visibility: Visibility;
}

@Injectable()
export class BoardsService {
  constructor(
    private readonly database: DataSource,
    private readonly producer: ProducerService,
  ) {}

  async list(act: Act, competition: string): Promise<BoardsView> {
    const boards: BoardView[] = await this.database.query(
      `${BOARDS} where b.competition_id = $1 order by b.kind = 'skill' desc, b.created_at`,
      [competition],
    );
    const items = boards.filter((board) => may(act, 'board.list', { competition, skill: board.skill }));
    if (items.length === 0) must(act, 'board.list', { competition });
    return { items };
  }

  /** Changes what a board counts and who sees it; the new view is stored in the same transaction. */
  async change(act: Act, id: string, input: ChangeBoardDto): Promise<BoardView> {
    let pointers: BoardPointer[] = [];
    const after = await this.database.transaction(async (tx) => {
      const [before, sums] = await lockBoards(tx, id);
      if (!before) throw new Problem('id.unknown');
      must(act, 'board.control', { competition: before.competition, skill: before.skill });
      if (before.version !== input.version) throw new Problem('version.stale');
      const counts = input.counts ?? before.counts;
      const visibility = input.visibility ?? before.visibility;
      if (counts === before.counts && visibility === before.visibility) return before;
      await tx.query(
        `update board set counts = $2, visibility = $3, version = version + 1,
           visibility_since = case when visibility = $3 then visibility_since else $4 end where id = $1`,
        [id, counts, visibility, act.now],
      );
      pointers = await recomputeBoard(tx, id, act.now);
      const reason = input.reason?.trim() || null;
      await appendEvent(tx, act, {
        type: 'board.changed',
        competition: before.competition,
        subject: id,
        before: { counts: before.counts, visibility: before.visibility },
        after: { counts, visibility },
        reason,
      });
      const closes = visibility !== before.visibility && (visibility === 'frozen' || visibility === 'hidden');
      for (const sum of closes ? sums : []) pointers.push(...(await freezeAlong(tx, act, sum, id, reason)));
      const [row]: BoardView[] = await tx.query(`${BOARDS} where b.id = $1`, [id]);
      return row!;
    });
    this.producer.announce(pointers);
    return after;
  }

  /** A board over every open skill of a competition: by delegation, or of one group. Coded skills never count. */
  async create(act: Act, competition: string, input: NewBoardDto): Promise<BoardView> {
    must(act, 'board.control', { competition });
    // a board of the delegations is of no group: an id that meant nothing would be taken in silence
    if (input.group && input.kind !== 'group') throw new Problem('body.invalid');
    const board = await this.database.transaction(async (tx) => {
      // Waits for whoever is opening a skill: he holds the competition until his skill is open.
      const [found] = await tx.query('select template from competition where id = $1 for update', [competition]);
      if (!found) throw new Problem('id.unknown');
      const group = input.group ?? null;
      const title = await titleOf(tx, competition, { kind: input.kind, group });
      const [twin] = await tx.query(
        `select id from board where competition_id = $1 and kind = $2 and group_id is not distinct from $3`,
        [competition, input.kind, group],
      );
      if (twin) throw new Problem('board.exists');
      const id = v7();
      await tx.query(
        `insert into board (id, competition_id, group_id, kind, title, title_en, counts, visibility, visibility_since, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'hidden', $8, $8)`,
        [id, competition, group, input.kind, title.zh, title.en, countsOf(found.template), act.now],
      );
      await tx.query(
        `insert into board_source (skill_id, board_id)
         select id, $2 from skill where competition_id = $1 and status in ('open', 'marking') and not coded`,
        [competition, id],
      );
      await recomputeBoard(tx, id, act.now);
      await appendEvent(tx, act, {
        type: 'board.created',
        competition,
        subject: id,
        after: { kind: input.kind, group },
      });
      const [row]: BoardView[] = await tx.query(`${BOARDS} where b.id = $1`, [id]);
      return row!;
    });
    this.producer.boardsChanged();
    return board;
  }

  /**
   * The board of a skill, made when the skill is opened first. Each time, the skill joins the boards that read every
   * open skill: one may have been made while this skill was preparing again.
   */
  async ofSkill(tx: EntityManager, act: Act, skill: string, settings: BoardSettings): Promise<string> {
    const [known] = await tx.query(`select id from board where skill_id = $1 and kind = 'skill'`, [skill]);
    const id: string = known?.id ?? v7();
    if (!known) {
      await tx.query(
        `insert into board (id, competition_id, skill_id, kind, title, title_en, counts, visibility, visibility_since, created_at)
         select $1, competition_id, id, 'skill', name, name_en, $3, $4, $5, $5 from skill where id = $2`,
        [id, skill, settings.counts, settings.visibility, act.now],
      );
    }
    await tx.query(
      `insert into board_source (skill_id, board_id)
       select k.id, b.id from skill k join board b on b.competition_id = k.competition_id
       where k.id = $1 and (b.id = $2 or (b.kind <> 'skill' and not k.coded)) on conflict do nothing`,
      [skill, id],
    );
    return id;
  }
}

/** What a new board counts, as the competition's template has it. */
function countsOf(template: Template): Counts {
  return TEMPLATE_TABLE[template].board.counts;
}

/** A board and, of a skill's board, those that add its skill up; locked in the order of their ids. */
async function lockBoards(tx: EntityManager, asked: string): Promise<[BoardView | undefined, BoardView[]]> {
  const id = asked.toLowerCase();
  const boards: BoardView[] = await tx.query(
    `${BOARDS} where b.id = $1 or (b.kind <> 'skill' and b.id in
       (select s.board_id from board_source s join board o on o.skill_id = s.skill_id where o.id = $1))
     order by b.id for no key update of b`,
    [id],
  );
  return [boards.find((board) => board.id === id), boards.filter((board) => board.id !== id)];
}

/** What adds a skill up would tell the marks that its own board no longer shows: it stays as it is from now on. */
async function freezeAlong(
  tx: EntityManager,
  act: Act,
  board: BoardView,
  follows: string,
  reason: string | null,
): Promise<BoardPointer[]> {
  if (board.visibility === 'frozen' || board.visibility === 'hidden') return [];
  await tx.query(`update board set visibility = 'frozen', version = version + 1, visibility_since = $2 where id = $1`, [
    board.id,
    act.now,
  ]);
  await appendEvent(tx, act, {
    type: 'board.changed',
    competition: board.competition,
    subject: board.id,
    before: { visibility: board.visibility },
    after: { visibility: 'frozen', follows },
    reason,
  });
  return recomputeBoard(tx, board.id, act.now);
}

async function titleOf(
  tx: EntityManager,
  competition: string,
  board: { kind: BoardKind; group: string | null },
): Promise<{ zh: string; en: string | null }> {
  if (board.kind === 'delegation') return { zh: '代表队总分榜', en: 'Delegations' };
  const [group] = await tx.query('select name from competitor_group where id = $1 and competition_id = $2', [
    board.group,
    competition,
  ]);
  if (!group) throw new Problem('id.unknown');
  return { zh: group.name, en: null };
}
