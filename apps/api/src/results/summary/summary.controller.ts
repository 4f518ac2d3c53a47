import { Controller, Get, Headers, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { SummaryService } from './summary.service.ts';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const PDF = 'application/pdf';

@ApiTags('results')
@Controller('publications/:publication')
export class SummaryController {
  constructor(private readonly summaries: SummaryService) {}

  @Get('summary.xlsx')
  @Policy('result.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async excel(
    @TheAct() act: Act,
    @Param('publication') publication: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.summaries.excel(act, publication, languageOf(language)));
  }

  @Get('summary.pdf')
  @Policy('result.read')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async pdf(
    @TheAct() act: Act,
    @Param('publication') publication: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.summaries.pdf(act, publication, languageOf(language));
    const disposition = `attachment; filename="results.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: PDF, disposition, length: bytes.length });
  }
}
