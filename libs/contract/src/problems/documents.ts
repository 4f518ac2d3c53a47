import type { ProblemKind } from './problem-kind.ts';

/** Documents that are printed. */
export const DOCUMENT_PROBLEMS = {
  'document.empty': {
    status: 409,
    zh: '没有可以打印的人员，请先录入或放宽筛选。',
    en: 'There is nobody to print; add people, or choose less narrowly.',
  },
  'pdf.glyphMissing': {
    status: 422,
    zh: '字体中没有这些字：{characters}，文件未生成。请核对姓名，或改用规范字后再试。',
    en: 'The font lacks these characters: {characters}. No file was made; check the name or use the standard form.',
  },
} satisfies Record<string, ProblemKind>;
