import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { ListImportQuery } from '../../competitions/imports/list-import.dto.ts';
import { ImportReportView } from '../../competitions/imports/list-import.view.ts';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { ApiWorkbookBody, workbookBytes, workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { ApplicationImportService } from './application-import.service.ts';

@ApiTags('registration')
@Controller('competitions/:id')
export class ApplicationImportController {
  constructor(private readonly imports: ApplicationImportService) {}

  @Get('imports/applications.xlsx')
  @Policy('signed-in')
  @ApiProduces(XLSX)
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    description: 'the headings, and what may be filled in',
  })
  async template(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.imports.template(act, competition, languageOf(language)));
  }

  /** Drafts in the account of whoever sends the file. */
  @Post('imports/applications')
  @HttpCode(200)
  @Policy('signed-in')
  @ApiConsumes(XLSX)
  @ApiWorkbookBody()
  @ApiOkResponse({ type: ImportReportView })
  import(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() { dryRun = false }: ListImportQuery,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<ImportReportView> {
    return this.imports.import(act, competition, workbookBytes(body), dryRun, languageOf(language));
  }
}
