import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { personOf } from './act.ts';
import type { Act } from './act.ts';
import { Attempts } from './attempts.ts';
import { KnownBrowser } from './known-browser.ts';
import type { Caller } from './known-browser.ts';
import type { MeView } from './me.view.ts';
import { tidyPhone } from './people/phone.ts';
import { permissionsOf } from './policies.ts';
import { hashSecret, matchesSecret } from './secret.ts';
import { actOfToken, openSignIn } from './sign-in.ts';
import type { OpenedSignIn } from './sign-in.ts';
import { tenantOf } from './tenant.ts';

@Injectable()
export class SignInService {
  private readonly attempts = new Attempts();

  constructor(
    private readonly database: DataSource,
    private readonly known: KnownBrowser,
  ) {}

  async signIn(act: Act, input: { login: string; password: string }, caller: Caller): Promise<OpenedSignIn> {
    const login = input.login.trim();
    const [person]: { id: string; password_hash: string | null }[] = await this.database.query(
      `select id, password_hash from person
       where (lower(sign_in_name) = lower($1) or phone = $2) and disabled_at is null limit 1`,
      [login, tidyPhone(login)],
    );
    const bucket = this.known.bucketOf(caller, person?.id, login);
    const wait = this.attempts.begin(bucket, act.now.getTime());
    if (wait > 0) throw new Problem('signIn.slowDown', { seconds: Math.ceil(wait / 1_000) });
    if (!(await matchesSecret(person?.password_hash ?? null, input.password))) throw new Problem('signIn.failed');
    this.attempts.succeeded(bucket);
    return this.database.transaction((tx) => this.open(tx, act, person!.id, null));
  }

  /** Makes the organiser of an empty installation; whoever comes second is told so. */
  async firstRun(act: Act, input: { name: string; signInName: string; password: string }): Promise<OpenedSignIn> {
    await mustBeEmpty(this.database.manager);
    const passwordHash = await hashSecret(input.password);
    return this.database.transaction(async (tx) => {
      await tx.query('lock table person in share row exclusive mode');
      await mustBeEmpty(tx);
      const id = v7();
      await tx.query(
        `insert into person (id, tenant_id, name, sign_in_name, password_hash, created_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, await tenantOf(tx, act.now), input.name.trim(), input.signInName.trim(), passwordHash, act.now],
      );
      await tx.query(
        `insert into role_grant (id, person_id, role, granted_by, granted_at) values ($1, $2, 'organiser', $2, $3)`,
        [v7(), id, act.now],
      );
      await appendEvent(tx, act, { type: 'installation.begun', subject: id, after: { organiser: input.name } });
      return this.open(tx, act, id, null);
    });
  }

  async signOut(act: Act): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('update sign_in set ended_at = $2 where id = $1', [act.signIn, act.now]);
      await appendEvent(tx, act, { type: 'person.signedOut', subject: personOf(act) });
    });
  }

  async me(tx: EntityManager, act: Act): Promise<MeView> {
    const [person] = await tx.query(
      `select id, name, sign_in_name as "signInName", phone, mail from person where id = $1`,
      [personOf(act)],
    );
    return { person, grants: [...act.grants], device: act.tablet, permissions: permissionsOf(act) };
  }

  /**
   * Opens a sign-in for a person whose right to it has been checked; the caller's transaction. The one that this browser
   * had before ends: its cookie is overwritten, and whoever kept a copy must not go on with it.
   */
  async open(tx: EntityManager, act: Act, person: string, device: string | null): Promise<OpenedSignIn> {
    await tx.query('update sign_in set ended_at = $2 where id = $1 and ended_at is null', [act.signIn, act.now]);
    const { token, expiresAt } = await openSignIn(tx, person, device, act.now);
    const opened = await actOfToken(tx, token, act.requestId, act.now);
    if (!opened) throw new Problem('signIn.failed');
    await appendEvent(tx, opened, {
      type: 'person.signedIn',
      subject: person,
      after: { device, ended: act.signIn ?? undefined },
    });
    return { token, expiresAt, me: await this.me(tx, opened) };
  }
}

async function mustBeEmpty(tx: EntityManager): Promise<void> {
  const [{ people }] = await tx.query('select exists (select from person) as people');
  if (people) throw new Problem('firstRun.done');
}
