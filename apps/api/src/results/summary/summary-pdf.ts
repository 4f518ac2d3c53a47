import { MM, makePdf } from '../../platform/pdf/pdf.ts';
import type { Pdf, PdfFile } from '../../platform/pdf/pdf.ts';
import { drawFooters, drawTable } from '../../platform/pdf/table.ts';
import { cellText } from './summary.ts';
import type { Summary } from './summary.ts';

/** The summary on paper, A4 across, ready to be signed; its date is the publication's, so the same version prints the same. */
export function summaryPdf(summary: Summary, at: Date): Promise<PdfFile> {
  return makePdf({ title: summary.title, landscape: true, margin: 14 * MM, at, missing: 'mark' }, (pdf) => {
    pdf.font('regular').fontSize(10).fillColor('#4a5468').text(summary.competition);
    pdf.font('bold').fontSize(17).fillColor('#0b1220').text(summary.title);
    pdf.moveDown(0.3).font('regular').fontSize(8.5).fillColor('#4a5468');
    for (const fact of summary.facts) pdf.text(fact);
    pdf.moveDown(0.8);
    drawTable(pdf, {
      columns: summary.columns.map(({ title, share, mark }) => ({ title, share, align: mark ? 'right' : 'left' })),
      rows: summary.rows.map((row) => row.map(cellText)),
      size: 9,
    });
    drawNotes(pdf, summary.notes);
    drawSignatures(pdf, summary.signatures);
    drawFooters(pdf, (page, pages) => `${summary.title} · ${page} / ${pages}`);
  });
}

function drawNotes(pdf: Pdf, notes: readonly string[]): void {
  if (notes.length === 0) return;
  pdf.moveDown(0.6).font('regular').fontSize(8.5).fillColor('#4a5468');
  for (const note of notes) pdf.text(note);
}

/** Side by side below the table, never parted by the end of a page. */
function drawSignatures(pdf: Pdf, lines: readonly string[]): void {
  const { left, right, bottom } = pdf.page.margins;
  const height = 26 * MM;
  if (pdf.y + height > pdf.page.height - bottom) pdf.addPage();
  const top = pdf.y + 14 * MM;
  const width = (pdf.page.width - left - right) / lines.length;
  lines.forEach((line, index) => {
    const x = left + index * width;
    pdf
      .lineWidth(0.6)
      .strokeColor('#0b1220')
      .moveTo(x, top)
      .lineTo(x + width - 8 * MM, top)
      .stroke();
    pdf.font('regular').fontSize(9).fillColor('#0b1220');
    pdf.text(line, x, top + 2 * MM, { width: width - 8 * MM });
  });
  pdf.x = left;
}
