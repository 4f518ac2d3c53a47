import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { MarkEntry, Receipt } from './mark-entry.ts';
import { MarkEntryDto } from './judging.dto.ts';

/**
 * Sorts a batch into entries by sheet (in the device's own order) and refusals of what is no entry at all. A value
 * that is a number, an unknown member, a clock that is no time: refused with the field's name, nothing written.
 */
export function readEntries(raw: object[]): { sheets: Map<string, MarkEntry[]>; refused: Receipt[] } {
  const sheets = new Map<string, MarkEntry[]>();
  const refused: Receipt[] = [];
  for (const item of raw) {
    const entry = plainToInstance(MarkEntryDto, item);
    const [fault] = validateSync(entry, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    const field = fault?.property ?? (Number.isNaN(Date.parse(entry.deviceTime)) ? 'deviceTime' : undefined);
    if (field !== undefined) {
      const { id, sheet } = item as { id?: unknown; sheet?: unknown };
      refused.push({
        id: typeof id === 'string' ? id.slice(0, 100) : '',
        status: 'refused',
        sheet: typeof sheet === 'string' ? sheet.slice(0, 100) : '',
        sheetVersion: null,
        code: 'entry.invalid',
        params: { field: field.slice(0, 100) },
      });
      continue;
    }
    const batch = sheets.get(entry.sheet) ?? [];
    batch.push({ ...entry, deviceTime: recordable(entry.deviceTime) });
    sheets.set(entry.sheet, batch);
  }
  for (const batch of sheets.values()) batch.sort((a, b) => a.deviceSeq - b.deviceSeq);
  return { sheets, refused };
}

/** A tablet's clock decides nothing, so one that is off by thousands of years holds no mark up: its time is unknown. */
function recordable(deviceTime: string): string {
  const year = new Date(deviceTime).getUTCFullYear();
  return year >= 1 && year <= 9999 ? deviceTime : '';
}
