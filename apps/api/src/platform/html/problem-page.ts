import type { Language } from '@skillstar/contract';
import { markup } from './markup.ts';
import { publicPage } from './public-page.ts';

const HOME = { zh: '返回首页', en: 'To the first page' };

/** A refusal for somebody who opened a page. */
export function problemPage(title: string, language: Language): string {
  return publicPage({
    language,
    otherLanguage: null,
    title,
    description: title,
    path: '/',
    publicUrl: null,
    indexed: false,
    masthead: markup`<div class="hero"><h1>${title}</h1></div>`,
    main: markup`<section><p><a href="/">${HOME[language]}</a></p></section>`,
  });
}
