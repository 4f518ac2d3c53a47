import { v7 } from 'uuid';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Receipts, Sheet, SheetAspect } from '../tools/simulate/wire.ts';

/** A pass/fail aspect of this sheet that is blank and may be marked; undefined where there is none. */
export function blankPassFail(sheet: Sheet): SheetAspect | undefined {
  if (sheet.locked || sheet.state === 'signed') return undefined;
  return sheet.aspects.find(({ calculation, entry }) => calculation?.type === 'PASS_FAIL' && entry === null);
}

/** Records a first value over HTTP, as a tablet does that saw the aspect blank; answers the receipt's status. */
export async function decide(judge: Caller, sheet: Sheet, aspect: SheetAspect, value: 'pass' | 'fail') {
  const { receipts } = await judge.post<Receipts>('/api/mark-entries', {
    entries: [
      {
        id: v7(),
        sheet: sheet.id,
        aspect: aspect.id,
        round: aspect.round,
        value,
        basedOn: null,
        deviceSeq: 1,
        deviceTime: new Date().toISOString(),
      },
    ],
  });
  return receipts[0]!.status;
}

/** Two judges of one team decide the same blank aspect differently, neither having seen the other's value. */
export async function leaveConflict(first: Caller, second: Caller): Promise<void> {
  const { sheets } = await first.get<{ sheets: Sheet[] }>('/api/judging/package');
  const sheet = sheets.find(blankPassFail)!;
  const aspect = blankPassFail(sheet)!;
  expect(await decide(first, sheet, aspect, 'pass')).toBe('accepted');
  expect(await decide(second, sheet, aspect, 'fail')).toBe('conflict');
}
