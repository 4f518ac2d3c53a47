import { formatYuan } from '@skillstar/rules';

/** Fen as a person reads them: 4,000.00. */
export function yuan(fen: number): string {
  return formatYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
}
