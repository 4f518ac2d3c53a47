import { idCardCheck } from '@skillstar/rules';
import type { EntryConditions } from '@skillstar/rules';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';
import { makeContest } from './test-contest.ts';
import type { TestContest } from './test-contest.ts';

export interface TestRegistration extends TestContest {
  groups: string[];
}

export const NO_LIMITS: EntryConditions = {
  ageOn: null,
  ages: [],
  groups: [],
  groupNeeded: false,
  oneSkill: true,
  caps: [],
};

/** A small form: name, document, phone, unit. */
export const SMALL_FORM = {
  fields: [
    field('name', 'name', '姓名', 'Name', true),
    field('document', 'document', '证件', 'Document', true),
    field('phone', 'phone', '手机', 'Phone', true),
    field('unit', 'text', '单位', 'Unit', true),
    field('photo', 'photo', '照片', 'Photo', false),
  ],
};

function field(key: string, kind: string, zh: string, en: string, required: boolean) {
  return { key, kind, label: { zh, en }, required };
}

/** A contest that takes registrations now. */
export async function openRegistration(
  test: TestApplication,
  conditions: Partial<EntryConditions> = {},
  form: unknown = SMALL_FORM,
): Promise<TestRegistration> {
  const contest = await makeContest(test);
  await setRegistration(contest, conditions, form);
  const groups: { id: string }[] = await test.database.query(
    'select id from competitor_group where competition_id = $1 order by position',
    [contest.competition],
  );
  return { ...contest, groups: groups.map(({ id }) => id) };
}

export async function setRegistration(
  contest: TestContest,
  conditions: Partial<EntryConditions>,
  form: unknown = SMALL_FORM,
  version = 0,
): Promise<void> {
  const answer = await contest.organiser.put(`/api/competitions/${contest.competition}/registration`, {
    opensAt: null,
    closesAt: null,
    purgeOn: null,
    form,
    conditions: { ...NO_LIMITS, ...conditions },
    version,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** An ID card that nobody has: made from a sequence, born on a day. */
export function cardOf(sequence: number, born = '20040615'): { kind: 'id-card'; number: string } {
  const seventeen = `530102${born}${String(sequence).padStart(3, '0')}`;
  return { kind: 'id-card', number: seventeen + idCardCheck(seventeen) };
}

export function filledIn(contest: TestContest, sequence: number, change: Record<string, unknown> = {}) {
  return {
    skill: contest.open,
    delegation: contest.delegations[0],
    answers: { name: `选手${sequence}号`, document: cardOf(sequence), phone: '13800000000', unit: '云岭技师学院' },
    ...change,
  };
}

/** Somebody with an account and no role. */
export function contestant(test: TestApplication): Promise<TestClient> {
  return test.as({ roles: [] });
}

/** Registered and waiting for the review. */
export async function handInOne(
  contest: TestContest,
  client: TestClient,
  sequence: number,
  change: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  const draft = await client.post(
    `/api/competitions/${contest.competition}/applications`,
    filledIn(contest, sequence, change),
  );
  const { body, status } = await client.post(`/api/me/applications/${draft.body.id}/submissions`, { version: 1 });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { id: body.id, version: body.version };
}
