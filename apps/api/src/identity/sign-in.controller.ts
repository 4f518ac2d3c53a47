import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { Policy } from '../platform/http/policy.decorator.ts';
import { TheAct } from './act.ts';
import type { Act } from './act.ts';
import { clearCookie, cookieOf, setCookie } from './cookie.ts';
import { MeView } from './me.view.ts';
import { tokenHash } from './secret.ts';
import { FirstRunDto, SignInDto } from './sign-in.dto.ts';
import { SIGN_IN_COOKIE } from './sign-in.ts';
import { SignInService } from './sign-in.service.ts';
import type { OpenedSignIn } from './sign-in.service.ts';

/** Left in a browser that has signed in once: strangers behind the same address cannot slow it down. */
const KNOWN_COOKIE = 'skillstar_known';

@ApiTags('identity')
@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
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
    const known = cookieOf(request, KNOWN_COOKIE);
    const caller = `${known ? tokenHash(known) : request.ip} ${body.login.trim().toLowerCase()}`;
    return hand(request, response, await this.signIns.signIn(act, body, caller));
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
    return hand(request, response, await this.signIns.firstRun(act, body));
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

/** Sets the cookies of a fresh sign-in and answers who it is. */
export function hand(request: Request, response: Response, opened: OpenedSignIn): MeView {
  setCookie(request, response, SIGN_IN_COOKIE, opened.token, opened.expiresAt);
  if (!cookieOf(request, KNOWN_COOKIE)) {
    const aYear = new Date(opened.expiresAt.getTime() + 365 * 86_400_000);
    setCookie(request, response, KNOWN_COOKIE, tokenHash(opened.token), aYear);
  }
  return opened.me;
}
