import { Injectable } from '@nestjs/common';
import { VIOLATIONS } from '@skillstar/contract';
import { AWARD_PRESETS, checkAwardScheme, type AwardScheme } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { Skill } from '../../competitions/skill/skill.entity.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import type { PolicyName } from '../../identity/policies.ts';
import { lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { FieldFault } from '../../platform/problems/problem.ts';
import type { AwardSchemeChangeDto } from './award-scheme.dto.ts';
import type { AwardPresetListView, AwardSchemeView } from './award-scheme.view.ts';
import { schemeFrom, schemeToWire } from './read-scheme.ts';
import { templateScheme } from './template-schemes.ts';

/** Whose awards: a skill's, or the competition's over all its skills. */
export interface AwardsOf {
  competition: string;
  skill: string | null;
}

@Injectable()
export class AwardSchemeService {
  constructor(private readonly database: DataSource) {}

  presets(): AwardPresetListView {
    const items = Object.entries(AWARD_PRESETS).map(([id, rule]) => ({
      id,
      part: /expert|titles/.test(id) ? ('titles' as const) : ('prizes' as const),
      rule,
    }));
    return JSON.parse(JSON.stringify({ items, next: null })) as AwardPresetListView;
  }

  async read(act: Act, of: AwardsOf): Promise<AwardSchemeView> {
    await admit(this.database.manager, act, of, 'award.read');
    const { scheme, version } = await presentScheme(this.database.manager, of);
    return { skill: of.skill, version, scheme: schemeToWire(scheme) };
  }

  async change(act: Act, of: AwardsOf, input: AwardSchemeChangeDto): Promise<AwardSchemeView> {
    await this.database.transaction((tx) => saveAwardScheme(tx, act, of, input.version, schemeFrom(input.scheme)));
    return this.read(act, of);
  }
}

/** The scheme in force: what was saved, or what the template proposes. */
export async function presentScheme(
  tx: EntityManager,
  { competition, skill }: AwardsOf,
): Promise<{ scheme: AwardScheme; version: number }> {
  const [saved]: { content: AwardScheme; version: number }[] = await tx.query(
    'select content, version from award_scheme where competition_id = $1 and skill_id is not distinct from $2',
    [competition, skill],
  );
  if (saved) return { scheme: saved.content, version: saved.version };
  const { template } = await readRow(tx, Competition, competition);
  const [{ grouped }] = await tx.query(
    'select exists (select from competitor where skill_id = $1 and group_id is not null) as grouped',
    [skill],
  );
  return { scheme: templateScheme(template, skill, grouped as boolean), version: 0 };
}

export async function saveAwardScheme(
  tx: EntityManager,
  act: Act,
  of: AwardsOf,
  seen: number,
  scheme: AwardScheme,
): Promise<void> {
  await lockAwards(tx, act, of);
  const before = await presentScheme(tx, of);
  if (before.version !== seen) throw new Problem('version.stale', {}, { extra: { present: before.version } });
  mustBeSound(of, scheme);
  const row = { id: v7(), version: seen + 1 };
  await tx.query(
    `insert into award_scheme (id, competition_id, skill_id, content, version) values ($1, $2, $3, $4, $5)
     on conflict (competition_id, skill_id) do update set content = excluded.content, version = excluded.version`,
    [row.id, of.competition, of.skill, JSON.stringify(scheme), row.version],
  );
  await appendEvent(tx, act, {
    type: 'award.schemeSaved',
    competition: of.competition,
    subject: of.skill ?? of.competition,
    before: before.version === 0 ? null : before.scheme,
    after: { ...scheme, version: row.version },
  });
}

/** The policy, and the row that whoever changes or decides awards waits for: the skill's, or the competition's. */
export async function lockAwards(tx: EntityManager, act: Act, of: AwardsOf): Promise<void> {
  await admit(tx, act, of, 'award.manage');
  if (of.skill === null) await lockRow(tx, Competition, of.competition);
  else await lockRow(tx, Skill, of.skill);
}

export async function admit(tx: EntityManager, act: Act, of: AwardsOf, policy: PolicyName): Promise<void> {
  await readRow(tx, Competition, of.competition);
  must(act, policy, of);
  if (of.skill === null) return;
  const skill = await readRow(tx, Skill, of.skill);
  if (skill.competitionId !== of.competition) throw new Problem('id.unknown');
}

/** Every fault with its place; and a skill hands out nothing that belongs to the whole competition. */
export function mustBeSound(of: AwardsOf, scheme: AwardScheme): void {
  const errors: FieldFault[] = checkAwardScheme(scheme).map(({ field, violation: { code, params } }) => ({
    field: `scheme.${field}`,
    code,
    params,
    wording: VIOLATIONS[code]!,
  }));
  if (errors.length > 0) throw new Problem('award.schemeFaults', { count: errors.length }, { errors });
  const { units, bestOfAll, bestOfDelegation, prizes, medals, titles, promotions, coaches } = scheme;
  const overall = units ?? bestOfAll ?? bestOfDelegation;
  const bySkill = prizes ?? medals ?? titles ?? coaches ?? promotions[0] ?? null;
  if (of.skill === null ? bySkill : overall) throw new Problem('award.otherLevel');
}
