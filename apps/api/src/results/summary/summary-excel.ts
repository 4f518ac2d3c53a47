import type { WrittenCell, WrittenSheet } from '../../platform/excel/workbook.ts';
import type { Summary } from './summary.ts';

/** The summary as a workbook: marks are numbers, and the lines for the signatures stand below. */
export function summarySheet(summary: Summary): WrittenSheet {
  const rows: WrittenSheet['rows'] = [];
  const put = (cells: WrittenCell[]): void => {
    const filled = cells.map((cell, index) => ({ column: index + 1, ...cell }));
    rows.push({ number: rows.length + 1, cells: filled });
  };
  put([{ value: summary.competition }]);
  put([{ value: summary.title, style: 'title' }]);
  for (const fact of summary.facts) put([{ value: fact }]);
  put(summary.columns.map(({ title }) => ({ value: title, style: 'header' as const })));
  const frozenRows = rows.length;
  for (const row of summary.rows) {
    put(
      row.map((value, index) =>
        summary.columns[index]!.mark && typeof value === 'number'
          ? { value: value / 100, style: 'mark' as const }
          : { value: value ?? '—', style: 'text' as const },
      ),
    );
  }
  put([]);
  for (const note of summary.notes) put([{ value: note }]);
  for (const line of summary.signatures) put([{ value: `${line}________________________` }]);
  return { name: '成绩 Results', widths: summary.columns.map(({ share }) => Math.max(8, share)), rows, frozenRows };
}
