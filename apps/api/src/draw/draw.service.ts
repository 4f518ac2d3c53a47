import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BOARDS_TOUCHED } from '../competitions/board-touch.ts';
import { Skill } from '../competitions/skill/skill.entity.ts';
import { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { SUBJECT_CHANGED } from '../competitions/subject/subject.service.ts';
import type { Act } from '../identity/act.ts';
import { may, reachIn } from '../identity/policies.ts';
import { readRow } from '../platform/database/rows.ts';
import { Problem } from '../platform/problems/problem.ts';
import { Signals } from '../platform/signals/signals.ts';
import { drawView, readDraws } from './draw-views.ts';
import type { DrawListView, DrawnSkillListView, DrawnSkillView, DrawView } from './draw.view.ts';
import { enterDraw } from './enter-draw.ts';
import type { DrawByHand } from './enter-draw.ts';
import { makeDraw } from './make-draw.ts';
import { prepareDraw } from './prepare-draw.ts';
import type { NewDraw } from './prepare-draw.ts';

@Injectable()
export class DrawService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
    private readonly signals: Signals,
  ) {}

  async prepare(act: Act, skill: string, draw: NewDraw): Promise<DrawView> {
    const id = await this.database.transaction((tx) => prepareDraw(tx, act, skill, draw, this.seal));
    return this.read(act, skill, id);
  }

  async make(act: Act, id: string, word: string | null): Promise<DrawView> {
    const { skill_id: skill } = await this.database.transaction((tx) => makeDraw(tx, act, id, word, this.seal));
    this.tell(skill);
    return this.read(act, skill, id);
  }

  async enter(act: Act, skill: string, draw: DrawByHand): Promise<DrawView> {
    const id = await this.database.transaction((tx) => enterDraw(tx, act, skill, draw, this.seal));
    this.tell(skill);
    return this.read(act, skill, id);
  }

  /** Everybody may check a draw of a published competition: promises, results, and promises that were never drawn. */
  async list(act: Act, id: string): Promise<DrawListView> {
    const skill = await readRow(this.database.manager, Skill, id);
    const [{ status }] = await this.database.query('select status from competition where id = $1', [
      skill.competitionId,
    ]);
    const inside = may(act, 'subject.read', { competition: skill.competitionId, skill: id });
    const hidden = status === 'draft' && !inside && reachIn(act, 'competition.read', skill.competitionId).length === 0;
    if (hidden) throw new Problem('id.unknown');
    const draws = await readDraws(this.database.manager, id);
    const items: DrawView[] = [];
    for (const draw of draws) items.push(await drawView(this.database.manager, skill, draw, this.seal));
    return { items, next: null };
  }

  /** The skills of a published competition that have a draw, so that whoever wants to check one finds it. */
  async skills(act: Act, competition: string): Promise<DrawnSkillListView> {
    const [row] = await this.database.query('select status from competition where id = $1', [competition]);
    if (!row) throw new Problem('id.unknown');
    if (row.status === 'draft' && reachIn(act, 'competition.read', competition).length === 0)
      throw new Problem('id.unknown');
    const items: DrawnSkillView[] = await this.database.query(
      `select k.id, k.name, k.name_en as "nameEn",
         exists (select from draw d join draw_result r on r.draw_id = d.id where d.skill_id = k.id) as drawn
       from skill k where k.competition_id = $1 and exists (select from draw d where d.skill_id = k.id)
       order by k.position`,
      [competition],
    );
    return { items, next: null };
  }

  private async read(act: Act, skill: string, id: string): Promise<DrawView> {
    const found = (await this.list(act, skill)).items.find((draw) => draw.id === id);
    if (!found) throw new Problem('id.unknown');
    return found;
  }

  private tell(skill: string): void {
    this.signals.tell(SUBJECT_CHANGED, skill);
    this.signals.tell(BOARDS_TOUCHED, skill);
  }
}
