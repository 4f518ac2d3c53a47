import type { Send } from '../drain.ts';
import type { AspectState, Entry, JudgingPackage, Receipt, SheetState, SheetView, Value } from '../wire.ts';

/** The server of design §2–3 in a page: one present entry per slot, versions kept, receipts as the rulebook says. */
interface Version {
  entry: Entry;
  device: string;
  seat: number;
  standing: 'present' | 'past' | 'beside';
  first: 'accepted' | 'conflict' | 'superseded';
}

export type Weather = 'fine' | 'requestLost' | 'answerLost' | 'fault' | 'signedOut';

export class ModelServer {
  versions: Version[] = [];
  sheetVersion = 1;
  weather: Weather = 'fine';
  batches: string[][] = [];
  /** Codes to refuse the next new entries with. */
  refuseNext: string[] = [];
  sheets: SheetView[];
  person: string;

  constructor(person = 'judge-a', sheets = [sheetView('s1', ['a1', 'a2']), sheetView('s2', ['a3'])]) {
    this.person = person;
    this.sheets = sheets;
  }

  package(): JudgingPackage {
    return {
      judge: { person: this.person, name: '裁判甲' },
      competition: { id: 'c', name: '技能之星' },
      serverTime: '2026-11-23T08:00:00.000Z',
      skills: [{ id: 'k', name: '网站技术', coded: true }],
      sheets: this.sheets.map((sheet) => this.viewOf(sheet)),
    };
  }

  send(device = 'tablet-1'): Send {
    return async (entries, person) => {
      if (this.weather === 'requestLost') return { kind: 'later', code: 'network.unreachable' };
      if (this.weather === 'fault') return { kind: 'later', code: 'server.fault' };
      if (this.weather === 'signedOut') return { kind: 'signedOut' };
      if (person !== this.person) return { kind: 'denied', code: 'session.otherPerson' };
      const answer = this.record(entries, device, 1);
      if (this.weather === 'answerLost') return { kind: 'later', code: 'network.timeout' };
      return { kind: 'answered', answer };
    };
  }

  record(entries: Entry[], device: string, seat: number): { receipts: Receipt[]; sheets: SheetState[] } {
    this.batches.push(entries.map((entry) => entry.id));
    const receipts = entries.map((entry) => this.#take(entry, device, seat));
    const touched = new Set(entries.map((entry) => entry.sheet));
    return {
      receipts,
      sheets: this.sheets.filter((sheet) => touched.has(sheet.id)).map((sheet) => this.stateOf(sheet)),
    };
  }

  /** Another judge of the team writes the shared slot, having seen what stands there. */
  rival(sheet: string, aspect: string, value: Value, id: string): void {
    const entry = { id, sheet, aspect, round: 1, value, basedOn: this.present(sheet, aspect)?.entry.id ?? null };
    this.#take({ ...entry, deviceSeq: 1, deviceTime: '2026-11-23T08:00:00.000Z' }, `rival-${id}`, 2);
  }

  present(sheet: string, aspect: string): Version | undefined {
    return this.#slot(sheet, aspect).find((version) => version.standing === 'present');
  }

  knows(id: string): number {
    return this.versions.filter((version) => version.entry.id === id).length;
  }

  viewOf(sheet: SheetView): SheetView {
    const state = this.stateOf(sheet);
    return { ...sheet, ...state, aspects: sheet.aspects.map((aspect, at) => ({ ...aspect, ...state.aspects[at] })) };
  }

  stateOf(sheet: SheetView): SheetState {
    return {
      id: sheet.id,
      version: this.sheetVersion,
      state: sheet.state,
      signedSeats: sheet.signedSeats,
      contentHash: `hash-${this.sheetVersion}`,
      blanks: 0,
      total: null,
      aspects: sheet.aspects.map((aspect) => this.#aspectState(sheet.id, aspect.id)),
    };
  }

  #take(entry: Entry, device: string, seat: number): Receipt {
    const receipt = { id: entry.id, sheet: entry.sheet, sheetVersion: this.sheetVersion };
    const known = this.versions.find((version) => version.entry.id === entry.id);
    if (known) {
      const same = JSON.stringify(known.entry) === JSON.stringify(entry);
      return same
        ? { ...receipt, status: 'duplicate', first: known.first }
        : { ...receipt, status: 'refused', code: 'entry.changed' };
    }
    const refusal = this.refuseNext.shift();
    if (refusal) return { ...receipt, status: 'refused', code: refusal, params: {} };
    this.sheetVersion++;
    const present = this.present(entry.sheet, entry.aspect);
    const shown = present ? { id: present.entry.id, value: present.entry.value, seat: present.seat } : null;
    if (present && present.device === device && present.entry.deviceSeq > entry.deviceSeq) {
      this.versions.push({ entry, device, seat, standing: 'past', first: 'superseded' });
      return { ...receipt, status: 'superseded', present: shown };
    }
    if ((present?.entry.id ?? null) !== entry.basedOn) {
      this.versions.push({ entry, device, seat, standing: 'beside', first: 'conflict' });
      return { ...receipt, status: 'conflict', present: shown };
    }
    for (const version of this.#slot(entry.sheet, entry.aspect)) version.standing = 'past';
    this.versions.push({ entry, device, seat, standing: 'present', first: 'accepted' });
    return { ...receipt, status: 'accepted', present: null };
  }

  #slot(sheet: string, aspect: string): Version[] {
    return this.versions.filter(({ entry }) => entry.sheet === sheet && entry.aspect === aspect);
  }

  #aspectState(sheet: string, id: string): AspectState {
    const present = this.present(sheet, id);
    const beside = this.#slot(sheet, id).findLast((version) => version.standing === 'beside');
    return {
      id,
      round: 1,
      needed: present ? 0 : 1,
      mark: null,
      entry: present ? { id: present.entry.id, value: present.entry.value, at: present.entry.deviceTime } : null,
      conflict: beside ? { id: beside.entry.id, value: beside.entry.value, seat: beside.seat, at: '' } : null,
      history: [],
    };
  }
}

export function sheetView(id: string, aspects: string[], over: Partial<SheetView> = {}): SheetView {
  return {
    id,
    skill: 'k',
    subject: { id: `subject-${id}`, code: '07', status: 'competing', workstation: 'B12', color: 2 },
    subCriterion: { id: 'A1', code: 'A1', name: '页面布局', day: 1 },
    criterion: { code: 'A', name: '前端' },
    seats: 3,
    mySeat: 1,
    version: 1,
    state: 'open',
    locked: false,
    signedSeats: [],
    contentHash: 'hash-1',
    total: null,
    blanks: aspects.length,
    aspects: aspects.map((aspect, at) => ({
      id: aspect,
      label: `A1.M${at + 1}`,
      type: 'M',
      description: `评分项 ${at + 1}`,
      extra: null,
      requirement: null,
      max: 100,
      calculation: { type: 'PARTIAL', step: 1 },
      descriptors: null,
      round: 1,
      needed: 1,
      mark: null,
      entry: null,
      conflict: null,
      history: [],
    })),
    ...over,
  };
}
