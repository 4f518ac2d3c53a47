import { Problem } from '../problems/problem.ts';

export const PDF = 'application/pdf';
/** In bytes; what a phone still opens. */
export const LARGEST_PDF = 10 * 1024 * 1024;

/** The raw bytes of an uploaded PDF, judged by what they are and not by what the sender calls them. */
export function pdfBytes(body: unknown): Buffer {
  const isPdf =
    Buffer.isBuffer(body) &&
    body.subarray(0, 5).toString('latin1') === '%PDF-' &&
    body.subarray(-1_024).toString('latin1').includes('%%EOF');
  if (!isPdf) throw new Problem('document.notPdf');
  return body;
}
