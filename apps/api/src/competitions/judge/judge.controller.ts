import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { AssignmentDto, MarkingTeamChangeDto, NewJudgeDto, NewMarkingTeamDto } from './judge.dto.ts';
import { JudgeService } from './judge.service.ts';
import { JudgeListView, JudgeView, MarkingTeamListView, MarkingTeamView } from './judge.view.ts';

@ApiTags('competitions')
@Controller()
export class JudgeController {
  constructor(private readonly judges: JudgeService) {}

  @Get('skills/:id/judges')
  @Policy('competition.read')
  @ApiOkResponse({ type: JudgeListView })
  list(@TheAct() act: Act, @Param('id') skill: string): Promise<JudgeListView> {
    return this.judges.judges(act, skill);
  }

  @Post('skills/:id/judges')
  @Policy('team.manage')
  @ApiCreatedResponse({ type: JudgeView })
  add(@TheAct() act: Act, @Param('id') skill: string, @Body() body: NewJudgeDto): Promise<JudgeView> {
    return this.judges.addJudge(act, skill, body);
  }

  @Delete('skills/:id/judges/:person')
  @HttpCode(204)
  @Policy('team.manage')
  @ApiNoContentResponse()
  async remove(@TheAct() act: Act, @Param('id') skill: string, @Param('person') person: string): Promise<void> {
    await this.judges.removeJudge(act, skill, person);
  }

  @Get('skills/:id/marking-teams')
  @Policy('competition.read')
  @ApiOkResponse({ type: MarkingTeamListView })
  teams(@TheAct() act: Act, @Param('id') skill: string): Promise<MarkingTeamListView> {
    return this.judges.teams(act, skill);
  }

  @Post('skills/:id/marking-teams')
  @Policy('team.manage')
  @ApiCreatedResponse({ type: MarkingTeamView })
  addTeam(@TheAct() act: Act, @Param('id') skill: string, @Body() body: NewMarkingTeamDto): Promise<MarkingTeamView> {
    return this.judges.addTeam(act, skill, body);
  }

  @Put('skills/:id/marking-teams/assignment')
  @Policy('team.manage')
  @ApiOkResponse({ type: MarkingTeamListView })
  assign(@TheAct() act: Act, @Param('id') skill: string, @Body() body: AssignmentDto): Promise<MarkingTeamListView> {
    return this.judges.assign(act, skill, body.assignment);
  }

  @Patch('marking-teams/:id')
  @Policy('team.manage')
  @ApiOkResponse({ type: MarkingTeamView })
  changeTeam(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() body: MarkingTeamChangeDto,
  ): Promise<MarkingTeamView> {
    const { version, ...change } = body;
    return this.judges.changeTeam(act, id, version, change);
  }

  @Delete('marking-teams/:id')
  @HttpCode(204)
  @Policy('team.manage')
  @ApiNoContentResponse()
  async removeTeam(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.judges.removeTeam(act, id);
  }
}
