import { download } from '../data/call.ts';

/** Fetches a file with our session and hands it to the browser's downloads. */
export async function saveFile(path: string, query?: Record<string, string | boolean>): Promise<void> {
  const { file, name } = await download(path, { query, timeoutMs: 60_000 });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
