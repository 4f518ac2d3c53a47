import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { ApiWorkbookBody, workbookBytes, workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { SchemeDto, SchemeImportQuery, SchemeQuery } from './marking-scheme.dto.ts';
import { MarkingSchemeService } from './marking-scheme.service.ts';
import { SchemeImportView, SchemeVersionListView, SchemeView } from './marking-scheme.view.ts';

@ApiTags('marking schemes')
@Controller('skills/:id')
export class MarkingSchemeController {
  constructor(private readonly schemes: MarkingSchemeService) {}

  @Get('scheme')
  @Policy('scheme.read')
  @ApiOkResponse({ type: SchemeView })
  read(
    @TheAct() act: Act,
    @Param('id') skill: string,
    @Query() query: SchemeQuery,
    @Headers('accept-language') language?: string,
  ): Promise<SchemeView> {
    return this.schemes.read(act, skill, query.version, languageOf(language));
  }

  @Get('schemes')
  @Policy('scheme.read')
  @ApiOkResponse({ type: SchemeVersionListView })
  versions(@TheAct() act: Act, @Param('id') skill: string): Promise<SchemeVersionListView> {
    return this.schemes.versions(act, skill);
  }

  @Get('scheme.xlsx')
  @Policy('scheme.read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async toWorkbook(@TheAct() act: Act, @Param('id') skill: string): Promise<StreamableFile> {
    return workbookFile(await this.schemes.toWorkbook(act, skill));
  }

  @Post('scheme-imports')
  @HttpCode(200)
  @Policy('scheme.manage')
  @ApiConsumes(XLSX)
  @ApiWorkbookBody()
  @ApiOkResponse({ type: SchemeImportView })
  import(
    @TheAct() act: Act,
    @Param('id') skill: string,
    @Query() { dryRun = false, strict = false, base }: SchemeImportQuery,
    @Body() body: unknown,
    @Headers('accept-language') language?: string,
  ): Promise<SchemeImportView> {
    return this.schemes.import(act, skill, workbookBytes(body), { dryRun, strict, base }, languageOf(language));
  }

  @Put('scheme')
  @Policy('scheme.manage')
  @ApiOkResponse({ type: SchemeView })
  edit(
    @TheAct() act: Act,
    @Param('id') skill: string,
    @Body() body: SchemeDto,
    @Headers('accept-language') language?: string,
  ): Promise<SchemeView> {
    return this.schemes.edit(act, skill, body, languageOf(language));
  }
}
