import { Body, Controller, Get, Headers, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../../identity/act.ts';
import type { Act } from '../../../identity/act.ts';
import { Policy } from '../../../platform/http/policy.decorator.ts';
import { workbookFile, XLSX } from '../../../platform/http/workbook-body.ts';
import { ReasonDto } from '../prizes.dto.ts';
import { NewTaxHandoverDto, TaxPaidDto } from './tax.dto.ts';
import { TaxService } from './tax.service.ts';
import { TaxHandoverView, TaxView } from './tax.view.ts';

@ApiTags('prizes')
@Controller()
export class TaxController {
  constructor(private readonly tax: TaxService) {}

  @Get('competitions/:id/prize-tax')
  @Policy('payable.read')
  @ApiOkResponse({ type: TaxView })
  read(@TheAct() act: Act, @Param('id') competition: string): Promise<TaxView> {
    return this.tax.read(act, competition);
  }

  @Post('competitions/:id/tax-handovers')
  @Policy('payable.manage')
  @ApiCreatedResponse({ type: TaxHandoverView })
  prepare(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Body() body: NewTaxHandoverDto,
  ): Promise<TaxHandoverView> {
    return this.tax.prepare(act, competition, body);
  }

  @Get('tax-handovers/:id/file')
  @Policy('payee.reveal')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.tax.file(act, id, languageOf(language)), XLSX);
  }

  @Post('tax-handovers/:id/payment')
  @HttpCode(200)
  @Policy('payable.approve')
  @ApiOkResponse({ type: TaxHandoverView })
  confirm(@TheAct() act: Act, @Param('id') id: string, @Body() body: TaxPaidDto): Promise<TaxHandoverView> {
    return this.tax.confirm(act, id, body);
  }

  @Post('tax-handovers/:id/withdrawal')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: TaxHandoverView })
  drop(@TheAct() act: Act, @Param('id') id: string, @Body() body: ReasonDto): Promise<TaxHandoverView> {
    return this.tax.drop(act, id, body.reason);
  }
}
