import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TheAct } from '../act.ts';
import type { Act } from '../act.ts';
import { KnownBrowser } from '../known-browser.ts';
import { MeView } from '../me.view.ts';
import { CodeRequestDto, CodeSignInDto } from './code.dto.ts';
import { CodeService } from './code.service.ts';
import { CodeSentView } from './code.view.ts';

@ApiTags('identity')
@Controller()
export class CodeController {
  constructor(
    private readonly codes: CodeService,
    private readonly known: KnownBrowser,
  ) {}

  @Post('sign-in-codes')
  @HttpCode(202)
  @Policy('public')
  @ApiAcceptedResponse({ type: CodeSentView, description: 'the same answer whether the address is known or not' })
  request(@TheAct() act: Act, @Body() body: CodeRequestDto, @Req() request: Request): Promise<CodeSentView> {
    return this.codes.request(act, body.address, String(request.ip));
  }

  @Post('sign-ins/by-code')
  @Policy('public')
  @ApiCreatedResponse({ type: MeView, description: 'makes the account of an address that had none' })
  async signIn(
    @TheAct() act: Act,
    @Body() body: CodeSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const opened = await this.codes.signIn(act, body, String(request.ip));
    this.known.hand(request, response, opened);
    return opened.me;
  }
}
