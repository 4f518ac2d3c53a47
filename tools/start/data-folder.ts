import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, inPlainWords } from './fault.ts';

/**
 * Makes the data folder, or proves that the one that is there can be written. Run by root, PostgreSQL works as another
 * user, who must be able to pass through; nobody can list it.
 */
export function makeDataFolder(data: string): void {
  try {
    if (!existsSync(data)) mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    if (!statSync(data).isDirectory()) throw new Error('ENOTDIR: a file has this name');
    const probe = join(data, `.write-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const told = inPlainWords(error);
    if (told instanceof Fault && (error as NodeJS.ErrnoException).code === 'ENOSPC') throw told;
    throw new Fault(
      `无法使用数据文件夹 ${data}：${(error as Error).message}`,
      `The data folder ${data} cannot be used (see above); choose another with SKILLSTAR_DATA.`,
    );
  }
}
