import { v7 } from 'uuid';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Receipts, Sheet } from '../tools/simulate/wire.ts';

/** Two judges of one team decide the same blank pass/fail aspect differently, neither having seen the other's value. */
export async function leaveConflict(first: Caller, second: Caller): Promise<void> {
  const { sheets } = await first.get<{ sheets: Sheet[] }>('/api/judging/package');
  for (const sheet of sheets) {
    const aspect = sheet.aspects.find(({ calculation, entry }) => calculation?.type === 'PASS_FAIL' && entry === null);
    if (!aspect || sheet.locked || sheet.state === 'signed') continue;
    const statuses: string[] = [];
    for (const [judge, value] of [
      [first, 'pass'],
      [second, 'fail'],
    ] as const) {
      const entry = { id: v7(), sheet: sheet.id, aspect: aspect.id, round: aspect.round, value, basedOn: null };
      const { receipts } = await judge.post<Receipts>('/api/mark-entries', {
        entries: [{ ...entry, deviceSeq: 1, deviceTime: new Date().toISOString() }],
      });
      statuses.push(receipts[0]!.status);
    }
    expect(statuses).toEqual(['accepted', 'conflict']);
    return;
  }
  throw new Error('the demo has no blank pass/fail aspect for this judge');
}
