import { FAULTS } from '@skillstar/contract';
import { checkConditions, checkForm, NO_CONDITIONS } from '@skillstar/rules';
import type { EntryConditions, FieldViolation, RegistrationForm, Violation } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import { difference } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { FieldFault } from '../../platform/problems/problem.ts';
import { Registration } from './registration.entity.ts';
import { STANDARD_FORM } from './standard-form.ts';

export interface RegistrationChange {
  opensAt: Date | null;
  closesAt: Date | null;
  form?: RegistrationForm;
  conditions?: EntryConditions;
  purgeOn: string | null;
  /** 0 when there was none. */
  version: number;
}

/** Opens a competition for registration, or changes what it asks. What people have written stays readable. */
export async function changeRegistration(
  tx: EntityManager,
  act: Act,
  competition: string,
  input: RegistrationChange,
): Promise<void> {
  await mustBeChangeable(tx, competition);
  must(act, 'registration.manage', { competition });
  const before = await lockRegistration(tx, competition);
  if ((before?.version ?? 0) !== input.version) throw new Problem('version.stale');
  if (before?.purgedAt) throw new Problem('registration.purged');
  const after = {
    competitionId: competition,
    opensAt: input.opensAt,
    closesAt: input.closesAt,
    form: input.form ?? before?.form ?? STANDARD_FORM,
    conditions: input.conditions ?? before?.conditions ?? NO_CONDITIONS,
    purgeOn: input.purgeOn,
    purgedAt: null,
    version: input.version + 1,
  };
  await checkRegistration(tx, after);
  if (before) await mustKeepFields(tx, competition, before.form, after.form);
  if (before) await tx.update(Registration, competition, after);
  else await tx.insert(Registration, after);
  await appendEvent(tx, act, {
    type: before ? 'registration.changed' : 'registration.opened',
    competition,
    subject: competition,
    ...(before ? difference<Registration>(before, after) : { after }),
  });
}

export async function lockRegistration(tx: EntityManager, competition: string): Promise<Registration | null> {
  return tx.findOne(Registration, { where: { competitionId: competition }, lock: { mode: 'pessimistic_write' } });
}

async function checkRegistration(
  tx: EntityManager,
  { competitionId, opensAt, closesAt, form, conditions }: Registration,
): Promise<void> {
  const violations: (Violation & { field?: string })[] = [
    ...checkForm(form).map((found) => ({ ...found, field: `form.${found.field}` })),
    ...checkConditions(conditions).map((found) => ({ ...found, field: 'conditions' })),
  ];
  if (opensAt && closesAt && opensAt >= closesAt) {
    const params = { setting: 'closesAt', value: closesAt.toISOString() };
    violations.push({ code: 'rule.invalid', params, field: 'closesAt' });
  }
  const named = [
    ...conditions.ages.flatMap(({ skill, group }) => [skill, group]),
    ...conditions.groups.flatMap(({ skill, groups }) => [skill, ...groups]),
  ].filter((id) => id !== null);
  const known: { id: string }[] = await tx.query(
    `select id from skill where competition_id = $1 union all select id from competitor_group where competition_id = $1`,
    [competitionId],
  );
  for (const id of named) {
    if (known.some((row) => row.id === id)) continue;
    violations.push({ code: 'rule.invalid', params: { setting: 'conditions', value: id }, field: 'conditions' });
  }
  if (violations.length > 0) {
    throw new Problem('registration.faults', { count: violations.length }, { errors: violations.map(fieldFault) });
  }
}

/** A violation of the rules as a fault of a request's field. */
export function fieldFault({
  field = '',
  code,
  params,
}: Partial<Pick<FieldViolation, 'field'>> & Violation): FieldFault {
  return { field, code, params, wording: FAULTS[code] };
}

/** Once somebody has written something, no field that holds an answer may go or become another kind. */
async function mustKeepFields(
  tx: EntityManager,
  competition: string,
  before: RegistrationForm,
  after: RegistrationForm,
): Promise<void> {
  const lost = before.fields.find(({ key, kind }) => !after.fields.some((one) => one.key === key && one.kind === kind));
  if (!lost) return;
  const [{ used }] = await tx.query('select exists (select from application where competition_id = $1) as used', [
    competition,
  ]);
  if (used) throw new Problem('registration.formInUse', { key: lost.key });
}
