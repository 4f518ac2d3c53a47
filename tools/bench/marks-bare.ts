import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { v7 } from 'uuid';

const ENTRY_COLUMNS =
  'id, sheet_id, aspect_id, slot, round, value, mark, based_on, outcome, person_id, device, device_seq, device_time, sheet_version, content_hash, created_at';

const READ_SHEET = `
  select s.*, j.code, c.code, r.code,
    (select json_agg(t) from marking_team_seat t where t.team_id = c.team_id) as seats,
    (select json_agg(json_build_object('aspect', m.aspect_id, 'slot', m.slot, 'round', m.round, 'entry', m.entry_id,
        'value', m.value, 'mark', m.mark, 'person', e.person_id, 'device', e.device, 'deviceSeq', e.device_seq))
      from mark m join mark_entry e on e.id = m.entry_id where m.sheet_id = s.id) as marks,
    (select json_agg(e) from mark_conflict f join mark_entry e on e.id = f.entry_id
      where f.sheet_id = s.id and f.closed_at is null) as conflicts
  from mark_sheet s join skill k on k.id = s.skill_id join subject j on j.id = s.subject_id
    join sub_criterion c on c.id = s.sub_criterion_id join criterion r on r.id = c.criterion_id
  where s.id = $1`;

const WRITE_SHEET = `
  with entries as (
    insert into mark_entry (${ENTRY_COLUMNS})
    select ${ENTRY_COLUMNS} from jsonb_populate_recordset(null::mark_entry, $5)
  ), present as (
    insert into mark (sheet_id, aspect_id, slot, round, entry_id, value, mark)
    select $1, m.aspect_id, m.slot, m.round, m.id, m.value, m.mark from jsonb_populate_recordset(null::mark_entry, $5) m
    on conflict (sheet_id, aspect_id, slot, round)
      do update set entry_id = excluded.entry_id, value = excluded.value, mark = excluded.mark
  ), touched as (
    insert into board_touch (board_id) select board_id from board_source where skill_id = $6
  )
  update mark_sheet set version = version + 1, total = $2, done = $3, blanks = 0, spreads = 0, content_hash = $4,
    state = 'open', signed_seats = '{}' where id = $1`;

const APPEND_EVENT = `
  with written as (
    insert into event (id, type, at, actor_id, competition_id, subject_id, body)
    values ($1, $2, $3, $4, $5, $6, $7) returning id
  ) insert into event_unsealed (event_id) select id from written`;

/**
 * What a batch costs the database alone: the statements of `judging/record.ts` and `write-sheet.ts` in one transaction per batch, without
 * HTTP, rules or views. Runs on the database of the measured product after it, over the same sheets.
 */
export async function bareEntriesPerSecond(
  url: string,
  connections: number,
  batch: number,
  seconds: number,
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
  const first = clients[0]!;
  const { rows: sheets } = await first.query<{ id: string; skill: string; competition: string; person: string }>(
    `select s.id, s.skill_id as skill, k.competition_id as competition,
       (select person_id from marking_team_seat t where t.team_id = c.team_id and t.seat = 1 + abs(hashtext(s.id::text)) % 5) as person
     from mark_sheet s join sub_criterion c on c.id = s.sub_criterion_id join skill k on k.id = s.skill_id where s.done > 0 order by s.id`,
  );
  const until = performance.now() + seconds * 1_000;
  let entries = 0;
  await Promise.all(
    clients.map(async (client, offset) => {
      for (let n = offset; performance.now() < until; n += connections) {
        const written = await writeBatch(client, sheets[n % sheets.length]!, batch);
        entries += written;
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return entries / seconds;
}

async function writeBatch(
  client: Client,
  sheet: { id: string; skill: string; competition: string; person: string },
  batch: number,
): Promise<number> {
  await client.query('begin');
  await client.query({ name: 'lock', text: 'select from mark_sheet where id = $1 for update', values: [sheet.id] });
  const { rows: found } = await client.query<{ marks: { aspect: string; entry: string }[] }>({
    name: 'read',
    text: READ_SHEET,
    values: [sheet.id],
  });
  const rows = found[0]!.marks.slice(0, batch).map((mark, n) => ({
    id: v7(),
    sheet_id: sheet.id,
    aspect_id: mark.aspect,
    slot: 0,
    round: 1,
    value: '0.50',
    mark: 50,
    based_on: mark.entry,
    outcome: 'accepted',
    person_id: sheet.person,
    device: 'bare',
    device_seq: n,
    device_time: new Date(),
    sheet_version: 1,
    content_hash: createHash('sha256').update(String(n)).digest('hex'),
    created_at: new Date(),
  }));
  await client.query({
    name: 'known',
    text: 'select id, content_hash, outcome, sheet_version from mark_entry where id = any($1)',
    values: [rows.map((row) => row.id)],
  });
  await client.query({
    name: 'write',
    text: WRITE_SHEET,
    values: [sheet.id, 500, batch, rows[0]?.content_hash ?? '', JSON.stringify(rows), sheet.skill],
  });
  await client.query({
    name: 'event',
    text: APPEND_EVENT,
    values: [v7(), 'mark.recorded', new Date(), sheet.person, sheet.competition, sheet.id, JSON.stringify({ rows })],
  });
  await client.query('commit');
  return rows.length;
}
