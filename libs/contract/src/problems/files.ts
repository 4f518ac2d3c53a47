import type { ProblemKind } from './problem-kind.ts';

/** What is uploaded and kept. */
export const FILE_PROBLEMS = {
  'file.notKept': {
    status: 503,
    zh: '文件存储暂时不可用，文件没有保存，请稍后再试。',
    en: 'The storage of files cannot be reached: the file was not kept. Try again later.',
  },
  'file.purged': {
    status: 410,
    zh: '该文件已按期清除，不再保存。',
    en: 'This file was purged as planned and is no longer kept.',
  },
  'file.unreadable': {
    status: 500,
    zh: '文件无法读取或已损坏，已记录；请联系管理员核对存储。',
    en: 'The file cannot be read or is damaged; this was logged. Ask the administrator to check the storage.',
  },
} satisfies Record<string, ProblemKind>;
