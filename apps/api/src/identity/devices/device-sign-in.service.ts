import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { Attempts } from '../attempts.ts';
import { bareCode, hashSecret, matchesSecret, tokenHash } from '../secret.ts';
import { SignInService } from '../sign-in.service.ts';
import type { OpenedSignIn } from '../sign-in.ts';
import { isWeakPin } from './pin.ts';

interface Invite {
  id: string;
  competition: string;
  person: string;
  deviceName: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  pinHash: string | null;
}

/** Binds a tablet by a one-time code and a PIN. */
@Injectable()
export class DeviceSignInService {
  /** Wrong PINs are counted for each invite, unknown codes for each caller: neither ever locks a judge. */
  private readonly wrongPins = new Attempts();
  private readonly unknownCodes = new Attempts(20);

  constructor(
    private readonly database: DataSource,
    private readonly signIns: SignInService,
  ) {}

  async signIn(
    act: Act,
    input: { code: string; pin: string; deviceName?: string },
    caller: string,
  ): Promise<OpenedSignIn> {
    const invite = await this.inviteOf(act, input.code, caller);
    const newHash = await this.checkPin(act, invite, input.pin);
    return this.database.transaction(async (tx) => {
      await consume(tx, act, invite);
      if (newHash) await choosePin(tx, invite, newHash);
      const device = await bind(tx, act, invite, input.deviceName);
      return this.signIns.open(tx, act, invite.person, device);
    });
  }

  /** A code that is right is never slowed down by others behind the same address who type wrong ones. */
  private async inviteOf(act: Act, code: string, caller: string): Promise<Invite> {
    const [invite]: Invite[] = await this.database.query(
      `select i.id, i.competition_id as competition, i.person_id as person, i.device_name as "deviceName",
              i.expires_at as "expiresAt", i.used_at as "usedAt", n.pin_hash as "pinHash"
       from device_invite i join person p on p.id = i.person_id and p.disabled_at is null
       left join device_pin n on n.competition_id = i.competition_id and n.person_id = i.person_id
       where i.code_hash = $1`,
      [tokenHash(bareCode(code))],
    );
    const now = act.now.getTime();
    if (!invite) {
      const wait = this.unknownCodes.begin(caller, now);
      throw wait > 0 ? slowDown(wait) : new Problem('device.codeUnknown');
    }
    if (invite.usedAt) throw new Problem('device.codeUsed');
    if (invite.expiresAt <= act.now) throw new Problem('device.codeExpired');
    return invite;
  }

  /** Answers the hash of a PIN that is chosen now; null when the one given was already known. */
  private async checkPin(act: Act, invite: Invite, pin: string): Promise<string | null> {
    if (invite.pinHash === null) {
      if (isWeakPin(pin)) throw new Problem('device.pinWeak');
      return hashSecret(pin);
    }
    const wait = this.wrongPins.begin(invite.id, act.now.getTime());
    if (wait > 0) throw slowDown(wait);
    if (!(await matchesSecret(invite.pinHash, pin))) throw new Problem('device.pinWrong');
    this.wrongPins.succeeded(invite.id);
    return null;
  }
}

/** Two tabs with one code at the same moment: the database lets one of them through. */
async function consume(tx: EntityManager, act: Act, invite: Invite): Promise<void> {
  const [, used]: [unknown, number] = await tx.query(
    'update device_invite set used_at = $2 where id = $1 and used_at is null',
    [invite.id, act.now],
  );
  if (used === 0) throw new Problem('device.codeUsed');
}

/** Another tablet may have chosen the judge's PIN a moment ago: then this one has to know it. */
async function choosePin(tx: EntityManager, invite: Invite, pinHash: string): Promise<void> {
  const chosen: unknown[] = await tx.query(
    `insert into device_pin (competition_id, person_id, pin_hash) values ($1, $2, $3)
     on conflict (competition_id, person_id) do update set pin_hash = excluded.pin_hash
       where device_pin.pin_hash is null
     returning person_id`,
    [invite.competition, invite.person, pinHash],
  );
  if (chosen.length === 0) throw new Problem('device.pinWrong');
}

async function bind(tx: EntityManager, act: Act, invite: Invite, deviceName: string | undefined): Promise<string> {
  const id = v7();
  const [{ bound }] = await tx.query('select count(*)::int as bound from device where competition_id = $1', [
    invite.competition,
  ]);
  const name = deviceName ?? invite.deviceName ?? `平板 ${bound + 1}`;
  await tx.query(
    `insert into device (id, competition_id, person_id, name, bound_at, last_seen_at) values ($1, $2, $3, $4, $5, $5)`,
    [id, invite.competition, invite.person, name, act.now],
  );
  await appendEvent(tx, act, {
    type: 'device.bound',
    competition: invite.competition,
    subject: id,
    after: { person: invite.person, name, invite: invite.id },
  });
  return id;
}

function slowDown(wait: number): Problem {
  return new Problem('signIn.slowDown', { seconds: Math.ceil(wait / 1_000) });
}
