import { FAULTS, fill } from '@skillstar/contract';
import type { FaultCode, Language, Parameters } from '@skillstar/contract';

/** Something to say about one cell. `sheet` and `cell` are empty when it is about the file as a whole. */
export interface CellFault {
  sheet: string;
  cell: string;
  code: FaultCode;
  params: Parameters;
}

/** As it goes over the wire, in the language of the reader. */
export function cellFaultView({ sheet, cell, code, params }: CellFault, language: Language) {
  return { sheet: sheet || null, cell: cell || null, code, params, message: fill(FAULTS[code], language, params) };
}
