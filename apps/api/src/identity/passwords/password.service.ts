import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { OutboxService } from '../../platform/mail/outbox.service.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { personOf } from '../act.ts';
import type { Act } from '../act.ts';
import { Attempts } from '../attempts.ts';
import { tidyPhone } from '../people/phone.ts';
import { hashSecret, matchesSecret, newToken, tokenHash } from '../secret.ts';
import { endSignIns } from '../sign-in.ts';

const RESET_MINUTES = 30;
/** Longer than writing a link takes: the time of the answer must not tell a known name from an unknown one. */
const ANSWER_MS = 250;

interface Account {
  id: string;
  name: string;
  mail: string | null;
  phone: string | null;
  signInName: string | null;
}

@Injectable()
export class PasswordService {
  private readonly guesses = new Attempts();
  /** Every request counts, since a success and a failure look the same from outside. */
  private readonly requests = new Attempts();

  constructor(
    private readonly database: DataSource,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever was signed in elsewhere with the old password is signed out; this browser stays. */
  async change(act: Act, current: string, next: string): Promise<void> {
    const id = personOf(act);
    const wait = this.guesses.begin(id, act.now.getTime());
    if (wait > 0) throw new Problem('signIn.slowDown', { seconds: Math.ceil(wait / 1_000) });
    const [row] = await this.database.query(
      'select password_hash, sign_in_name as "signInName" from person where id = $1',
      [id],
    );
    if (!(await matchesSecret(row?.password_hash ?? null, current))) throw new Problem('password.wrong');
    this.guesses.succeeded(id);
    checkStrength(next, row.signInName);
    const hash = await hashSecret(next);
    await this.database.transaction(async (tx) => {
      await setPassword(tx, act, id, hash);
      await appendEvent(tx, act, { type: 'password.changed', subject: id });
    });
  }

  /** The answer never tells whether somebody has this name: the link goes to the person's mail, or to the outbox. */
  async request(act: Act, login: string, caller: string): Promise<void> {
    const wait = this.requests.begin(caller, act.now.getTime());
    if (wait > 0) throw new Problem('tooManyRequests', { seconds: Math.ceil(wait / 1_000) });
    await Promise.all([this.writeLink(act, login), pause(ANSWER_MS)]);
  }

  private async writeLink(act: Act, login: string): Promise<void> {
    const [person]: Account[] = await this.database.query(
      `select id, name, mail, phone, sign_in_name as "signInName" from person
       where (lower(sign_in_name) = lower($1) or phone = $2) and disabled_at is null limit 1`,
      [login.trim(), tidyPhone(login)],
    );
    if (!person) return;
    const token = newToken();
    await this.database.transaction(async (tx) => {
      await voidLinks(tx, person.id, act.now);
      await tx.query(
        'insert into password_reset (id, token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4, $5)',
        [v7(), tokenHash(token), person.id, act.now, new Date(act.now.getTime() + RESET_MINUTES * 60_000)],
      );
      await this.outbox.write(tx, resetMail(person, `${this.config.publicUrl ?? ''}/desk/reset/${token}`), act.now);
      await appendEvent(tx, act, { type: 'password.resetRequested', subject: person.id });
    });
  }

  async reset(act: Act, token: string, password: string): Promise<void> {
    await mustBeOpen(this.database.manager, token, act.now);
    const hash = await hashSecret(password);
    await this.database.transaction(async (tx) => {
      const [rows]: [{ person_id: string }[], number] = await tx.query(
        `update password_reset set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2 returning person_id`,
        [tokenHash(token), act.now],
      );
      const id = rows[0]?.person_id;
      if (!id) throw new Problem('password.resetUnknown');
      const [row] = await tx.query(
        'select sign_in_name as "signInName" from person where id = $1 and disabled_at is null',
        [id],
      );
      if (!row) throw new Problem('password.resetUnknown');
      checkStrength(password, row.signInName);
      await setPassword(tx, act, id, hash);
      await appendEvent(tx, act, { type: 'password.reset', subject: id });
    });
  }
}

/** Looked at before the password is hashed: a stranger's made-up link must cost next to nothing. */
async function mustBeOpen(tx: EntityManager, token: string, now: Date): Promise<void> {
  const [open] = await tx.query(
    'select 1 from password_reset where token_hash = $1 and used_at is null and expires_at > $2',
    [tokenHash(token), now],
  );
  if (!open) throw new Problem('password.resetUnknown');
}

/** A new password ends what the old one, or a link to replace it, had opened; only this browser goes on. */
export async function setPassword(tx: EntityManager, act: Act, person: string, hash: string): Promise<boolean> {
  const [, changed]: [unknown, number] = await tx.query(
    'update person set password_hash = $2, version = version + 1 where id = $1',
    [person, hash],
  );
  await endSignIns(tx, person, act.now, act.signIn);
  await voidLinks(tx, person, act.now);
  return changed > 0;
}

async function voidLinks(tx: EntityManager, person: string, now: Date): Promise<void> {
  await tx.query('update password_reset set used_at = $2 where person_id = $1 and used_at is null', [person, now]);
}

function checkStrength(password: string, signInName: string | null): void {
  if ([...password].length < 8 || password.toLowerCase() === signInName?.toLowerCase()) {
    throw new Problem('password.weak');
  }
}

function resetMail(person: Account, link: string) {
  return {
    to: person.mail ?? person.phone ?? person.signInName ?? person.name,
    subject: '重置密码 / Reset your password',
    body: [
      `${person.name}，您好：`,
      `请在 ${RESET_MINUTES} 分钟内打开以下链接设置新密码，链接只能使用一次：`,
      link,
      '如果不是您本人申请，请忽略，密码不会改变。',
      '',
      `Open this link within ${RESET_MINUTES} minutes to choose a new password; it works once.`,
      'If you did not ask for it, ignore this mail: nothing changes.',
    ].join('\n'),
  };
}
