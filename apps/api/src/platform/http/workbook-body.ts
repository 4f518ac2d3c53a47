import { StreamableFile } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { Problem } from '../problems/problem.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';

/** The raw bytes of an uploaded workbook; another content type was parsed as something else, or not at all. */
export function workbookBytes(body: unknown): Buffer {
  if (!Buffer.isBuffer(body)) throw new Problem('import.notExcel');
  return body;
}

export function ApiWorkbookBody(): MethodDecorator {
  return ApiBody({ schema: { type: 'string', format: 'binary' } });
}

/** A workbook to be saved by the browser under a name that may be Chinese. */
export function workbookFile({ name, bytes }: { name: string; bytes: Buffer }, type = XLSX): StreamableFile {
  const plain = name.replace(/[^\w. -]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
