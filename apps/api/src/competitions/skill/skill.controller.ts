import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { NewSkillDto, SkillChangeDto } from './skill.dto.ts';
import { SkillService } from './skill.service.ts';
import { SkillListView, SkillView } from './skill.view.ts';

@ApiTags('competitions')
@Controller()
export class SkillController {
  constructor(private readonly skills: SkillService) {}

  @Get('competitions/:id/skills')
  @Policy('public')
  @ApiOkResponse({ type: SkillListView })
  list(@TheAct() act: Act, @Param('id') competition: string): Promise<SkillListView> {
    return this.skills.list(act, competition);
  }

  @Post('competitions/:id/skills')
  @Policy('skill.manage')
  @ApiCreatedResponse({ type: SkillView })
  add(@TheAct() act: Act, @Param('id') competition: string, @Body() body: NewSkillDto): Promise<SkillView> {
    return this.skills.add(act, competition, body);
  }

  @Get('skills/:id')
  @Policy('public')
  @ApiOkResponse({ type: SkillView })
  read(@TheAct() act: Act, @Param('id') id: string): Promise<SkillView> {
    return this.skills.read(act, id);
  }

  @Patch('skills/:id')
  @Policy('skill.manage')
  @ApiOkResponse({ type: SkillView })
  change(@TheAct() act: Act, @Param('id') id: string, @Body() body: SkillChangeDto): Promise<SkillView> {
    const { version, ...change } = body;
    return this.skills.change(act, id, version, change);
  }

  @Delete('skills/:id')
  @HttpCode(204)
  @Policy('skill.manage')
  @ApiNoContentResponse()
  async remove(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.skills.remove(act, id);
  }
}
