import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { WorkbookFault } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-fault.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const XLSX = 'spreadsheetml.sheet.main+xml';
const XLSM = 'macroEnabled';
const MACROS = /(^|\/)(vbaProject|vbaData|xlmacrosheet)|^xl\/macrosheets\//i;
const LINKS = /^xl\/(externalLinks|embeddings|activeX)\/|^xl\/connections\.xml$/i;

/** Looks into the zip before any spreadsheet library does: is it a workbook at all, does it unpack to a sane size. */
export async function checkPackage(bytes: Buffer, limits: WorkbookLimits): Promise<void> {
  if (bytes.length > limits.bytes) {
    throw new WorkbookFault('workbook.tooLarge', { limit: `${Math.floor(limits.bytes / 1024 / 1024)} MB` });
  }
  checkKind(bytes);
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) throw new WorkbookFault('workbook.bomb');
  let unpacked = 0;
  let contentTypes = '';
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry);
      // The declared size may lie; what really comes out is counted.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > limits.unpackedBytes || unpacked > limits.ratio * bytes.length) {
          throw new WorkbookFault('workbook.bomb');
        }
        if (entry.fileName === CONTENT_TYPES) contentTypes += String(chunk);
      }
    }
  } catch (error) {
    throw error instanceof WorkbookFault ? error : new WorkbookFault('workbook.damaged');
  }
  if (contentTypes.includes(XLSM)) throw new WorkbookFault('workbook.macros');
  if (!contentTypes.includes(XLSX)) throw new WorkbookFault('workbook.notWorkbook');
}

/** The first bytes tell the usual wrong files apart, so that the person hears what to do. */
function checkKind(bytes: Buffer): void {
  if (bytes.length === 0) throw new WorkbookFault('workbook.empty');
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new WorkbookFault(encrypted ? 'workbook.encrypted' : 'workbook.oldFormat');
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return;
  throw new WorkbookFault(bytes.subarray(0, 4096).includes(0) ? 'workbook.notWorkbook' : 'workbook.isText');
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch {
    throw new WorkbookFault('workbook.damaged');
  }
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new WorkbookFault('workbook.encrypted');
  if (MACROS.test(entry.fileName)) throw new WorkbookFault('workbook.macros');
  if (LINKS.test(entry.fileName)) throw new WorkbookFault('workbook.externalLinks');
}
