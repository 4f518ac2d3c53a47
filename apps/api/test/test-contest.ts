import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

export interface TestContest {
  organiser: TestClient;
  competition: string;
  /** An open skill and a coded one. */
  open: string;
  coded: string;
  delegations: string[];
}

/** A small published competition: two skills, one of them coded, two delegations. */
export async function makeContest(test: TestApplication): Promise<TestContest> {
  const organiser = await test.as('organiser');
  const made = async (path: string, body: unknown): Promise<string> => {
    const answer = await organiser.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id as string;
  };
  const contest = { name: '技能之星', template: 'skills-star', startsOn: '2026-12-05', days: 2 };
  const competition = await made('/api/competitions', contest);
  await organiser.patch(`/api/competitions/${competition}`, { status: 'published', version: 1 });
  const path = `/api/competitions/${competition}`;
  return {
    organiser,
    competition,
    open: await made(`${path}/skills`, { number: '17', name: '网站技术' }),
    coded: await made(`${path}/skills`, { number: '18', name: '电气装置', coded: true }),
    delegations: [
      await made(`${path}/delegations`, { code: 'YL', name: '云岭市' }),
      await made(`${path}/delegations`, { code: 'AQ', name: '安庆里区' }),
    ],
  };
}

/** Competitors of a skill, spread over the delegations. */
export async function addCompetitors(contest: TestContest, skill: string, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, name] of names.entries()) {
    const delegation = contest.delegations[index % contest.delegations.length];
    const answer = await contest.organiser.post(`/api/competitions/${contest.competition}/competitors`, {
      skill,
      delegation,
      name,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    ids.push(answer.body.id as string);
  }
  return ids;
}
