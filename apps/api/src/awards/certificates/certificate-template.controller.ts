import { Body, Controller, Get, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { PDF, workbookFile } from '../../platform/http/workbook-body.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { PICTURE_TYPES } from '../../registration/pictures/re-encode.ts';
import { CertificateTemplateService } from './certificate-template.service.ts';
import { CertificatePictureQuery, CertificateTemplateChangeDto, NewCertificateTemplateDto } from './certificate.dto.ts';
import { CertificateTemplateListView, CertificateTemplateView } from './certificate.view.ts';

const FILE = { schema: { type: 'string', format: 'binary' } };

@ApiTags('certificates')
@Controller()
export class CertificateTemplateController {
  constructor(private readonly templates: CertificateTemplateService) {}

  @Get('competitions/:id/certificate-templates')
  @Policy('award.read')
  @ApiOkResponse({ type: CertificateTemplateListView })
  list(@TheAct() act: Act, @Param('id') competition: string): Promise<CertificateTemplateListView> {
    return this.templates.list(act, competition);
  }

  @Post('competitions/:id/certificate-templates')
  @Policy('certificate.manage')
  @ApiCreatedResponse({ type: CertificateTemplateView })
  add(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Body() body: NewCertificateTemplateDto,
  ): Promise<CertificateTemplateView> {
    return this.templates.add(act, competition, body.name);
  }

  @Patch('certificate-templates/:id')
  @Policy('certificate.manage')
  @ApiOkResponse({ type: CertificateTemplateView })
  change(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() body: CertificateTemplateChangeDto,
  ): Promise<CertificateTemplateView> {
    return this.templates.change(act, id, body);
  }

  @Post('certificate-templates/:id/picture')
  @Policy('certificate.manage')
  @ApiConsumes(...PICTURE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: CertificateTemplateView })
  picture(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Query() query: CertificatePictureQuery,
    @Body() body: unknown,
  ): Promise<CertificateTemplateView> {
    if (!Buffer.isBuffer(body)) throw new Problem('picture.otherKind');
    return this.templates.picture(act, id, query.kind, body);
  }

  @Get('certificate-templates/:id/picture')
  @Policy('award.read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse(FILE)
  async readPicture(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Query() query: CertificatePictureQuery,
  ): Promise<StreamableFile> {
    const { content, mediaType } = await this.templates.readPicture(act, id, query.kind);
    return new StreamableFile(content, { type: mediaType, disposition: 'inline', length: content.length });
  }

  @Get('certificate-templates/:id/sample.pdf')
  @Policy('award.read')
  @ApiProduces(PDF)
  @ApiOkResponse(FILE)
  async sample(@TheAct() act: Act, @Param('id') id: string): Promise<StreamableFile> {
    return workbookFile(await this.templates.sample(act, id), PDF);
  }
}
