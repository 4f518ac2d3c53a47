import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import type { EntryListView, EntrySessionView, EntryView } from './entry.view.ts';
import { ownCompetitors } from './own-competitors.ts';

type Row = Omit<EntryView, 'sessions' | 'status' | 'workstation'> & { coded: boolean; startsOn: string };

interface Start {
  status: EntryView['status'];
  workstation: string | null;
  session: string | null;
}

/** When and where a contestant competes. In a coded skill he is told his session, never his code or workstation. */
@Injectable()
export class EntryService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
  ) {}

  async mine(act: Act): Promise<EntryListView> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      const own = await ownCompetitors(tx, personOf(act));
      const rows: Row[] = await tx.query(
        `select c.id as competitor, c.name, g.name as "group", s.coded,
           json_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en, 'startsOn', k.starts_on, 'days', k.days)
             as competition,
           json_build_object('id', s.id, 'name', s.name, 'nameEn', s.name_en) as skill,
           json_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en) as delegation
         from competitor c join competition k on k.id = c.competition_id join skill s on s.id = c.skill_id
           join delegation d on d.id = c.delegation_id left join competitor_group g on g.id = c.group_id
         where c.id = any($1) order by k.starts_on desc, c.name collate "zh-x-icu", c.id`,
        [own],
      );
      const items: EntryView[] = [];
      for (const { coded, ...row } of rows) {
        const start = await this.startOf(tx, row.skill.id, row.competitor);
        items.push({
          ...row,
          status: start?.status ?? null,
          workstation: coded ? null : (start?.workstation ?? null),
          sessions: await sessionsOf(tx, row.skill.id, start?.session ?? null),
        });
      }
      return { items };
    });
  }

  private async startOf(tx: EntityManager, skill: string, competitor: string): Promise<Start | undefined> {
    const [row]: Start[] = await tx.query(
      `select s.status, w.code as workstation, s.session_id as session
       from subject_identity i join subject s on s.id = i.subject_id left join workstation w on w.id = s.workstation_id
       where i.skill_id = $1 and i.competitor_hash = $2`,
      [skill, this.seal.hash(competitor)],
    );
    return row;
  }
}

async function sessionsOf(tx: EntityManager, skill: string, own: string | null): Promise<EntrySessionView[]> {
  const rows: { stage: string; name: string; startsAt: Date | null; endsAt: Date | null }[] = await tx.query(
    `select t.name as stage, c.name, c.starts_at as "startsAt", c.ends_at as "endsAt"
     from competition_session c join stage t on t.id = c.stage_id
     where t.skill_id = $1 and ($2::uuid is null or c.id = $2)
     order by c.starts_at nulls last, t.position, c.name`,
    [skill, own],
  );
  return rows.map(({ startsAt, endsAt, ...session }) => ({
    ...session,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  }));
}
