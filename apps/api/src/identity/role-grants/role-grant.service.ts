import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { must, scopesOf } from '../policies.ts';
import { giveRole, reached, takeRole } from './change-grants.ts';
import type { NewGrant } from './change-grants.ts';
import type { RoleGrantListView, RoleGrantView } from './role-grant.view.ts';

@Injectable()
export class RoleGrantService {
  constructor(private readonly database: DataSource) {}

  /** The organiser of one competition, or of a part of one, sees the roles in it, and no others. */
  async list(act: Act, competition?: string): Promise<RoleGrantListView> {
    const items: RoleGrantView[] = await this.database.query(
      `${VIEW} where g.revoked_at is null and ($1::uuid is null or g.competition_id = $1)
         and ${reached('$2')}
       order by p.name collate "zh-x-icu", g.id limit 5000`,
      [competition ?? null, JSON.stringify(scopesOf(act, 'role.grant'))],
    );
    return { items, next: null };
  }

  async grant(act: Act, input: NewGrant): Promise<RoleGrantView> {
    const id = await this.database.transaction((tx) => grantRole(tx, act, input));
    const [view] = await this.database.query(`${VIEW} where g.id = $1`, [id]);
    return view;
  }

  async revoke(act: Act, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [grant] = await tx.query(
        `select competition_id as competition, skill_id as skill, delegation_id as delegation
         from role_grant where id = $1 and revoked_at is null`,
        [id],
      );
      if (!grant) throw new Problem('id.unknown');
      must(act, 'role.grant', grant);
      await takeRole(tx, act, id);
    });
  }
}

/** Nobody gives a role beyond the scope that he organises himself. */
export async function grantRole(tx: EntityManager, act: Act, input: NewGrant): Promise<string> {
  const { competition, skill, delegation } = input;
  must(act, 'role.grant', { competition, skill, delegation });
  // Left out, it would open the competitors of every delegation.
  if (input.role === 'team-leader' && !delegation) throw new Problem('grant.delegationNeeded');
  const [known] = await tx.query(
    `select exists (select from person where id = $1 and disabled_at is null) as person,
            ($2::uuid is null or exists (select from competition where id = $2))
        and ($3::uuid is null or exists (select from skill where id = $3 and competition_id = $2))
        and ($4::uuid is null or exists (select from delegation where id = $4 and competition_id = $2)) as scope`,
    [input.person, competition, skill, delegation],
  );
  if (!known.person) throw new Problem('id.unknown');
  if (!known.scope) throw new Problem('grant.scope');
  const id = await giveRole(tx, act, input);
  if (!id) throw new Problem('grant.already');
  return id;
}

const VIEW = `
  select g.id, g.role, g.competition_id as competition, g.skill_id as skill, g.delegation_id as delegation,
         g.granted_at as "grantedAt", json_build_object('id', p.id, 'name', p.name) as person
  from role_grant g join person p on p.id = g.person_id`;
