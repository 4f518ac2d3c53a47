import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../platform/http/policy.decorator.ts';
import { TheAct } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { MarkEntriesDto, ReopeningDto, SignatureDto } from './judging.dto.ts';
import { JudgingService } from './judging.service.ts';
import { JudgingPackageView, ReceiptsView, SheetView } from './sheet.view.ts';
import { SigningService } from './signing.service.ts';

@ApiTags('judging')
@Controller()
export class JudgingController {
  constructor(
    private readonly judging: JudgingService,
    private readonly signing: SigningService,
  ) {}

  @Get('judging/package')
  @Policy('sheet.mark')
  @ApiOkResponse({ type: JudgingPackageView })
  package(@TheAct() act: Act): Promise<JudgingPackageView> {
    return this.judging.package(act);
  }

  @Post('mark-entries')
  @HttpCode(200)
  @Policy('sheet.mark')
  @ApiOkResponse({ type: ReceiptsView })
  record(@TheAct() act: Act, @Body() body: MarkEntriesDto): Promise<ReceiptsView> {
    return this.judging.record(act, body.entries);
  }

  @Get('mark-sheets/:sheet')
  @Policy('signed-in')
  @ApiOkResponse({ type: SheetView })
  sheet(@TheAct() act: Act, @Param('sheet') sheet: string): Promise<SheetView> {
    return this.judging.sheet(act, sheet);
  }

  @Post('mark-sheets/:sheet/signatures')
  @HttpCode(200)
  @Policy('sheet.mark')
  @ApiOkResponse({ type: SheetView })
  sign(@TheAct() act: Act, @Param('sheet') sheet: string, @Body() body: SignatureDto): Promise<SheetView> {
    return this.signing.sign(act, sheet, body);
  }

  @Post('mark-sheets/:sheet/reopenings')
  @HttpCode(200)
  @Policy('sheet.reopen')
  @ApiOkResponse({ type: SheetView })
  reopen(@TheAct() act: Act, @Param('sheet') sheet: string, @Body() body: ReopeningDto): Promise<SheetView> {
    return this.signing.reopen(act, sheet, body);
  }
}
