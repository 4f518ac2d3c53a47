import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG } from '../platform/config/config.ts';
import type { Config } from '../platform/config/config.ts';
import { keyFile } from '@skillstar/contract/keys';
import { cookieOf, setCookie } from './cookie.ts';
import { PHONE, tidyPhone } from './people/phone.ts';
import { SIGN_IN_COOKIE } from './sign-in.ts';
import type { OpenedSignIn } from './sign-in.ts';

const KNOWN_COOKIE = 'skillstar_known';
const YEAR = 365 * 86_400_000;

/** Where an attempt to sign in comes from. */
export interface Caller {
  address: string;
  /** What the browser says it got at an earlier sign-in; anybody can say anything. */
  known: string | undefined;
}

export function callerOf(request: Request): Caller {
  return { address: String(request.ip), known: cookieOf(request, KNOWN_COOKIE) };
}

/**
 * A mark left in a browser in which a person has signed in, so that strangers behind the same address cannot slow that
 * person down there. It is sealed, and good for this person only: whoever could write one, or use another person's,
 * would guess as often as he likes.
 */
@Injectable()
export class KnownBrowser {
  private key: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The bucket in which attempts to be this person are counted. */
  bucketOf({ address, known }: Caller, person: string | undefined, login: string): string {
    if (person && this.isOf(known, person)) return `${known} ${person}`;
    return `${address} ${person ?? loginKey(login)}`;
  }

  /** Sets the cookies of a fresh sign-in. */
  hand(request: Request, response: Response, { token, expiresAt, me }: OpenedSignIn): void {
    setCookie(request, response, SIGN_IN_COOKIE, token, expiresAt);
    if (this.isOf(cookieOf(request, KNOWN_COOKIE), me.person.id)) return;
    const mark = this.markOf(randomBytes(16).toString('base64url'), me.person.id);
    setCookie(request, response, KNOWN_COOKIE, mark, new Date(expiresAt.getTime() + YEAR));
  }

  private isOf(mark: string | undefined, person: string): boolean {
    const [nonce = ''] = (mark ?? '').split('.');
    const [given, right] = [Buffer.from(mark ?? ''), Buffer.from(this.markOf(nonce, person))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private markOf(nonce: string, person: string): string {
    this.key ??= keyFile(this.config.dataFolder, 'known-browser');
    return `${nonce}.${createHmac('sha256', this.key).update(`${nonce}:${person}`).digest('base64url')}`;
  }
}

/** A name or phone in whatever spelling: blanks and hyphens in a phone would otherwise make it many. */
export function loginKey(login: string): string {
  const phone = tidyPhone(login);
  return PHONE.test(phone) ? phone : login.trim().toLowerCase();
}
