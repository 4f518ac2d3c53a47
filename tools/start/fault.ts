/** Something the person at the terminal can mend: said in one plain sentence in both languages, without a stack. */
export class Fault extends Error {
  readonly chinese: string;
  readonly english: string;

  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.chinese = chinese;
    this.english = english;
  }

  /** Several of them as one. */
  static of(faults: readonly Fault[]): Fault {
    const lines = (language: 'chinese' | 'english') => faults.map((fault) => fault[language]).join('\n');
    return new Fault(lines('chinese'), lines('english'));
  }
}

export const FULL = /No space left on device|ENOSPC|Disk quota exceeded/;

export function diskFull(place: string): Fault {
  return new Fault(
    `磁盘已满，无法写入 ${place}。请腾出空间后再启动；已确认的分数不受影响。`,
    `The disk is full: ${place} cannot be written. Make room and start again; confirmed marks are safe.`,
  );
}

/** What the system itself says about a disk, in words of the person who owns it; anything else stays as it is. */
export function inPlainWords(error: unknown): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const place = path ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || FULL.test(message)) return diskFull(place);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code ?? '') && place !== '') {
    return new Fault(
      `无法写入 ${place}（${code}）。请检查权限，或用 SKILLSTAR_DATA 另选数据文件夹。`,
      `${place} cannot be written (${code}). Check who owns it, or choose another data folder with SKILLSTAR_DATA.`,
    );
  }
  return error;
}
