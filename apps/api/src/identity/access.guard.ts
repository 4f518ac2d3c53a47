import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { POLICY } from '../platform/http/policy.decorator.ts';
import { requestIdOf } from '../platform/http/request-id.ts';
import { Problem } from '../platform/problems/problem.ts';
import { anonymous, rememberAct } from './act.ts';
import type { Act } from './act.ts';
import { cookieOf } from './cookie.ts';
import { couldEver, POLICIES } from './policies.ts';
import type { PolicyName } from './policies.ts';
import { actOfToken, SIGN_IN_COOKIE } from './sign-in.ts';

/** Whose the page believes the session to be. */
const MEANT_PERSON = 'skillstar-person';

/** Finds out who acts and refuses whoever could never be admitted; a route without a policy is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const policy = this.reflector.get<PolicyName | undefined>(POLICY, context.getHandler());
    if (!policy || !(policy in POLICIES)) throw new Problem('access.denied');
    const act = await this.actOf(request);
    rememberAct(request, act);
    // A tablet says whose taps it brings: its cookie may have become another judge's in a window beside it.
    const meant = request.headers[MEANT_PERSON];
    if (meant !== undefined && act.person && act.person.id !== meant) throw new Problem('session.otherPerson');
    if (couldEver(act, policy)) return true;
    throw new Problem(act.person ? 'access.denied' : 'signIn.required');
  }

  private async actOf(request: Request): Promise<Act> {
    const requestId = requestIdOf(request);
    const token = cookieOf(request, SIGN_IN_COOKIE);
    const act = token ? await actOfToken(this.database.manager, token, requestId, new Date()) : null;
    return act ?? anonymous(requestId);
  }
}
