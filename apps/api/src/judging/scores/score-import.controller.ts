import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { ApiWorkbookBody, workbookBytes, workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { ScoreImportQuery, ScoreImportView } from './score-import.dto.ts';
import { ScoreImportService } from './score-import.service.ts';

/** The scores of one form (a sub-criterion of the scheme in force) as an Excel list. */
@ApiTags('judging')
@Controller('sub-criteria/:form')
export class ScoreImportController {
  constructor(private readonly scores: ScoreImportService) {}

  @Get('scores.xlsx')
  @Policy('score.import')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async toWorkbook(
    @TheAct() act: Act,
    @Param('form') form: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.scores.toWorkbook(act, form, languageOf(language)));
  }

  @Post('score-imports')
  @HttpCode(200)
  @Policy('score.import')
  @ApiConsumes(XLSX)
  @ApiWorkbookBody()
  @ApiOkResponse({ type: ScoreImportView })
  import(
    @TheAct() act: Act,
    @Param('form') form: string,
    @Query() query: ScoreImportQuery,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<ScoreImportView> {
    return this.scores.import(act, form, workbookBytes(body), query, languageOf(language));
  }
}
