import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Download } from 'playwright-core';

/** The words of each page of a PDF that the browser has saved. */
export async function wordsOf(download: Download): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(await download.path())), verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages;
}
