import type { Language } from '@skillstar/contract';
import { markup } from '../../platform/html/markup.ts';
import type { Markup } from '../../platform/html/markup.ts';
import { publicPage } from '../../platform/html/public-page.ts';
import type { CheckedCertificate } from './certificate.service.ts';

const WORDS = {
  zh: {
    title: '证书核验',
    valid: '证书有效',
    revoked: '证书已作废',
    revokedText: (day: string) => `这份证书已于 ${day} 作废，不再有效。`,
    replaced: '现行证书',
    number: '证书编号',
    recipient: '获证者',
    team: '所属团队',
    unit: '单位',
    award: '荣誉',
    skill: '项目',
    competition: '竞赛',
    issuer: '发证单位',
    issued: '发证日期',
    compare: '请把以上内容与手中的证书逐项核对，不一致的以本页为准。',
  },
  en: {
    title: 'Certificate check',
    valid: 'This certificate is valid',
    revoked: 'This certificate was revoked',
    revokedText: (day: string) => `It was revoked on ${day} and is not valid any more.`,
    replaced: 'The certificate in force',
    number: 'Number',
    recipient: 'Awarded to',
    team: 'Team',
    unit: 'Unit',
    award: 'Honour',
    skill: 'Skill',
    competition: 'Competition',
    issuer: 'Issued by',
    issued: 'Date of issue',
    compare: 'Compare all of this with the certificate in your hand; where they differ, this page is right.',
  },
} as const;

/** What a number stands for, to be read on any phone without script. */
export function checkPage(found: CheckedCertificate, language: Language, publicUrl: string | null): string {
  const words = WORDS[language];
  const state = found.revokedAt ? words.revoked : words.valid;
  const path = `/certificates/${found.number}`;
  return publicPage({
    language,
    otherLanguage: language === 'zh' ? `${path}?lang=en` : path,
    title: `${state} · ${words.title}`,
    description: `${found.number} ${found.content.award}`,
    path,
    publicUrl,
    indexed: false,
    masthead: markup`<div class="hero"><p class="state ${found.revokedAt ? 'state-bad' : 'state-open'}">${words.title}</p>
<h1>${state}</h1><ul class="facts"><li>${words.number} <span class="figures">${found.number}</span></li></ul></div>`,
    main: facts(found, language),
  });
}

function facts({ content, issuedAt, revokedAt, replacedBy }: CheckedCertificate, language: Language): Markup {
  const words = WORDS[language];
  const pick = (chinese: string, english: string): string => (language === 'en' && english ? english : chinese);
  const lines: [string, string][] = [
    [words.recipient, content.recipient],
    [words.team, content.team],
    [words.unit, content.unit],
    [words.award, pick(content.award, content.awardEn)],
    [words.skill, pick(content.skill, content.skillEn)],
    [words.competition, pick(content.competition, content.competitionEn)],
    [words.issuer, content.issuer],
    [words.issued, dayText(issuedAt, language)],
  ];
  const suffix = language === 'en' ? '?lang=en' : '';
  return markup`<section>${
    revokedAt &&
    markup`<p><strong>${words.revokedText(dayText(revokedAt, language))}</strong></p>${
      replacedBy &&
      markup`<p>${words.replaced}: <a class="figures" href="/certificates/${replacedBy}${suffix}">${replacedBy}</a></p>`
    }`
  }<dl class="facts-list">${lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="note">${words.compare}</p></section>`;
}

function dayText(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Asia/Shanghai',
  }).format(at);
}
