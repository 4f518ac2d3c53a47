import type { AspectType, Calculation } from '@skillstar/rules';

/** What the simulation reads of the product's answers. */
export interface Sheet {
  id: string;
  version: number;
  state: 'open' | 'signed';
  contentHash: string | null;
  blanks: number;
  total: number | null;
  locked: boolean;
  seats: number;
  mySeat: number | null;
  subject: { id: string; code: string };
  subCriterion: { code: string };
  aspects: SheetAspect[];
}

export interface SheetAspect {
  id: string;
  label: string;
  type: AspectType;
  max: number;
  calculation: Calculation | null;
  round: number;
  mark: number | null;
  needed: number;
  entry: { id: string; value: string | null } | null;
}

export interface Entry {
  id: string;
  sheet: string;
  aspect: string;
  round: number;
  value: string | null;
  basedOn: string | null;
  deviceSeq: number;
  deviceTime: string;
}

export interface Receipts {
  receipts: {
    id: string;
    status: 'accepted' | 'duplicate' | 'conflict' | 'superseded' | 'refused';
    first?: string;
    code?: string;
  }[];
  sheets: { id: string; version: number; total: number | null }[];
}

export interface Items<T> {
  items: T[];
}
