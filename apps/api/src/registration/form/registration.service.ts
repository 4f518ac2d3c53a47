import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { reachIn } from '../../identity/policies.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { ledBy } from '../application/led.ts';
import { changeRegistration } from './change-registration.ts';
import type { RegistrationChange } from './change-registration.ts';
import { Registration } from './registration.entity.ts';
import type { EntryPlaceView, RegistrationView } from './registration.view.ts';

@Injectable()
export class RegistrationService {
  constructor(private readonly database: DataSource) {}

  /** For everybody, once the competition is published: what is asked, of whom, until when. */
  async read(act: Act, competition: string): Promise<RegistrationView> {
    const [facts] = await this.database.query(
      `select c.name, c.name_en as "nameEn", c.status,
         (${places('skill', 'name_en', 'position')}) as skills,
         (${places('competitor_group', 'null', 'position')}) as groups,
         (${places('delegation', 'name_en', 'name collate "zh-x-icu"')}) as delegations
       from competition c where c.id = $1`,
      [competition],
    );
    const hidden = !facts || (facts.status === 'draft' && reachIn(act, 'competition.read', competition).length === 0);
    if (hidden) throw new Problem('id.unknown');
    const row = await this.database.manager.findOneBy(Registration, { competitionId: competition });
    if (!row) throw new Problem('registration.none');
    const { name, nameEn, skills, groups, delegations } = facts as Record<string, EntryPlaceView[]> & {
      name: string;
      nameEn: string | null;
    };
    return {
      competition,
      name,
      nameEn,
      state: stateOf(row, facts.status === 'published', act.now),
      opensAt: row.opensAt?.toISOString() ?? null,
      closesAt: row.closesAt?.toISOString() ?? null,
      purgeOn: row.purgeOn,
      form: row.form,
      conditions: row.conditions,
      skills: skills!,
      groups: groups!,
      delegations: delegations!,
      led: ledBy(act, competition),
      version: row.version,
    };
  }

  async change(act: Act, competition: string, input: RegistrationChange): Promise<RegistrationView> {
    await this.database.transaction((tx) => changeRegistration(tx, act, competition, input));
    return this.read(act, competition);
  }
}

/** No opening time: it is open as soon as the competition is published. */
export function stateOf(
  { opensAt, closesAt, purgedAt }: Pick<Registration, 'opensAt' | 'closesAt' | 'purgedAt'>,
  published: boolean,
  now: Date,
): RegistrationState {
  if (purgedAt || (closesAt && now >= closesAt)) return 'over';
  return published && (!opensAt || now >= opensAt) ? 'open' : 'not-yet';
}

function places(table: string, nameEn: string, order: string): string {
  return `select coalesce(json_agg(json_build_object('id', id, 'name', name, 'nameEn', ${nameEn}) order by ${order}), '[]')
          from ${table} where competition_id = c.id`;
}
