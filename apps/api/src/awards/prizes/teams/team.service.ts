import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../../../identity/act.ts';
import { must } from '../../../identity/policies.ts';
import { Competition } from '../../../competitions/competition/competition.entity.ts';
import { readRow } from '../../../platform/database/rows.ts';
import { readTeams, shareTeam } from './share-team.ts';
import type { TeamSharesDto } from './team.dto.ts';
import type { PrizeTeamListView } from './team.view.ts';

@Injectable()
export class TeamService {
  constructor(private readonly database: DataSource) {}

  async list(act: Act, competition: string): Promise<PrizeTeamListView> {
    await readRow(this.database.manager, Competition, competition);
    must(act, 'payable.read', { competition });
    return { items: await readTeams(this.database.manager, competition), next: null };
  }

  async share(act: Act, competition: string, subject: string, input: TeamSharesDto): Promise<PrizeTeamListView> {
    await this.database.transaction(async (tx) => {
      await readRow(tx, Competition, competition);
      await shareTeam(tx, act, competition, subject, input);
    });
    return this.list(act, competition);
  }
}
