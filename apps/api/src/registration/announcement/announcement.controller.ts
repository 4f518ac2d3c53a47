import {
  Body,
  Controller,
  Get,
  Header,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
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
import { PDF, pdfBytes } from '../../platform/http/pdf-body.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { AnnouncementDto, AnnouncementFileQuery } from './announcement.dto.ts';
import { AnnouncementFileService } from './announcement-file.service.ts';
import { announcementPage } from './announcement-page.ts';
import { AnnouncementService } from './announcement.service.ts';
import { AnnouncementFileView, AnnouncementView } from './announcement.view.ts';

@ApiTags('registration')
@Controller()
export class AnnouncementController {
  constructor(
    private readonly announcements: AnnouncementService,
    private readonly files: AnnouncementFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What everybody reads, as a page: outside of /api. */
  @Get('c/:competition')
  @Policy('public')
  @ApiProduces('text/html')
  @ApiQuery({ name: 'lang', required: false, description: 'en; otherwise Chinese' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async page(
    @TheAct() act: Act,
    @Param('competition') competition: string,
    @Query('lang') lang: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const facts = await this.announcements.factsOf(act, competition);
    const text = announcementPage(facts, lang === 'en' ? 'en' : 'zh', act.now, this.config.publicUrl);
    await sendPage(request, response, text, { shared: facts.announcement.public });
  }

  @Get('c/:competition/files/:file')
  @Policy('public')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Cache-Control', 'public, max-age=300')
  async file(
    @TheAct() act: Act,
    @Param('competition') competition: string,
    @Param('file') id: string,
  ): Promise<StreamableFile> {
    const { file, content } = await this.files.read(act, competition, id);
    const disposition = `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new StreamableFile(content, { type: PDF, disposition, length: content.length });
  }

  @Post('competitions/:id/announcement/files')
  @Policy('announcement.manage')
  @ApiConsumes(PDF)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: AnnouncementFileView })
  addFile(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Query() { name }: AnnouncementFileQuery,
    @Body() body: unknown,
  ): Promise<AnnouncementFileView> {
    return this.files.add(act, id, name, pdfBytes(body));
  }

  @Get('competitions/:id/announcement')
  @Policy('competition.read')
  @ApiOkResponse({ type: AnnouncementView })
  read(@TheAct() act: Act, @Param('id') id: string): Promise<AnnouncementView> {
    return this.announcements.read(act, id);
  }

  @Put('competitions/:id/announcement')
  @Policy('announcement.manage')
  @ApiOkResponse({ type: AnnouncementView })
  save(@TheAct() act: Act, @Param('id') id: string, @Body() body: AnnouncementDto): Promise<AnnouncementView> {
    const { version, ...input } = body;
    return this.announcements.save(act, id, version, input);
  }
}
