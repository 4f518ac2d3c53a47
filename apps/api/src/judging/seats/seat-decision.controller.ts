import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { SheetView } from '../sheet.view.ts';
import { ManySeatsDto, SeatDecisionDto, SeatPreviewQuery } from './seat-decision.dto.ts';
import { SeatDecisionService } from './seat-decision.service.ts';
import { ManySeatsView } from './seat-decision.view.ts';

@ApiTags('judging')
@Controller()
export class SeatDecisionController {
  constructor(private readonly seats: SeatDecisionService) {}

  @Post('mark-sheets/:sheet/seat-decisions')
  @HttpCode(200)
  @Policy('seat.exclude')
  @ApiOkResponse({ type: SheetView })
  decide(@TheAct() act: Act, @Param('sheet') sheet: string, @Body() body: SeatDecisionDto): Promise<SheetView> {
    return this.seats.decide(act, sheet, body);
  }

  @Get('skills/:skill/seat-previews')
  @Policy('seat.exclude')
  @ApiOkResponse({ type: ManySeatsView })
  preview(@TheAct() act: Act, @Param('skill') skill: string, @Query() query: SeatPreviewQuery): Promise<ManySeatsView> {
    return this.seats.preview(act, skill, query);
  }

  @Post('skills/:skill/seat-decisions')
  @HttpCode(200)
  @Policy('seat.exclude')
  @ApiOkResponse({ type: ManySeatsView })
  decideMany(@TheAct() act: Act, @Param('skill') skill: string, @Body() body: ManySeatsDto): Promise<ManySeatsView> {
    return this.seats.decideMany(act, skill, body);
  }
}
