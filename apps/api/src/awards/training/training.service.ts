import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Competitor } from '../../competitions/competitor/competitor.entity.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { lockRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { TrainingView } from './training.view.ts';

export interface Training {
  level: string | null;
  coaches: string[];
  /** The version that was seen; 0: nothing was written down. */
  version: number;
}

@Injectable()
export class TrainingService {
  constructor(private readonly database: DataSource) {}

  change(act: Act, competitor: string, input: Training): Promise<TrainingView> {
    return this.database.transaction((tx) => writeDownTraining(tx, act, competitor, input));
  }
}

/** The level and the coaches that awards go by, whatever the application said. */
export async function writeDownTraining(
  tx: EntityManager,
  act: Act,
  id: string,
  input: Training,
): Promise<TrainingView> {
  const competitor = await lockRow(tx, Competitor, id);
  must(act, 'award.manage', {
    competition: competitor.competitionId,
    skill: competitor.skillId,
    delegation: competitor.delegationId,
  });
  const [before] = await tx.query('select level, coaches, version from competitor_training where competitor_id = $1', [
    id,
  ]);
  if ((before?.version ?? 0) !== input.version) throw new Problem('version.stale');
  const after = { level: input.level, coaches: [...new Set(input.coaches)], version: input.version + 1 };
  await tx.query(
    `insert into competitor_training (competitor_id, level, coaches, version) values ($1, $2, $3, $4)
     on conflict (competitor_id) do update set level = $2, coaches = $3, version = $4`,
    [id, after.level, after.coaches, after.version],
  );
  await appendEvent(tx, act, {
    type: 'competitor.trainingChanged',
    competition: competitor.competitionId,
    subject: id,
    before: before ?? null,
    after,
  });
  return { competitor: id, ...after };
}
