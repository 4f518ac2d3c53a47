import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { ApiWorkbookBody, workbookBytes, workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { ListExportService } from './list-export.service.ts';
import { ListExportQuery, ListImportQuery } from './list-import.dto.ts';
import { ListImportService } from './list-import.service.ts';
import { ImportReportView } from './list-import.view.ts';

const FILE = { schema: { type: 'string', format: 'binary' } };

/** Lists in Excel. Each kind has a policy of its own, so each has routes of its own. */
@ApiTags('competitions')
@Controller('competitions/:id')
export class ListImportController {
  constructor(
    private readonly imports: ListImportService,
    private readonly exports: ListExportService,
  ) {}

  @Post('imports/competitors')
  @HttpCode(200)
  @Policy('competitor.manage')
  @ApiConsumes(XLSX)
  @ApiWorkbookBody()
  @ApiOkResponse({ type: ImportReportView })
  importCompetitors(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { dryRun = false }: ListImportQuery,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<ImportReportView> {
    return this.imports.import(act, 'competitors', competition, workbookBytes(body), dryRun, languageOf(language));
  }

  @Post('imports/judges')
  @HttpCode(200)
  @Policy('people.manage')
  @ApiConsumes(XLSX)
  @ApiWorkbookBody()
  @ApiOkResponse({ type: ImportReportView })
  importJudges(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { dryRun = false }: ListImportQuery,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<ImportReportView> {
    return this.imports.import(act, 'judges', competition, workbookBytes(body), dryRun, languageOf(language));
  }

  @Post('imports/delegations')
  @HttpCode(200)
  @Policy('competition.manage')
  @ApiConsumes(XLSX)
  @ApiWorkbookBody()
  @ApiOkResponse({ type: ImportReportView })
  importDelegations(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { dryRun = false }: ListImportQuery,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<ImportReportView> {
    return this.imports.import(act, 'delegations', competition, workbookBytes(body), dryRun, languageOf(language));
  }

  @Get('exports/competitors.xlsx')
  @Policy('competitor.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async exportCompetitors(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { empty = false }: ListExportQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exports.export(act, 'competitors', competition, empty, languageOf(language)));
  }

  @Get('exports/judges.xlsx')
  @Policy('people.manage')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async exportJudges(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { empty = false }: ListExportQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exports.export(act, 'judges', competition, empty, languageOf(language)));
  }

  @Get('exports/delegations.xlsx')
  @Policy('competition.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async exportDelegations(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { empty = false }: ListExportQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.exports.export(act, 'delegations', competition, empty, languageOf(language)));
  }
}
