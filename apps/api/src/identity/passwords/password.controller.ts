import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { PagingQuery } from '../../platform/http/paging.dto.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TheAct } from '../act.ts';
import type { Act } from '../act.ts';
import { loginKey } from '../known-browser.ts';
import { OutboxReader } from './outbox-reader.ts';
import { OutboxListView } from './outbox.view.ts';
import { PasswordChangeDto, PasswordResetDto, PasswordResetRequestDto } from './password.dto.ts';
import { PasswordService } from './password.service.ts';

@ApiTags('identity')
@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly outbox: OutboxReader,
  ) {}

  @Put('me/password')
  @HttpCode(204)
  @Policy('signed-in')
  @ApiNoContentResponse()
  async change(@TheAct() act: Act, @Body() body: PasswordChangeDto): Promise<void> {
    await this.passwords.change(act, body.current, body.next);
  }

  @Post('password-resets')
  @HttpCode(202)
  @Policy('public')
  @ApiAcceptedResponse({ description: 'the same answer whether the name is known or not' })
  async request(@TheAct() act: Act, @Body() body: PasswordResetRequestDto, @Req() request: Request): Promise<void> {
    await this.passwords.request(act, body.login, `${request.ip} ${loginKey(body.login)}`);
  }

  @Put('password-resets/:token')
  @HttpCode(204)
  @Policy('public')
  @ApiNoContentResponse()
  async reset(@TheAct() act: Act, @Param('token') token: string, @Body() body: PasswordResetDto): Promise<void> {
    await this.passwords.reset(act, token, body.password);
  }

  @Get('outbox')
  @Policy('outbox.read')
  @ApiOkResponse({ type: OutboxListView })
  list(@TheAct() act: Act, @Query() query: PagingQuery): Promise<OutboxListView> {
    return this.outbox.list(act, query);
  }
}
