import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A PDF as a reader has it: its title and the words of each page in the order in which they were written. */
export async function readPdf(bytes: Uint8Array): Promise<{ title: string; pages: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  try {
    const { info } = await file.getMetadata();
    const pages: string[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const { items } = await (await file.getPage(number)).getTextContent();
      const words = items.filter((item): item is TextItem => 'str' in item);
      pages.push(
        words
          .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
          .join('')
          .trim(),
      );
    }
    return { title: (info as { Title?: string }).Title ?? '', pages };
  } finally {
    await task.destroy();
  }
}
