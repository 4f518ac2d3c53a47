import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { ExplanationStepView } from '../../results/explanation/explanation.view.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import {
  ApprovalsDto,
  BankFileQuery,
  NewBatchDto,
  PaidDto,
  PayeeDto,
  PrizeTermsDto,
  ReasonDto,
  ReceiptDto,
} from './prizes.dto.ts';
import { PrizesService } from './prizes.service.ts';
import {
  ApprovedView,
  BatchListView,
  BatchView,
  PayableListView,
  PayableView,
  PrizesView,
  RemindedView,
  RevealedPayeeView,
  SettledView,
} from './prizes.view.ts';

const CSV = 'text/csv; charset=utf-8';

@ApiTags('prizes')
@Controller()
export class PrizesController {
  constructor(private readonly prizes: PrizesService) {}

  @Get('competitions/:id/prizes')
  @Policy('payable.read')
  @ApiOkResponse({ type: PrizesView })
  read(@TheAct() act: Act, @Param('id') competition: string): Promise<PrizesView> {
    return this.prizes.read(act, competition);
  }

  @Put('competitions/:id/prizes/terms')
  @Policy('payable.manage')
  @ApiOkResponse({ type: PrizesView })
  setTerms(@TheAct() act: Act, @Param('id') competition: string, @Body() body: PrizeTermsDto): Promise<PrizesView> {
    return this.prizes.setTerms(act, competition, body);
  }

  @Post('competitions/:id/payables/settlement')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: SettledView })
  settle(@TheAct() act: Act, @Param('id') competition: string): Promise<SettledView> {
    return this.prizes.settle(act, competition);
  }

  @Post('competitions/:id/payables/reminders')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: RemindedView })
  remind(@TheAct() act: Act, @Param('id') competition: string): Promise<RemindedView> {
    return this.prizes.remind(act, competition);
  }

  @Get('competitions/:id/payables')
  @Policy('payable.read')
  @ApiOkResponse({ type: PayableListView })
  list(@TheAct() act: Act, @Param('id') competition: string): Promise<PayableListView> {
    return this.prizes.list(act, competition);
  }

  @Post('competitions/:id/payables/approvals')
  @HttpCode(200)
  @Policy('payable.approve')
  @ApiOkResponse({ type: ApprovedView })
  approve(@TheAct() act: Act, @Param('id') competition: string, @Body() body: ApprovalsDto): Promise<ApprovedView> {
    return this.prizes.approve(act, competition, body.payables);
  }

  @Get('competitions/:id/bank-batches')
  @Policy('payable.read')
  @ApiOkResponse({ type: BatchListView })
  batches(@TheAct() act: Act, @Param('id') competition: string): Promise<BatchListView> {
    return this.prizes.batches(act, competition);
  }

  @Post('competitions/:id/bank-batches')
  @Policy('payable.manage')
  @ApiCreatedResponse({ type: BatchView })
  makeBatch(@TheAct() act: Act, @Param('id') competition: string, @Body() body: NewBatchDto): Promise<BatchView> {
    return this.prizes.makeBatch(act, competition, body);
  }

  @Get('bank-batches/:id/file')
  @Policy('payable.manage')
  @ApiProduces(XLSX, CSV)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Query() { format }: BankFileQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    const file = await this.prizes.file(act, id, format, languageOf(language));
    return workbookFile(file, format === 'csv' ? CSV : XLSX);
  }

  @Post('bank-batches/:id/payment')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: BatchView })
  batchPaid(@TheAct() act: Act, @Param('id') id: string, @Body() body: PaidDto): Promise<BatchView> {
    return this.prizes.batchPaid(act, id, body);
  }

  @Post('payables/:id/payment')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: PayableView })
  paid(@TheAct() act: Act, @Param('id') id: string, @Body() body: PaidDto): Promise<PayableView> {
    return this.prizes.paid(act, id, body);
  }

  @Post('payables/:id/return')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: PayableView })
  returned(@TheAct() act: Act, @Param('id') id: string, @Body() body: ReasonDto): Promise<PayableView> {
    return this.prizes.returned(act, id, body.reason);
  }

  @Post('payables/:id/retry')
  @HttpCode(200)
  @Policy('payable.manage')
  @ApiOkResponse({ type: PayableView })
  retry(@TheAct() act: Act, @Param('id') id: string): Promise<PayableView> {
    return this.prizes.retry(act, id);
  }

  @Put('payables/:id/payee')
  @Policy('signed-in')
  @ApiOkResponse({ type: PayableView })
  enterPayee(@TheAct() act: Act, @Param('id') id: string, @Body() body: PayeeDto): Promise<PayableView> {
    return this.prizes.enterPayee(act, id, body);
  }

  @Post('payables/:id/payee/view')
  @HttpCode(200)
  @Policy('payee.reveal')
  @ApiOkResponse({ type: RevealedPayeeView })
  reveal(@TheAct() act: Act, @Param('id') id: string, @Body() body: ReasonDto): Promise<RevealedPayeeView> {
    return this.prizes.reveal(act, id, body.reason);
  }

  @Post('payables/:id/receipt')
  @HttpCode(200)
  @Policy('signed-in')
  @ApiOkResponse({ type: PayableView })
  receipt(@TheAct() act: Act, @Param('id') id: string, @Body() body: ReceiptDto): Promise<PayableView> {
    return this.prizes.receipt(act, id, body.receipt);
  }

  @Get('me/prizes')
  @Policy('signed-in')
  @ApiOkResponse({ type: PayableListView })
  mine(@TheAct() act: Act): Promise<PayableListView> {
    return this.prizes.mine(act);
  }

  @Get('me/prizes/:id/explanation')
  @Policy('signed-in')
  @ApiOkResponse({ type: ExplanationStepView })
  explain(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<ExplanationStepView> {
    return this.prizes.explain(act, id, languageOf(language));
  }
}
