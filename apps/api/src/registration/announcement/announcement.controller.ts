import { Body, Controller, Get, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { sendPage } from '../../platform/html/send-page.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { AnnouncementDto } from './announcement.dto.ts';
import { announcementPage } from './announcement-page.ts';
import { AnnouncementService } from './announcement.service.ts';
import { AnnouncementView } from './announcement.view.ts';

@ApiTags('registration')
@Controller()
export class AnnouncementController {
  constructor(
    private readonly announcements: AnnouncementService,
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
