import type { Language } from '@skillstar/contract';
import type { WrittenSheet } from '../../platform/excel/workbook.ts';
import type { ListLayout } from './list-layout.ts';

/** A list in the layout that the import reads. Everything is text: a number with leading zeros stays what it is. */
export function writeList(layout: ListLayout, rows: Record<string, string | null>[], language: Language): WrittenSheet {
  const { columns } = layout;
  const header = columns.map((column, index) => ({
    column: index + 1,
    value: `${column[language]}${column.required ? ' *' : ''}`,
    style: 'header' as const,
  }));
  return {
    name: layout[language],
    widths: columns.map(({ width }) => width),
    frozenRows: 1,
    rows: [
      { number: 1, cells: header },
      ...rows.map((row, index) => ({
        number: index + 2,
        cells: columns.flatMap(({ key }, at) => (row[key] ? [{ column: at + 1, value: row[key] }] : [])),
      })),
    ],
  };
}

/** A second sheet of an empty list: what may be filled in, so that nobody has to guess. */
export function writeChoices(choices: Record<string, string[]>, language: Language): WrittenSheet {
  const entries = Object.entries(choices);
  const longest = Math.max(0, ...entries.map(([, values]) => values.length));
  return {
    name: language === 'zh' ? '可填内容' : 'Choices',
    widths: entries.map(() => 28),
    rows: [
      { number: 1, cells: entries.map(([heading], index) => ({ column: index + 1, value: heading, style: 'header' })) },
      ...Array.from({ length: longest }, (_, line) => ({
        number: line + 2,
        cells: entries.flatMap(([, values], index) => {
          const value = values[line];
          return value === undefined ? [] : [{ column: index + 1, value }];
        }),
      })),
    ],
  };
}
