/** Everything that comes in, or null where it cannot be read as text: a folder, a picture, UTF-16. A terminal is empty. */
export async function readText(input: AsyncIterable<Uint8Array> & { isTTY?: boolean }): Promise<string | null> {
  if (input.isTTY) return '';
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of input) chunks.push(chunk);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}
