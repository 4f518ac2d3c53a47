import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { orRefuse } from '../../platform/database/constraints.ts';
import { changeRow, difference, lockRow, readRow } from '../../platform/database/rows.ts';
import type { VersionedRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { mustBeChangeable } from '../competition/changeable.ts';
import { Competition } from '../competition/competition.entity.ts';
import type { Part } from './parts.ts';

export async function addPart<T extends VersionedRow>(
  tx: EntityManager,
  act: Act,
  part: Part<T>,
  parent: string,
  input: Partial<T>,
): Promise<T> {
  // A competition as the parent is locked at once: two that share it first would wait for each other.
  if (part.parentEntity === Competition) await lockRow(tx, part.parentEntity, parent);
  const scope = await part.scope(tx, parent);
  must(act, part.policy, scope);
  await mustBeChangeable(tx, scope.competition);
  await lockRow(tx, part.parentEntity, parent);
  const place = part.positioned ? { position: await tx.countBy(part.entity, { [part.parent]: parent } as never) } : {};
  const row = { ...input, ...place, id: v7(), [part.parent]: parent, version: 1 } as unknown as T;
  await orRefuse(tx.insert(part.entity, row as never), part.refusals(row));
  await appendEvent(tx, act, {
    type: `${part.name}.added`,
    competition: scope.competition,
    subject: row.id,
    after: row,
  });
  return row;
}

export async function changePart<T extends VersionedRow>(
  tx: EntityManager,
  act: Act,
  part: Part<T>,
  id: string,
  version: number,
  change: Partial<T>,
): Promise<T> {
  const { scope, row } = await admitted(tx, act, part, id);
  const after = await changeRow(tx, part.entity, row, version, change, part.refusals({ ...row, ...change }));
  await appendEvent(tx, act, {
    type: `${part.name}.changed`,
    competition: scope.competition,
    subject: id,
    ...difference<T>(row, after),
  });
  return after;
}

export async function removePart<T extends VersionedRow>(
  tx: EntityManager,
  act: Act,
  part: Part<T>,
  id: string,
): Promise<void> {
  const { scope, row } = await admitted(tx, act, part, id);
  await orRefuse(tx.delete(part.entity, id), part.refusals(row));
  await appendEvent(tx, act, {
    type: `${part.name}.removed`,
    competition: scope.competition,
    subject: id,
    before: row,
  });
}

async function admitted<T extends VersionedRow>(tx: EntityManager, act: Act, part: Part<T>, id: string) {
  const seen = await readRow(tx, part.entity, id);
  const scope = await part.scope(tx, seen[part.parent] as string);
  must(act, part.policy, scope);
  await mustBeChangeable(tx, scope.competition);
  return { scope, row: await lockRow(tx, part.entity, id) };
}
