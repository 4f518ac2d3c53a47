import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { SkillStructureService } from './skill-structure.service.ts';
import {
  NewSessionDto,
  NewStageDto,
  NewWorkstationDto,
  SessionChangeDto,
  StageChangeDto,
  WorkstationChangeDto,
} from './structure.dto.ts';
import {
  SessionListView,
  SessionView,
  StageListView,
  StageView,
  WorkstationListView,
  WorkstationView,
} from './structure.view.ts';

@ApiTags('competitions')
@Controller()
export class SkillStructureController {
  constructor(private readonly structure: SkillStructureService) {}

  @Get('skills/:id/stages')
  @Policy('competition.read')
  @ApiOkResponse({ type: StageListView })
  stages(@TheAct() act: Act, @Param('id') parent: string): Promise<StageListView> {
    return this.structure.stages(act, parent);
  }

  @Post('skills/:id/stages')
  @Policy('skill.manage')
  @ApiCreatedResponse({ type: StageView })
  addStage(@TheAct() act: Act, @Param('id') parent: string, @Body() body: NewStageDto): Promise<StageView> {
    return this.structure.addStage(act, parent, body);
  }

  @Patch('stages/:id')
  @Policy('skill.manage')
  @ApiOkResponse({ type: StageView })
  changeStage(@TheAct() act: Act, @Param('id') id: string, @Body() body: StageChangeDto): Promise<StageView> {
    const { version, ...change } = body;
    return this.structure.changeStage(act, id, version, change);
  }

  @Delete('stages/:id')
  @HttpCode(204)
  @Policy('skill.manage')
  @ApiNoContentResponse()
  async removeStage(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.structure.removeStage(act, id);
  }

  @Get('stages/:id/sessions')
  @Policy('competition.read')
  @ApiOkResponse({ type: SessionListView })
  sessions(@TheAct() act: Act, @Param('id') parent: string): Promise<SessionListView> {
    return this.structure.sessions(act, parent);
  }

  @Post('stages/:id/sessions')
  @Policy('skill.manage')
  @ApiCreatedResponse({ type: SessionView })
  addSession(@TheAct() act: Act, @Param('id') parent: string, @Body() body: NewSessionDto): Promise<SessionView> {
    return this.structure.addSession(act, parent, body);
  }

  @Patch('sessions/:id')
  @Policy('skill.manage')
  @ApiOkResponse({ type: SessionView })
  changeSession(@TheAct() act: Act, @Param('id') id: string, @Body() body: SessionChangeDto): Promise<SessionView> {
    const { version, ...change } = body;
    return this.structure.changeSession(act, id, version, change);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Policy('skill.manage')
  @ApiNoContentResponse()
  async removeSession(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.structure.removeSession(act, id);
  }

  @Get('skills/:id/workstations')
  @Policy('competition.read')
  @ApiOkResponse({ type: WorkstationListView })
  workstations(@TheAct() act: Act, @Param('id') parent: string): Promise<WorkstationListView> {
    return this.structure.workstations(act, parent);
  }

  @Post('skills/:id/workstations')
  @Policy('skill.manage')
  @ApiCreatedResponse({ type: WorkstationView })
  addWorkstation(
    @TheAct() act: Act,
    @Param('id') parent: string,
    @Body() body: NewWorkstationDto,
  ): Promise<WorkstationView> {
    return this.structure.addWorkstation(act, parent, body);
  }

  @Patch('workstations/:id')
  @Policy('skill.manage')
  @ApiOkResponse({ type: WorkstationView })
  changeWorkstation(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() body: WorkstationChangeDto,
  ): Promise<WorkstationView> {
    const { version, ...change } = body;
    return this.structure.changeWorkstation(act, id, version, change);
  }

  @Delete('workstations/:id')
  @HttpCode(204)
  @Policy('skill.manage')
  @ApiNoContentResponse()
  async removeWorkstation(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.structure.removeWorkstation(act, id);
  }
}
