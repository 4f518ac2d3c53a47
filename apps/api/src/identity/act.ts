import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Role } from '@skillstar/contract';
import type { Request } from 'express';
import { v7 } from 'uuid';
import type { Actor } from '../platform/events/event.ts';
import { requestIdOf } from '../platform/http/request-id.ts';

/** A role in force; a null scope covers everything below it. */
export interface Grant {
  id: string;
  role: Role;
  competition: string | null;
  skill: string | null;
  delegation: string | null;
}

/** Who acts, with which roles, from which device. Every use case takes one. */
export interface Act extends Actor {
  grants: readonly Grant[];
  /** The tablet, when a judge signed one in. */
  tablet: { id: string; name: string; competition: string } | null;
  signIn: string | null;
}

const acts = new WeakMap<object, Act>();

export function rememberAct(request: object, act: Act): void {
  acts.set(request, act);
}

export function actOf(request: Request): Act {
  return acts.get(request) ?? anonymous(requestIdOf(request));
}

export function anonymous(requestId: string): Act {
  return { person: null, grants: [], tablet: null, signIn: null, device: 'browser', requestId, now: new Date() };
}

/** The product itself: seeding, sweeping, commands. */
export function systemAct(now = new Date()): Act {
  const everything: Grant = { id: 'system', role: 'organiser', competition: null, skill: null, delegation: null };
  return { person: null, grants: [everything], tablet: null, signIn: null, device: 'system', requestId: v7(), now };
}

/** The act of the present request, as a handler's parameter. */
export const TheAct = createParamDecorator((_: unknown, context: ExecutionContext): Act =>
  actOf(context.switchToHttp().getRequest<Request>()),
);

/** The signed-in person's id; only where the policy admits nobody else. */
export function personOf(act: Act): string {
  if (!act.person) throw new Error('an act without a person reached a use case that needs one');
  return act.person.id;
}
