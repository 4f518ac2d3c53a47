import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../platform/http/policy.decorator.ts';
import { TheAct } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { ConflictService } from './conflict.service.ts';
import { ResolutionDto, SheetsQuery } from './oversight.dto.ts';
import { OversightService } from './oversight.service.ts';
import { ConflictsView, JudgingProgressView, SheetHistoryView, SheetLinesView } from './oversight.view.ts';

@ApiTags('judging')
@Controller()
export class OversightController {
  constructor(
    private readonly oversight: OversightService,
    private readonly conflicts: ConflictService,
  ) {}

  @Get('mark-sheets')
  @Policy('judging.watch')
  @ApiOkResponse({ type: SheetLinesView })
  sheets(@TheAct() act: Act, @Query() query: SheetsQuery): Promise<SheetLinesView> {
    return this.oversight.sheets(act, query);
  }

  @Get('mark-sheets/:sheet/history')
  @Policy('sheet.history')
  @ApiOkResponse({ type: SheetHistoryView })
  history(@TheAct() act: Act, @Param('sheet') sheet: string): Promise<SheetHistoryView> {
    return this.oversight.history(act, sheet);
  }

  @Get('competitions/:competition/judging-progress')
  @Policy('judging.watch')
  @ApiOkResponse({ type: JudgingProgressView })
  progress(@TheAct() act: Act, @Param('competition') competition: string): Promise<JudgingProgressView> {
    return this.oversight.progress(act, competition);
  }

  @Get('competitions/:competition/conflicts')
  @Policy('judging.watch')
  @ApiOkResponse({ type: ConflictsView })
  list(@TheAct() act: Act, @Param('competition') competition: string): Promise<ConflictsView> {
    return this.oversight.conflicts(act, competition);
  }

  @Post('conflicts/:entry/resolution')
  @HttpCode(204)
  @Policy('conflict.resolve')
  @ApiNoContentResponse()
  resolve(@TheAct() act: Act, @Param('entry') entry: string, @Body() body: ResolutionDto): Promise<void> {
    return this.conflicts.resolve(act, entry, body);
  }
}
