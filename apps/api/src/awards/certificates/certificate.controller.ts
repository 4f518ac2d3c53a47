import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { sendPage } from '../../platform/html/send-page.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { PDF, workbookFile } from '../../platform/http/workbook-body.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { CertificateBatchService } from './certificate-batch.service.ts';
import { CertificateService } from './certificate.service.ts';
import {
  CertifiableQuery,
  CertificateQuery,
  NewCertificateBatchDto,
  ReissueDto,
  RevocationDto,
} from './certificate.dto.ts';
import {
  CertifiableListView,
  CertificateBatchListView,
  CertificateBatchView,
  CertificateListView,
  CertificateView,
} from './certificate.view.ts';
import { checkPage } from './check-page.ts';

const FILE = { schema: { type: 'string', format: 'binary' } };

@ApiTags('certificates')
@Controller()
export class CertificateController {
  constructor(
    private readonly certificates: CertificateService,
    private readonly batches: CertificateBatchService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where the QR code of a certificate leads: outside of /api. */
  @Get('certificates/:number')
  @Policy('public')
  @ApiProduces('text/html')
  @ApiQuery({ name: 'lang', required: false, description: 'en; otherwise Chinese' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async check(
    @Param('number') number: string,
    @Query('lang') lang: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.certificates.check(number);
    if (!found) throw new Problem('certificate.unknown');
    const text = checkPage(found, lang === 'en' ? 'en' : 'zh', this.config.publicUrl);
    await sendPage(request, response, text, { shared: false });
  }

  @Get('competitions/:id/certifiable')
  @Policy('award.read')
  @ApiOkResponse({ type: CertifiableListView })
  certifiable(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: CertifiableQuery,
  ): Promise<CertifiableListView> {
    return this.batches.certifiable(act, competition, query.template ?? null);
  }

  @Post('competitions/:id/certificate-batches')
  @Policy('certificate.manage')
  @ApiCreatedResponse({ type: CertificateBatchView })
  order(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Body() body: NewCertificateBatchDto,
    @Req() request: Request,
  ): Promise<CertificateBatchView> {
    return this.batches.order(act, competition, body, hostOf(request));
  }

  @Get('competitions/:id/certificate-batches')
  @Policy('award.read')
  @ApiOkResponse({ type: CertificateBatchListView })
  orders(@TheAct() act: Act, @Param('id') competition: string): Promise<CertificateBatchListView> {
    return this.batches.list(act, competition);
  }

  @Get('certificate-batches/:id/print.pdf')
  @Policy('certificate.manage')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async print(@TheAct() act: Act, @Param('id') id: string): Promise<StreamableFile> {
    return workbookFile(await this.batches.print(act, id), PDF);
  }

  @Get('competitions/:id/certificates')
  @Policy('award.read')
  @ApiOkResponse({ type: CertificateListView })
  list(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: CertificateQuery,
  ): Promise<CertificateListView> {
    return this.certificates.list(act, competition, query);
  }

  @Get('certificates/:id/file.pdf')
  @Policy('award.read')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async file(@TheAct() act: Act, @Param('id') id: string): Promise<StreamableFile> {
    return workbookFile(await this.certificates.file(act, id), PDF);
  }

  @Post('certificates/:id/revocation')
  @HttpCode(204)
  @Policy('certificate.manage')
  @ApiNoContentResponse()
  revoke(@TheAct() act: Act, @Param('id') id: string, @Body() body: RevocationDto): Promise<void> {
    return this.certificates.revoke(act, id, body.reason);
  }

  @Post('certificates/:id/reissue')
  @Policy('certificate.manage')
  @ApiCreatedResponse({ type: CertificateView })
  reissue(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() body: ReissueDto,
    @Req() request: Request,
  ): Promise<CertificateView> {
    return this.certificates.reissue(act, id, body, hostOf(request));
  }
}

/** How the organiser himself reached us; only where no public address is configured. */
function hostOf(request: Request): string {
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`;
}
