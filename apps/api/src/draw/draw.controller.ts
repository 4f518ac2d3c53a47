import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { Policy } from '../platform/http/policy.decorator.ts';
import { DrawByHandDto, MakeDrawDto, NewDrawDto } from './draw.dto.ts';
import { DrawService } from './draw.service.ts';
import { DrawListView, DrawnSkillListView, DrawView } from './draw.view.ts';

@ApiTags('draw')
@Controller()
export class DrawController {
  constructor(private readonly draws: DrawService) {}

  @Get('skills/:id/draws')
  @Policy('public')
  @ApiOkResponse({ type: DrawListView })
  list(@TheAct() act: Act, @Param('id') skill: string): Promise<DrawListView> {
    return this.draws.list(act, skill);
  }

  @Get('competitions/:id/draws')
  @Policy('public')
  @ApiOkResponse({ type: DrawnSkillListView })
  skills(@TheAct() act: Act, @Param('id') competition: string): Promise<DrawnSkillListView> {
    return this.draws.skills(act, competition);
  }

  @Post('skills/:id/draws')
  @Policy('draw.manage')
  @ApiCreatedResponse({ type: DrawView })
  prepare(@TheAct() act: Act, @Param('id') skill: string, @Body() body: NewDrawDto): Promise<DrawView> {
    const { kind, sessions = [], apart = null, fixed = [] } = body;
    return this.draws.prepare(act, skill, {
      kind,
      sessions,
      apart: apart && { ...apart },
      fixed: fixed.map((place) => ({ ...place })),
    });
  }

  @Post('skills/:id/draws/by-hand')
  @Policy('draw.manage')
  @ApiCreatedResponse({ type: DrawView })
  enter(@TheAct() act: Act, @Param('id') skill: string, @Body() body: DrawByHandDto): Promise<DrawView> {
    const { kind, sessions = [], apart = null, assignments } = body;
    return this.draws.enter(act, skill, { kind, sessions, apart: apart && { ...apart }, assignments });
  }

  @Post('draws/:id/result')
  @HttpCode(200)
  @Policy('draw.manage')
  @ApiOkResponse({ type: DrawView })
  make(@TheAct() act: Act, @Param('id') draw: string, @Body() { word = null }: MakeDrawDto): Promise<DrawView> {
    return this.draws.make(act, draw, word);
  }
}
