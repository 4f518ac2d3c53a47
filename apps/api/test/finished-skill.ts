import { SUBJECT_IDENTITY_ROWS } from '../src/competitions/subject/assign-codes.ts';
import { systemAct } from '../src/identity/act.ts';
import type { SheetView } from '../src/judging/sheet.view.ts';
import { appendEvent } from '../src/platform/events/event.ts';
import { proveRow } from '../src/platform/events/hashed-row.ts';
import { entry } from './marking-scenario.ts';
import type { MarkingScenario } from './marking-scenario.ts';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

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

/** Submitted by the chief judge, approved by another person; answers the publication's id. */
export async function publishResults(
  scene: Pick<MarkingScenario, 'chief' | 'organiser' | 'skill'>,
  approver: TestClient = scene.organiser,
): Promise<string> {
  const { body } = await scene.chief.get(`/api/skills/${scene.skill}/results`);
  const proposed = await scene.chief.post(`/api/skills/${scene.skill}/result-proposals`, {
    contentHash: body.contentHash,
  });
  const approved = await approver.post(`/api/result-proposals/${proposed.body.id}/approval`);
  if (approved.status !== 201) throw new Error(JSON.stringify([proposed.body, approved.body]));
  return approved.body.id;
}

/** The chief judge reopens a subject's sheet, the first judge gives another partial mark, and all sign again. */
export async function remark(scene: MarkingScenario, subject: number, partial: string): Promise<void> {
  const [judge] = scene.judges;
  const { id } = await scene.sheet(judge, subject);
  await scene.chief.post(`/api/mark-sheets/${id}/reopenings`, { reason: '计分有误' });
  await judge.post('/api/mark-entries', { entries: [entry(await scene.sheet(judge, subject), 0, partial)] });
  await signSubject(scene, subject);
}
