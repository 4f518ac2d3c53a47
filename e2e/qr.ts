import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Download } from 'playwright-core';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const { resolve } = createRequire(import.meta.url);
const DOTS_PER_POINT = 2;

/** What the QR codes of a PDF say: its first page painted as a printer would, then read as a phone does. */
export async function qrCodesOf(browser: Browser, paper: Download): Promise<string[]> {
  await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer as ArrayBuffer },
    fireImmediately: true,
  });
  const codes = await readBarcodes(new Uint8Array(await paint(browser, readFileSync(await paper.path()))), {
    formats: ['QRCode'],
  });
  return codes.map(({ text }) => text);
}

/** The first page as a picture (PNG), painted by the browser. */
async function paint(browser: Browser, pdf: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  for (const part of ['pdf.worker.mjs', 'pdf.mjs']) {
    await page.addScriptTag({ type: 'module', path: resolve(`pdfjs-dist/legacy/build/${part}`) });
  }
  await page.waitForFunction(() => 'pdfjsLib' in globalThis && 'pdfjsWorker' in globalThis);
  await page.evaluate(
    async ([bytes, scale]) => {
      const { pdfjsLib } = globalThis as unknown as { pdfjsLib: typeof import('pdfjs-dist') };
      const data = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const first = await (await pdfjsLib.getDocument({ data }).promise).getPage(1);
      const viewport = first.getViewport({ scale });
      const canvas = document.body.appendChild(document.createElement('canvas'));
      [canvas.width, canvas.height] = [viewport.width, viewport.height];
      await first.render({ canvas, viewport }).promise;
    },
    [pdf.toString('base64'), DOTS_PER_POINT] as const,
  );
  const picture = await page.locator('canvas').screenshot();
  await page.close();
  return picture;
}
