import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { languageOf } from '@skillstar/contract';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Uuid } from '../../platform/http/fields.ts';
import { PagingQuery } from '../../platform/http/paging.dto.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { ApplicationChangeDto, HandInDto, NewApplicationDto, WithdrawalDto } from './application.dto.ts';
import { ApplicationService } from './application.service.ts';
import { ApplicationListView, ApplicationView, HandInReceiptListView } from './application.view.ts';

export class MyApplicationsQuery extends PagingQuery {
  @Uuid({ optional: true })
  competition?: string;
}

/** What a contestant, or whoever registers others, does with the applications in his own account. */
@ApiTags('registration')
@Controller()
export class ApplicationController {
  constructor(private readonly applications: ApplicationService) {}

  @Get('me/applications')
  @Policy('signed-in')
  @ApiOkResponse({ type: ApplicationListView })
  mine(@TheAct() act: Act, @Query() query: MyApplicationsQuery): Promise<ApplicationListView> {
    return this.applications.mine(act, query);
  }

  @Post('competitions/:id/applications')
  @Policy('signed-in')
  @ApiCreatedResponse({ type: ApplicationView })
  add(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Body() body: NewApplicationDto,
    @Headers('accept-language') language?: string,
  ): Promise<ApplicationView> {
    return this.applications.add(act, competition, body, languageOf(language));
  }

  /** Every draft in the account of whoever asks that can be handed in; of each other one, why it cannot. */
  @Post('competitions/:id/application-submissions')
  @HttpCode(200)
  @Policy('signed-in')
  @ApiOkResponse({ type: HandInReceiptListView })
  handInAll(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Headers('accept-language') language?: string,
  ): Promise<HandInReceiptListView> {
    return this.applications.handInAll(act, competition, languageOf(language));
  }

  @Get('me/applications/:id')
  @Policy('signed-in')
  @ApiOkResponse({ type: ApplicationView })
  read(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Headers('accept-language') language?: string,
  ): Promise<ApplicationView> {
    return this.applications.read(act, id, languageOf(language));
  }

  @Patch('me/applications/:id')
  @Policy('signed-in')
  @ApiOkResponse({ type: ApplicationView })
  save(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() { version, ...change }: ApplicationChangeDto,
    @Headers('accept-language') language?: string,
  ): Promise<ApplicationView> {
    return this.applications.save(act, id, version, change, languageOf(language));
  }

  @Delete('me/applications/:id')
  @HttpCode(204)
  @Policy('signed-in')
  @ApiNoContentResponse()
  async remove(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.applications.remove(act, id);
  }

  @Post('me/applications/:id/submissions')
  @Policy('signed-in')
  @ApiCreatedResponse({ type: ApplicationView })
  handIn(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() { version }: HandInDto,
    @Headers('accept-language') language?: string,
  ): Promise<ApplicationView> {
    return this.applications.handIn(act, id, version, languageOf(language));
  }

  @Post('me/applications/:id/withdrawal')
  @Policy('signed-in')
  @ApiCreatedResponse({ type: ApplicationView })
  withdraw(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() { version, reason = null }: WithdrawalDto,
    @Headers('accept-language') language?: string,
  ): Promise<ApplicationView> {
    return this.applications.withdraw(act, id, version, reason, languageOf(language));
  }
}
