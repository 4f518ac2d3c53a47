import { addsUpTo, checkMark, isScoredBySeat, sheetTotal, type AspectState } from '@skillstar/rules';
import { isPending, type Draft, type LocalEntry, type LocalSheet } from '../../lib/offline-queue/database.ts';
import { slotView, type SlotView } from '../../lib/offline-queue/slot.ts';
import type { AspectView } from '../../lib/offline-queue/wire.ts';

/** One aspect as it stands on the screen: what the server said with our own unsent taps laid over it. */
export interface AspectModel extends AspectView {
  slot: SlotView;
  /** Figures on the pad that were not given as a value yet. */
  draft: string;
  /** Hundredths; of a judgement only once the round is complete. */
  shownMark: number | null;
  /** blank: mine to fill. again: mine to fill once more, the scores lay too far apart. waiting: for other judges. */
  state: 'blank' | 'again' | 'waiting' | 'done';
  trouble: boolean;
}

/**
 * untouched → started → waiting (nothing left for me to fill, but for other judges) → ready (to be signed by me) →
 * mine (I signed) → signed (everybody did).
 */
export type SheetStage = 'untouched' | 'started' | 'waiting' | 'ready' | 'mine' | 'signed' | 'locked';

export interface SheetModel {
  sheet: LocalSheet;
  aspects: AspectModel[];
  stage: SheetStage;
  blanks: AspectModel[];
  waiting: AspectModel[];
  troubles: AspectModel[];
  /** Figures on the pad that became no value: the judge may believe that they count. */
  drafts: AspectModel[];
  unsent: number;
  total: number;
  /** What the deductions of this sheet take off the competitor's total, in hundredths. */
  deducted: number;
  max: number;
  /** The chief took my seat out of this competitor's panel. */
  shutOut: boolean;
  /** Nothing can be entered any more: signed by all, the competitor does not compete, or my seat does not count. */
  closed: boolean;
}

export function sheetModel(
  sheet: LocalSheet,
  entries: readonly LocalEntry[],
  drafts: readonly Draft[] = [],
): SheetModel {
  const own = entries.filter((entry) => entry.sheet === sheet.id);
  const aspects = sheet.aspects.map((aspect) => aspectModel(aspect, own, drafts, sheet.id));
  const states = new Map(aspects.map((aspect) => [aspect.id, stateOf(aspect)]));
  const blanks = aspects.filter((aspect) => aspect.state === 'blank' || aspect.state === 'again');
  const shutOut = sheet.mySeat !== null && (sheet.excluded ?? []).includes(sheet.mySeat);
  const { total, deducted } = sheetTotal(sheet.aspects, states);
  return {
    sheet,
    aspects,
    stage: shutOut ? 'locked' : stageOf(sheet, aspects, blanks.length),
    blanks,
    waiting: aspects.filter((aspect) => aspect.state === 'waiting'),
    troubles: aspects.filter((aspect) => aspect.trouble),
    drafts: aspects.filter((aspect) => aspect.draft !== ''),
    unsent: own.filter(isPending).length,
    total,
    deducted,
    max: sheet.aspects.reduce((sum, aspect) => sum + addsUpTo(aspect), 0),
    shutOut,
    closed: sheet.locked || shutOut || sheet.state === 'signed',
  };
}

function aspectModel(
  aspect: AspectView,
  entries: readonly LocalEntry[],
  drafts: readonly Draft[],
  sheet: string,
): AspectModel {
  const slot = slotView(aspect, entries);
  const draft = drafts.find((one) => one.sheet === sheet && one.aspect === aspect.id)?.text ?? '';
  const shownMark = markOf(aspect, slot);
  const empty = slot.value === null;
  const state = empty ? (aspect.round > 1 ? 'again' : 'blank') : shownMark === null ? 'waiting' : 'done';
  return { ...aspect, slot, draft, shownMark, state, trouble: slot.trouble !== null || aspect.conflict !== null };
}

/** What the team enters has its mark by the same rule as on the server; what every judge scores only from the server. */
function markOf(aspect: AspectView, slot: SlotView): number | null {
  if (isScoredBySeat(aspect)) return slot.status === 'confirmed' ? aspect.mark : null;
  const checked = checkMark(aspect, slot.value);
  return checked.ok ? checked.mark : null;
}

function stateOf(aspect: AspectModel): AspectState {
  return aspect.shownMark === null ? { state: 'blank', mark: null } : { state: 'complete', mark: aspect.shownMark };
}

function stageOf(sheet: LocalSheet, aspects: AspectModel[], blanks: number): SheetStage {
  if (sheet.locked) return 'locked';
  if (sheet.state === 'signed') return 'signed';
  if (sheet.mySeat !== null && sheet.signedSeats.includes(sheet.mySeat)) return 'mine';
  // what is not sent yet may complete a round: only the server's answer makes it a wait for others
  const waits = aspects.some(({ state, slot }) => state === 'waiting' && slot.status === 'confirmed');
  if (blanks === 0) return waits ? 'waiting' : 'ready';
  return aspects.some((aspect) => aspect.slot.value !== null || aspect.draft !== '') ? 'started' : 'untouched';
}

/** The next aspect after `from` that waits for this judge, going round once. */
export function nextBlank(model: SheetModel, from: string): AspectModel | null {
  const start = model.aspects.findIndex((aspect) => aspect.id === from);
  const round = [...model.aspects.slice(start + 1), ...model.aspects.slice(0, start)];
  return round.find((aspect) => aspect.state === 'blank' || aspect.state === 'again') ?? null;
}
