import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { may, must } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../board-touch.ts';
import { Skill } from '../skill/skill.entity.ts';
import { assignCodes } from './assign-codes.ts';
import { changeSubject } from './change-subject.ts';
import type { SubjectChange } from './change-subject.ts';
import { IdentitySeal } from './identity-seal.ts';
import type { SubjectCompetitorView, SubjectListView, SubjectView } from './subject.view.ts';

/** Told with a skill's id after a commit that changed who competes in it. */
export const SUBJECT_CHANGED = 'subject.changed';

type Row = Omit<SubjectView, 'competitor'> & { competitorId: string | null; sealed: Buffer | null };

@Injectable()
export class SubjectService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
    private readonly signals: Signals,
  ) {}

  async assign(act: Act, skill: string): Promise<{ assigned: number }> {
    const assigned = await this.database.transaction((tx) => assignCodes(tx, act, skill, this.seal));
    if (assigned > 0) this.tell(skill);
    return { assigned };
  }

  async change(act: Act, id: string, version: number, change: SubjectChange): Promise<SubjectView> {
    const { skillId } = await this.database.transaction((tx) => changeSubject(tx, act, id, version, change));
    this.tell(skillId);
    const view = (await this.views(this.database.manager, skillId, false)).find((item) => item.id === id);
    if (!view) throw new Problem('id.unknown');
    return view;
  }

  /** The encryption referee sees who is behind the codes of a coded skill, and leaves a trace of having looked. */
  async list(act: Act, id: string): Promise<SubjectListView> {
    return this.database.transaction(async (tx) => {
      const skill = await readRow(tx, Skill, id);
      const scope = { competition: skill.competitionId, skill: id };
      must(act, 'subject.read', scope);
      const opened = skill.coded && may(act, 'subject.identity', scope);
      const items = await this.views(tx, id, opened);
      if (opened && items.length > 0) {
        await appendEvent(tx, act, { type: 'identities.viewed', competition: skill.competitionId, subject: id });
      }
      return { items, next: null };
    });
  }

  private tell(skill: string): void {
    this.signals.tell(SUBJECT_CHANGED, skill);
    this.signals.tell(BOARDS_TOUCHED, skill);
  }

  private async views(tx: EntityManager, skill: string, opened: boolean): Promise<SubjectView[]> {
    const rows: Row[] = await tx.query(SUBJECTS, [skill]);
    const idOf = ({ id, competitorId, sealed }: Row): string | null =>
      competitorId ?? (opened && sealed ? this.seal.open(sealed, { skill, subject: id }) : null);
    const ids = rows.map(idOf).filter((id) => id !== null);
    const competitors: SubjectCompetitorView[] = await tx.query(COMPETITORS, [ids]);
    const known = new Map(competitors.map((competitor) => [competitor.id, competitor]));
    return rows.map((row) => {
      const { competitorId: _, sealed: __, ...view } = row;
      return { ...view, competitor: known.get(idOf(row) ?? '') ?? null };
    });
  }
}

const SUBJECTS = `
  select s.id, s.code, s.status, s.status_reason as "statusReason", s.version,
         case when w.id is null then null else json_build_object('id', w.id, 'code', w.code) end as workstation,
         case when e.id is null then null else json_build_object('id', e.id, 'name', e.name) end as session,
         i.competitor_id as "competitorId", i.sealed
  from subject s
  left join workstation w on w.id = s.workstation_id
  left join competition_session e on e.id = s.session_id
  left join subject_identity i on i.subject_id = s.id
  where s.skill_id = $1
  order by s.code`;

const COMPETITORS = `
  select c.id, c.name, json_build_object('id', d.id, 'code', d.code, 'name', d.name) as delegation
  from competitor c join delegation d on d.id = c.delegation_id
  where c.id = any($1)`;
