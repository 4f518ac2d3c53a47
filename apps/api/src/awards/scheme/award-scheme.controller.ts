import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { AwardSchemeChangeDto, AwardsQuery } from './award-scheme.dto.ts';
import { AwardSchemeService } from './award-scheme.service.ts';
import { AwardPresetListView, AwardSchemeView } from './award-scheme.view.ts';

@ApiTags('awards')
@Controller()
export class AwardSchemeController {
  constructor(private readonly schemes: AwardSchemeService) {}

  @Get('award-presets')
  @Policy('award.read')
  @ApiOkResponse({ type: AwardPresetListView })
  presets(): AwardPresetListView {
    return this.schemes.presets();
  }

  @Get('competitions/:id/award-scheme')
  @Policy('award.read')
  @ApiOkResponse({ type: AwardSchemeView })
  read(@TheAct() act: Act, @Param('id') competition: string, @Query() query: AwardsQuery): Promise<AwardSchemeView> {
    return this.schemes.read(act, { competition, skill: query.skill ?? null });
  }

  @Put('competitions/:id/award-scheme')
  @Policy('award.manage')
  @ApiOkResponse({ type: AwardSchemeView })
  change(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: AwardsQuery,
    @Body() body: AwardSchemeChangeDto,
  ): Promise<AwardSchemeView> {
    return this.schemes.change(act, { competition, skill: query.skill ?? null }, body);
  }
}
