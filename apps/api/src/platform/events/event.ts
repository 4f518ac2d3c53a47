import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { planned } from '../database/planned.ts';
import { canonical } from './canonical.ts';
import type { RowProof } from './hashed-row.ts';

/** Who does something, with what, when; `now` is the server's clock, read once per request. */
export interface Actor {
  person: { id: string; name: string } | null;
  /** A bound tablet's id, or the browser's sign-in; 'system' for the product itself. */
  device: string;
  requestId: string;
  now: Date;
}

export interface NewEvent {
  /** Past tense: `mark.recorded`. */
  type: string;
  competition?: string | null;
  /** The id of what it is about. */
  subject?: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  rows?: RowProof[];
}

const APPEND = {
  name: 'event-append',
  text: `
    with written as (
      insert into event (id, type, at, actor_id, competition_id, subject_id, body)
      values ($1, $2, $3, $4, $5, $6, $7) returning id
    ) insert into event_unsealed (event_id) select id from written`,
};

/** Writes the audit line in the caller's transaction: what is not committed was never announced. */
export async function appendEvent(tx: EntityManager, act: Actor, event: NewEvent): Promise<string> {
  const id = v7();
  await planned(tx, APPEND, [
    id,
    event.type,
    act.now,
    act.person?.id ?? null,
    event.competition ?? null,
    event.subject ?? null,
    bodyOf(id, act, event),
  ]);
  return id;
}

const APPEND_MANY = {
  name: 'event-append-many',
  text: `
    with written as (
      insert into event (id, type, at, actor_id, competition_id, subject_id, body)
      select id, type, $1, $2, competition, subject, body
      from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[]) e(id, type, competition, subject, body)
      returning id
    ) insert into event_unsealed (event_id) select id from written`,
};

/** The same for many in one statement: each has its line, and none of them waits for the one before. */
export async function appendEvents(tx: EntityManager, act: Actor, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const lines = events.map((event) => ({ id: v7(), event }));
  await planned(tx, APPEND_MANY, [
    act.now,
    act.person?.id ?? null,
    lines.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ competition }) => competition ?? null),
    events.map(({ subject }) => subject ?? null),
    lines.map(({ id, event }) => bodyOf(id, act, event)),
  ]);
}

function bodyOf(id: string, act: Actor, event: NewEvent): string {
  return canonical({
    id,
    type: event.type,
    at: act.now,
    actor: act.person?.id ?? null,
    device: act.device,
    requestId: act.requestId,
    competition: event.competition ?? null,
    subject: event.subject ?? null,
    before: event.before,
    after: event.after,
    reason: event.reason ?? undefined,
    rows: event.rows,
  });
}
