import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appendEvent } from '../../platform/events/event.ts';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { setPassword } from '../passwords/password.service.ts';
import { hashSecret, newPassword } from '../secret.ts';
import { reached } from '../role-grants/change-grants.ts';
import { addPerson, changePerson, managed, managedScopes, mustManagePerson } from './change-people.ts';
import type { NewPerson, PersonChange } from './change-people.ts';
import { tidyPhone } from './phone.ts';
import type { PersonListView, PersonView } from './person.view.ts';

@Injectable()
export class PeopleService {
  constructor(private readonly database: DataSource) {}

  /**
   * Everybody may be chosen by name, also as a judge of a competition where he is new; how to reach somebody, and which
   * roles he holds, is told to whoever manages him. Of a stranger a phone or sign-in name finds only whom it names whole.
   */
  async list(act: Act, input: { search?: string; cursor?: string; limit?: number }): Promise<PersonListView> {
    const limit = input.limit ?? 100;
    const [name, id] = fromCursor(input.cursor, 2);
    const search = input.search?.trim() ?? '';
    const rows: PersonView[] = await this.database.query(
      `${VIEW}
       where ($2::text is null or p.name ilike $2 or p.manageable and (p.sign_in_name ilike $2 or p.phone like $2)
              or lower(p.sign_in_name) = lower($3) or p.phone = $4)
         and ($5::text is null or (p.name collate "zh-x-icu", p.id) > ($5::text collate "zh-x-icu", $6::uuid))
       order by p.name collate "zh-x-icu", p.id limit $7`,
      [
        managedScopes(act),
        search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null,
        search,
        tidyPhone(search),
        name,
        id,
        limit + 1,
      ],
    );
    return page(rows, limit, (row) => toCursor([row.name, row.id]));
  }

  /** A password is made for whoever can sign in with one and brought none. */
  async add(act: Act, input: NewPerson & { password?: string }): Promise<PersonView> {
    const signsIn = Boolean(input.signInName ?? input.phone);
    const initialPassword = signsIn && !input.password ? newPassword() : undefined;
    const password = signsIn ? (input.password ?? initialPassword) : undefined;
    const passwordHash = password ? await hashSecret(password) : null;
    const id = await this.database.transaction((tx) => addPerson(tx, act, input, passwordHash));
    return { ...(await this.one(act, id)), ...(initialPassword && { initialPassword }) };
  }

  async change(act: Act, id: string, version: number, change: PersonChange): Promise<PersonView> {
    await this.database.transaction((tx) => changePerson(tx, act, id, version, change));
    return this.one(act, id);
  }

  /** For the organiser to hand over; whoever was signed in with the old password is signed out. */
  async resetPassword(act: Act, id: string): Promise<{ password: string }> {
    const password = newPassword();
    const passwordHash = await hashSecret(password);
    await this.database.transaction(async (tx) => {
      await mustManagePerson(tx, act, id);
      if (!(await setPassword(tx, act, id, passwordHash))) throw new Problem('id.unknown');
      await appendEvent(tx, act, { type: 'password.reset', subject: id });
    });
    return { password };
  }

  private async one(act: Act, id: string): Promise<PersonView> {
    const [view] = await this.database.query(`${VIEW} where p.id = $2`, [managedScopes(act), id]);
    return view;
  }
}

/** $1: what the reader organises. A person is managed by whoever organises all that he holds a role in. */
const VIEW = `
  select p.id, p.name, p.disabled_at is not null as disabled, p.version, p.manageable, p.grants,
         case when p.manageable then p.sign_in_name end as "signInName",
         case when p.manageable then p.mail end as mail,
         case when p.manageable then p.phone else repeat('*', length(p.phone) - 4) || right(p.phone, 4) end as phone
  from (select person.*, ${managed('person.id', '$1')} as manageable,
               coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'competition', g.competition_id,
                           'skill', g.skill_id, 'delegation', g.delegation_id) order by g.granted_at)
                         from role_grant g where g.person_id = person.id and g.revoked_at is null
                           and ${reached('$1')}), '[]') as grants
        from person) p`;
