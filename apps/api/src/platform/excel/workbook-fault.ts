import type { FaultCode, Parameters } from '@skillstar/contract';

/** Why a file as a whole cannot be read. The code's sentences stand in the catalogue of faults. */
export class WorkbookFault extends Error {
  readonly code: FaultCode;
  readonly params: Parameters;

  constructor(code: FaultCode, params: Parameters = {}) {
    super(code);
    this.name = 'WorkbookFault';
    this.code = code;
    this.params = params;
  }
}

export interface WorkbookLimits {
  bytes: number;
  entries: number;
  unpackedBytes: number;
  ratio: number;
  cells: number;
  memoryMb: number;
  timeMs: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 5 * 1024 * 1024,
  entries: 1_000,
  unpackedBytes: 50 * 1024 * 1024,
  ratio: 200,
  cells: 500_000,
  memoryMb: 512,
  timeMs: 20_000,
};
