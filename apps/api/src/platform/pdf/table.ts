import type { Pdf } from './pdf.ts';

export interface PdfColumn {
  title: string;
  /** Parts of the table's width. */
  share: number;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
}

export interface PdfTable {
  columns: readonly PdfColumn[];
  rows: readonly (readonly string[])[];
  size?: number;
  /** The least height of a row: room for a signature. */
  rowHeight?: number;
  /** Lines around every cell, for forms that are filled in by hand. */
  grid?: boolean;
}

const PAD = 4;

/** A table from the pen's place on; its head stands again on every page, a row is never cut. */
export function drawTable(pdf: Pdf, { columns, rows, size = 9.5, rowHeight = 0, grid = false }: PdfTable): void {
  const { left, right, bottom } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const cells = columns.map((column) => ({ ...column, width: (width * column.share) / whole }));

  const draw = (texts: readonly string[], head: boolean): void => {
    const font = (bold = false): Pdf => pdf.font(head || bold ? 'bold' : 'regular').fontSize(head ? size - 1 : size);
    const heights = cells.map((cell, index) =>
      font(cell.bold).heightOfString(texts[index] || ' ', { width: cell.width - 2 * PAD }),
    );
    const height = Math.max(...heights.map((own) => own + 2 * PAD), head ? 0 : rowHeight);
    if (!head && pdf.y + height > pdf.page.height - bottom) {
      pdf.addPage();
      draw(
        columns.map(({ title }) => title),
        true,
      );
    }
    const top = pdf.y;
    let x = left;
    cells.forEach((cell, index) => {
      const y = top + (height - heights[index]!) / 2;
      font(cell.bold)
        .fillColor(head ? '#4a5468' : '#0b1220')
        .text(texts[index] ?? '', x + PAD, y, { width: cell.width - 2 * PAD, align: cell.align ?? 'left' });
      if (grid) pdf.lineWidth(0.5).strokeColor('#8a93a3').rect(x, top, cell.width, height).stroke();
      x += cell.width;
    });
    if (!grid) {
      const line = top + height;
      pdf.lineWidth(head ? 1 : 0.4).strokeColor(head ? '#0b1220' : '#d5d9e0');
      pdf
        .moveTo(left, line)
        .lineTo(left + width, line)
        .stroke();
    }
    pdf.x = left;
    pdf.y = top + height;
  };

  draw(
    columns.map(({ title }) => title),
    true,
  );
  for (const row of rows) draw(row, false);
}

/** One line at the foot of every page, with its number; called last, when all pages are there. */
export function drawFooters(pdf: Pdf, words: (page: number, pages: number) => string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index);
    const { left, right, bottom } = pdf.page.margins;
    // Below the margin a text would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(8).fillColor('#4a5468');
    pdf.text(words(index + 1, count), left, pdf.page.height - bottom * 0.6, {
      width: pdf.page.width - left - right,
      align: 'center',
      lineBreak: false,
    });
    pdf.page.margins.bottom = bottom;
  }
}
