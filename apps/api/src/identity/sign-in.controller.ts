import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Policy } from '../platform/http/policy.decorator.ts';
import { TheAct } from './act.ts';
import type { Act } from './act.ts';
import { clearCookie } from './cookie.ts';
import { callerOf, KnownBrowser } from './known-browser.ts';
import { MeView } from './me.view.ts';
import { FirstRunDto, SignInDto } from './sign-in.dto.ts';
import { SIGN_IN_COOKIE } from './sign-in.ts';
import { SignInService } from './sign-in.service.ts';

@ApiTags('identity')
@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly known: KnownBrowser,
    private readonly database: DataSource,
  ) {}

  @Post('sign-ins')
  @Policy('public')
  @ApiCreatedResponse({ type: MeView })
  async signIn(
    @TheAct() act: Act,
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const opened = await this.signIns.signIn(act, body, callerOf(request));
    this.known.hand(request, response, opened);
    return opened.me;
  }

  @Post('first-run')
  @Policy('public')
  @ApiCreatedResponse({ type: MeView })
  async firstRun(
    @TheAct() act: Act,
    @Body() body: FirstRunDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    const opened = await this.signIns.firstRun(act, body);
    this.known.hand(request, response, opened);
    return opened.me;
  }

  @Delete('sign-ins/current')
  @HttpCode(204)
  @Policy('signed-in')
  @ApiNoContentResponse()
  async signOut(
    @TheAct() act: Act,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signIns.signOut(act);
    clearCookie(request, response, SIGN_IN_COOKIE);
  }

  @Get('me')
  @Policy('signed-in')
  @ApiOkResponse({ type: MeView })
  me(@TheAct() act: Act): Promise<MeView> {
    return this.signIns.me(this.database.manager, act);
  }
}
