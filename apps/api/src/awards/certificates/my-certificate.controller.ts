import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { PDF, workbookFile } from '../../platform/http/workbook-body.ts';
import { MyCertificateService } from './my-certificate.service.ts';
import { MyCertificateListView } from './my-certificate.view.ts';

@ApiTags('certificates')
@Controller('me/certificates')
export class MyCertificateController {
  constructor(private readonly certificates: MyCertificateService) {}

  @Get()
  @Policy('signed-in')
  @ApiOkResponse({ type: MyCertificateListView })
  mine(@TheAct() act: Act): Promise<MyCertificateListView> {
    return this.certificates.mine(act);
  }

  @Get(':id/file.pdf')
  @Policy('signed-in')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@TheAct() act: Act, @Param('id') id: string): Promise<StreamableFile> {
    return workbookFile(await this.certificates.file(act, id), PDF);
  }
}
