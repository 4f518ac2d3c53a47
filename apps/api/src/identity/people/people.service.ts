import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appendEvent } from '../../platform/events/event.ts';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { endSignIns } from '../sign-in.ts';
import { hashSecret, newPassword } from '../secret.ts';
import { addPerson, changePerson, mustManagePerson } from './change-people.ts';
import type { NewPerson, PersonChange } from './change-people.ts';
import type { PersonListView, PersonView } from './person.view.ts';

@Injectable()
export class PeopleService {
  constructor(private readonly database: DataSource) {}

  async list(input: { search?: string; cursor?: string; limit?: number }): Promise<PersonListView> {
    const limit = input.limit ?? 100;
    const [name, id] = fromCursor(input.cursor, 2);
    const search = input.search?.trim().replace(/[\\%_]/g, '\\$&');
    const rows: PersonView[] = await this.database.query(
      `${VIEW}
       where ($1::text is null or p.name ilike $1 or p.sign_in_name ilike $1 or p.phone like $1)
         and ($2::text is null or (p.name collate "zh-x-icu", p.id) > ($2::text collate "zh-x-icu", $3::uuid))
       order by p.name collate "zh-x-icu", p.id limit $4`,
      [search ? `%${search}%` : null, name, id, limit + 1],
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
    return { ...(await this.one(id)), ...(initialPassword && { initialPassword }) };
  }

  async change(act: Act, id: string, version: number, change: PersonChange): Promise<PersonView> {
    await this.database.transaction((tx) => changePerson(tx, act, id, version, change));
    return this.one(id);
  }

  /** For the organiser to hand over; whoever was signed in with the old password is signed out. */
  async resetPassword(act: Act, id: string): Promise<{ password: string }> {
    const password = newPassword();
    const passwordHash = await hashSecret(password);
    await this.database.transaction(async (tx) => {
      await mustManagePerson(tx, act, id);
      const [, changed] = await tx.query('update person set password_hash = $2, version = version + 1 where id = $1', [
        id,
        passwordHash,
      ]);
      if (changed === 0) throw new Problem('id.unknown');
      await endSignIns(tx, id, act.now, act.signIn);
      await appendEvent(tx, act, { type: 'password.reset', subject: id });
    });
    return { password };
  }

  private async one(id: string): Promise<PersonView> {
    const [view] = await this.database.query(`${VIEW} where p.id = $1`, [id]);
    return view;
  }
}

const VIEW = `
  select p.id, p.name, p.sign_in_name as "signInName", p.phone, p.mail, p.disabled_at is not null as disabled, p.version,
         coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'competition', g.competition_id,
                     'skill', g.skill_id, 'delegation', g.delegation_id) order by g.granted_at)
                   from role_grant g where g.person_id = p.id and g.revoked_at is null), '[]') as grants
  from person p`;
