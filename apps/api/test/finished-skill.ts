import { SUBJECT_IDENTITY_ROWS } from '../src/competitions/subject/assign-codes.ts';
import { systemAct } from '../src/identity/act.ts';
import type { SheetView } from '../src/judging/sheet.view.ts';
import { appendEvent } from '../src/platform/events/event.ts';
import { proveRow } from '../src/platform/events/hashed-row.ts';
import { entry } from './marking-scenario.ts';
import type { MarkingScenario } from './marking-scenario.ts';
import type { TestApplication } from './test-application.ts';

/** Marks a subject of `openSkill` whole: the partial mark, pass, 3 3 2 (1.78), a perfect measure (3.00). */
export async function markSubject(scene: MarkingScenario, subject: number, partial: string): Promise<SheetView> {
  const [a, b, c] = scene.judges;
  const sheet = await scene.sheet(a, subject);
  await a.post('/api/mark-entries', {
    entries: [entry(sheet, 0, partial), entry(sheet, 1, 'pass'), entry(sheet, 2, '3'), entry(sheet, 3, '100')],
  });
  await b.post('/api/mark-entries', { entries: [entry(sheet, 2, '3')] });
  await c.post('/api/mark-entries', { entries: [entry(sheet, 2, '2')] });
  return scene.sheet(a, subject);
}

export async function signSubject(scene: MarkingScenario, subject: number): Promise<void> {
  const { id, contentHash } = await scene.sheet(scene.judges[0], subject);
  for (const judge of scene.judges) {
    const answer = await judge.post(`/api/mark-sheets/${id}/signatures`, { contentHash });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
}

/** Every subject is marked (the partial marks in their order) and signed. */
export async function finishMarking(
  api: TestApplication,
  scene: MarkingScenario,
  partials: readonly string[],
): Promise<void> {
  await vouchForIdentities(api);
  for (const [subject, partial] of partials.entries()) {
    await markSubject(scene, subject, partial);
    await signSubject(scene, subject);
  }
}

/** `openSkill` writes its rows past the use case; the audit chain must vouch for who a subject is all the same. */
export async function vouchForIdentities(api: TestApplication): Promise<void> {
  const rows: Record<string, unknown>[] = await api.database.query(
    `select ${SUBJECT_IDENTITY_ROWS.columns.join(', ')} from subject_identity`,
  );
  await api.database.transaction((tx) =>
    appendEvent(tx, systemAct(), {
      type: 'codes.assigned',
      rows: rows.map((row) => proveRow(SUBJECT_IDENTITY_ROWS, row)),
    }),
  );
}
