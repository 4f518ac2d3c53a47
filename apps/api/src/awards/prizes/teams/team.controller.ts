import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../../identity/act.ts';
import type { Act } from '../../../identity/act.ts';
import { Policy } from '../../../platform/http/policy.decorator.ts';
import { TeamSharesDto } from './team.dto.ts';
import { TeamService } from './team.service.ts';
import { PrizeTeamListView } from './team.view.ts';

@ApiTags('prizes')
@Controller('competitions/:id/prize-teams')
export class TeamController {
  constructor(private readonly teams: TeamService) {}

  @Get()
  @Policy('payable.read')
  @ApiOkResponse({ type: PrizeTeamListView })
  list(@TheAct() act: Act, @Param('id') competition: string): Promise<PrizeTeamListView> {
    return this.teams.list(act, competition);
  }

  @Put(':subject')
  @Policy('payable.manage')
  @ApiOkResponse({ type: PrizeTeamListView })
  share(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Param('subject') subject: string,
    @Body() body: TeamSharesDto,
  ): Promise<PrizeTeamListView> {
    return this.teams.share(act, competition, subject, body);
  }
}
