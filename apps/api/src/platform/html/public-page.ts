import type { Language } from '@skillstar/contract';
import { Markup, markup } from './markup.ts';
import { PAGE_STYLE } from './page-style.ts';
import { STAR } from './star.ts';

export interface PublicPage {
  language: Language;
  /** The same address in the other language. */
  otherLanguage: string | null;
  title: string;
  /** What a search engine and a shared card say below the title. */
  description: string;
  /** Without host: `/c/…`. */
  path: string;
  /** The address of this installation as others reach it; without one a card has no picture. */
  publicUrl: string | null;
  /** False: search engines leave it out (a draft, somebody's certificate). */
  indexed: boolean;
  /** Under the star, in the night. */
  masthead: Markup;
  main: Markup;
  /** schema.org, for search engines. */
  facts?: Record<string, unknown>;
}

const PRODUCT = { zh: '技能之星', en: 'SkillStar' };
const OTHER = { zh: 'English', en: '中文' };
const SKIP = { zh: '跳到正文', en: 'Skip to the text' };

/**
 * A page that is read without script, in WeChat's browser and by search engines: one answer, its style inside, nothing
 * else to wait for but the star.
 */
export function publicPage(page: PublicPage): string {
  const { language, title, description, path, publicUrl, indexed } = page;
  const at = (address: string) => `${publicUrl ?? ''}${address}`;
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  return markup`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="format-detection" content="telephone=no">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b1220">
<title>${title}</title>
<meta name="description" content="${description}">
${!indexed && markup`<meta name="robots" content="noindex">`}
${
  indexed &&
  markup`<link rel="canonical" href="${at(path)}${language === 'en' && '?lang=en'}">
<link rel="alternate" hreflang="zh-CN" href="${at(path)}"><link rel="alternate" hreflang="en" href="${at(path)}?lang=en">`
}
<meta property="og:type" content="website">
<meta property="og:site_name" content="${PRODUCT[language]}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:locale" content="${language === 'zh' ? 'zh_CN' : 'en_US'}">
${
  publicUrl &&
  markup`<meta property="og:url" content="${at(path)}">
<meta property="og:image" content="${at('/share.jpg')}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">`
}
<link rel="icon" href="/star.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<style>${PAGE_STYLE}</style>
${page.facts && markup`<script type="application/ld+json">${json(page.facts)}</script>`}
</head>
<body>
<a class="skip" href="#main">${SKIP[language]}</a>
<header class="masthead"><div class="wide">
<nav class="top" aria-label="${PRODUCT[language]}"><a class="mark" href="/">${STAR}<span>${PRODUCT[language]}</span></a>${
    page.otherLanguage &&
    markup`<a class="language" lang="${language === 'zh' ? 'en' : 'zh-CN'}" hreflang="${language === 'zh' ? 'en' : 'zh-CN'}" href="${page.otherLanguage}">${OTHER[language]}</a>`
  }</nav>
${page.masthead}
</div></header>
<main id="main" class="wide">
${page.main}
</main>
</body>
</html>
`.text;
}

/** Inside a script element only its own end could end it early. */
function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replace(/</g, '\\u003c'));
}
