import type { BoardKind } from '@skillstar/contract';
import { Caller } from './caller.ts';
import type { Options } from './options.ts';
import { schemeFor } from './scheme.ts';
import type { Items } from './wire.ts';

export interface Contest {
  competition: string;
  skill: string;
  board: string;
  organiser: Caller;
  chief: Caller;
  judges: Caller[];
}

const PASSWORD = 'simulated-judge-2026';

/** Makes a competition of its own through the same doors as an organiser: template, people, scheme, codes, opening. */
export async function setUp(options: Options, organiser: Caller): Promise<Contest> {
  const tag = `${Date.now().toString(36)}${Math.floor(Math.random() * 1_296).toString(36)}`;
  const competition = await organiser.post<{ id: string; version: number }>('/api/competitions', {
    name: `模拟赛 ${tag}`,
    nameEn: `Simulation ${tag}`,
    template: 'skills-star',
    startsOn: new Date().toISOString().slice(0, 10),
    days: 2,
  });
  const at = `/api/competitions/${competition.id}`;
  const skill = await organiser.post<{ id: string }>(`${at}/skills`, {
    number: '17',
    name: '网站技术',
    nameEn: 'Web Technologies',
  });
  const delegations: string[] = [];
  for (const name of ['东城', '西岭', '南湖', '北港']) {
    const made = await organiser.post<{ id: string }>(`${at}/delegations`, {
      code: `D${delegations.length + 1}`,
      name: `${name}代表队`,
    });
    delegations.push(made.id);
  }
  for (let n = 1; n <= options.competitors; n++) {
    await organiser.post(`${at}/competitors`, {
      skill: skill.id,
      delegation: delegations[n % delegations.length],
      name: `模拟选手${n}`,
      unit: '模拟学校',
    });
  }
  await organiser.call('PUT', `/api/skills/${skill.id}/scheme`, { base: 0, ...schemeFor(options) });

  const judges: Caller[] = [];
  const seats: string[] = [];
  for (let n = 1; n <= options.judges; n++) {
    const { caller, person } = await newPerson(options.url, organiser, `模拟裁判${n}`, `sim-${tag}-judge-${n}`);
    await organiser.post(`/api/skills/${skill.id}/judges`, { person });
    judges.push(caller);
    seats.push(person);
  }
  const chief = await newPerson(options.url, organiser, '模拟裁判长', `sim-${tag}-chief`);
  await organiser.post('/api/role-grants', { person: chief.person, role: 'chief-judge', competition: competition.id });
  const team = await organiser.post<{ id: string }>(`/api/skills/${skill.id}/marking-teams`, {
    name: '评分一组',
    seats,
  });
  const scheme = await organiser.get<{ criteria: { subCriteria: { id: string }[] }[] }>(
    `/api/skills/${skill.id}/scheme`,
  );
  await organiser.call('PUT', `/api/skills/${skill.id}/marking-teams/assignment`, {
    assignment: scheme.criteria.flatMap(({ subCriteria }) =>
      subCriteria.map(({ id }) => ({ subCriterion: id, from: null, team: team.id })),
    ),
  });
  await organiser.post(`/api/skills/${skill.id}/codes`, {});
  await organiser.call('PATCH', `/api/competitions/${competition.id}`, {
    status: 'published',
    version: competition.version,
  });
  await organiser.post(`/api/skills/${skill.id}/open`, {});
  const boards = await organiser.get<Items<{ id: string; kind: BoardKind; version: number }>>(`${at}/boards`);
  const board = boards.items.find(({ kind }) => kind === 'skill')!;
  await organiser.call('PATCH', `/api/boards/${board.id}`, {
    visibility: 'open',
    counts: 'confirmed',
    version: board.version,
  });

  for (const judge of judges) await judge.get('/api/me');
  return { competition: competition.id, skill: skill.id, board: board.id, organiser, chief: chief.caller, judges };
}

async function newPerson(
  url: string,
  organiser: Caller,
  name: string,
  signInName: string,
): Promise<{ caller: Caller; person: string }> {
  const person = await organiser.post<{ id: string }>('/api/people', { name, signInName, password: PASSWORD });
  const caller = await new Caller(url).signIn(signInName, PASSWORD);
  return { caller, person: person.id };
}
