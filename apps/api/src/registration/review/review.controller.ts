import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { workbookFile, XLSX } from '../../platform/http/workbook-body.ts';
import { pictureFile } from '../pictures/picture.controller.ts';
import { DecisionDto, ManyDecisionsDto, ReviewFilter, ReviewQuery } from './review.dto.ts';
import { ReviewService } from './review.service.ts';
import { ManyDecisionsView, ReviewCountListView, ReviewListView, ReviewView, ReviewWatchView } from './review.view.ts';

/** The reviewers' desk: what was handed in, and what is decided about it. */
@ApiTags('registration')
@Controller()
export class ReviewController {
  constructor(private readonly reviews: ReviewService) {}

  @Get('competitions/:id/applications')
  @Policy('application.review')
  @ApiOkResponse({ type: ReviewListView })
  queue(@TheAct() act: Act, @Param('id') competition: string, @Query() query: ReviewQuery): Promise<ReviewListView> {
    return this.reviews.queue(act, competition, query);
  }

  @Get('competitions/:id/exports/applications.xlsx')
  @Policy('application.review')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Query() query: ReviewFilter,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.reviews.export(act, competition, query, languageOf(language)));
  }

  @Get('competitions/:id/application-counts')
  @Policy('application.review')
  @ApiOkResponse({ type: ReviewCountListView })
  counts(@TheAct() act: Act, @Param('id') competition: string): Promise<ReviewCountListView> {
    return this.reviews.counts(act, competition);
  }

  @Post('competitions/:id/application-decisions')
  @HttpCode(200)
  @Policy('application.review')
  @ApiOkResponse({ type: ManyDecisionsView })
  decideMany(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Body() body: ManyDecisionsDto,
    @Headers('accept-language') language?: string,
  ): Promise<ManyDecisionsView> {
    return this.reviews.decideMany(act, competition, body, languageOf(language));
  }

  @Get('applications/:id')
  @Policy('application.review')
  @ApiOkResponse({ type: ReviewView })
  read(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<ReviewView> {
    return this.reviews.read(act, id, languageOf(language));
  }

  /** Whether it still stands as it was read, and who else looks; asking is looking. */
  @Get('applications/:id/watch')
  @Policy('application.review')
  @ApiOkResponse({ type: ReviewWatchView })
  watch(@TheAct() act: Act, @Param('id') id: string): Promise<ReviewWatchView> {
    return this.reviews.watch(act, id);
  }

  @Get('applications/:id/pictures/:file')
  @Policy('application.review')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Cache-Control', 'private, max-age=600')
  async picture(@TheAct() act: Act, @Param('id') id: string, @Param('file') file: string): Promise<StreamableFile> {
    return pictureFile(await this.reviews.picture(act, id, file));
  }

  @Post('applications/:id/decisions')
  @HttpCode(200)
  @Policy('application.review')
  @ApiOkResponse({ type: ReviewView })
  decide(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() body: DecisionDto,
    @Headers('accept-language') language?: string,
  ): Promise<ReviewView> {
    return this.reviews.decide(act, id, body, languageOf(language));
  }
}
