import type { Language } from '@skillstar/contract';
import { markup, prose } from '../../platform/html/markup.ts';
import type { Markup } from '../../platform/html/markup.ts';
import { publicPage } from '../../platform/html/public-page.ts';
import type { AnnouncementFacts, Pick } from './announcement-facts.ts';
import { bringLine, conditionLines } from './announcement-conditions.ts';
import { stateOf } from '../form/registration.service.ts';
import { dayAndClock, dayOf, daysText, lastDay, momentText } from './announcement-times.ts';
import { sayIn } from './announcement-words.ts';
import type { Say } from './announcement-words.ts';
import type { AnnouncementView } from './announcement.view.ts';

/** The competition for whoever wonders whether to enter: what, who, when, how, whom to ask. */
export function announcementPage(
  facts: AnnouncementFacts,
  language: Language,
  now: Date,
  publicUrl: string | null,
): string {
  const say = sayIn(language);
  const pick: Pick = (chinese, english) => (language === 'en' && english ? english : chinese);
  const { announcement: told } = facts;
  const title = pick(facts.name, facts.nameEn)!;
  const to = lastDay(facts.startsOn, facts.days);
  const days = daysText(facts.startsOn, to, language);
  const venue = pick(told.venue, told.venueEn);
  const host = pick(told.host, told.hostEn);
  const intro = pick(told.intro, told.introEn);
  const path = `/c/${facts.id}`;
  return publicPage({
    language,
    otherLanguage: language === 'zh' ? `${path}?lang=en` : path,
    title,
    description: (intro ?? say('summary', { days, count: facts.skills.length }))
      .replace(/^\s*[-•·]\s+/gm, '')
      .replace(/\s+/g, ' ')
      .slice(0, 150),
    path,
    publicUrl,
    indexed: told.public,
    masthead: markup`<div class="hero">${stateLine(facts, say, now)}<h1>${title}</h1>
<ul class="facts"><li>${days}</li>${venue && markup`<li>${venue}</li>`}${host && markup`<li>${say('host')} ${host}</li>`}</ul>
${call(facts, say, now, language)}</div>`,
    main: markup`${intro && section('intro', say('intro'), markup`<div class="prose">${prose(intro)}</div>`)}
${section('skills', say('skills'), skills(facts, say, pick))}
${conditions(facts, say, pick, language)}
${section('dates', say('dates'), dates(facts, say, pick, language, now))}
${documents(told, say, pick)}
${contact(told, say)}
<footer><a href="/competitions/${facts.id}${language === 'en' && '?lang=en'}">${say('boards')}</a></footer>`,
    facts: {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: title,
      startDate: facts.startsOn,
      endDate: to,
      ...(venue && { location: { '@type': 'Place', name: venue } }),
      ...(host && { organizer: { '@type': 'Organization', name: host } }),
    },
  });
}

type Window = 'draft' | 'closed' | 'none' | 'before' | 'open' | 'over';

function windowOf(facts: AnnouncementFacts, now: Date): Window {
  if (facts.status !== 'published') return facts.status;
  if (!facts.takesApplications) return 'none';
  return ({ 'not-yet': 'before', open: 'open', over: 'over' } as const)[stateOf(facts, true, now)];
}

function stateLine(facts: AnnouncementFacts, say: Say, now: Date): Markup | null {
  const window = windowOf(facts, now);
  if (window === 'none') return null;
  const tone = { draft: 'bad', closed: 'over', before: 'before', open: 'open', over: 'over' }[window];
  return markup`<p class="state state-${tone}">${say(window)}</p>`;
}

function call(facts: AnnouncementFacts, say: Say, now: Date, language: Language): Markup | null {
  const window = windowOf(facts, now);
  if (window === 'before') {
    return markup`<div class="call"><p>${say('opens', { moment: momentText(facts.opensAt!, language) })}</p></div>`;
  }
  if (window !== 'open') return null;
  const until = facts.closesAt ? say('closes', { moment: momentText(facts.closesAt, language) }) : say('noEnd');
  return markup`<div class="call"><a class="button" href="/register/${facts.id}${language === 'en' && '?lang=en'}">${say('register')}</a><p>${until}</p></div>`;
}

function section(id: string, title: string, content: Markup): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`;
}

function skills({ skills, groups }: AnnouncementFacts, say: Say, pick: Pick): Markup {
  if (skills.length === 0) return markup`<p>${say('noSkills')}</p>`;
  return markup`<ul class="skills">${skills.map(
    ({ number, name, nameEn }) =>
      markup`<li><span class="number">${number}</span><span>${pick(name, nameEn)}</span></li>`,
  )}</ul>${groups.length > 0 && markup`<p class="note">${say('groups', { groups: groups.map(({ name }) => name).join(' · ') })}</p>`}`;
}

/** In the organiser's words, and then what the product itself will check. */
function conditions(facts: AnnouncementFacts, say: Say, pick: Pick, language: Language): Markup | null {
  const text = pick(facts.announcement.conditions, facts.announcement.conditionsEn);
  const checked = facts.conditions ? conditionLines(facts, facts.conditions, pick, language) : [];
  const bring = facts.form ? bringLine(facts.form, language) : null;
  const lines = [...checked, ...(bring ? [bring] : [])];
  if (!text && lines.length === 0) return null;
  return section(
    'conditions',
    say('conditions'),
    markup`<div class="prose">${text && prose(text)}${
      lines.length > 0 && markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`
    }</div>`,
  );
}

function dates(facts: AnnouncementFacts, say: Say, pick: Pick, language: Language, now: Date): Markup {
  const today = dayOf(now);
  const moments = [
    { at: facts.opensAt, label: say('registrationOpens') },
    { at: facts.closesAt, label: say('registrationCloses') },
  ].flatMap(({ at, label }) =>
    at && facts.takesApplications
      ? [{ from: dayOf(at), to: null, machine: at.toISOString(), text: dayAndClock(at, language), label }]
      : [],
  );
  const spans = [
    ...facts.announcement.dates.map(({ label, labelEn, from, to }) => ({ label: pick(label, labelEn)!, from, to })),
    { label: say('competing'), from: facts.startsOn, to: lastDay(facts.startsOn, facts.days) },
  ].map((span) => ({ ...span, machine: span.from, text: daysText(span.from, span.to, language) }));
  const all = [...moments, ...spans].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return markup`<ol class="dates">${all.map(
    ({ from, to, machine, text, label }) =>
      markup`<li${(to ?? from) < today && markup` class="past"`}><time datetime="${machine}">${text}</time><span>${label}</span></li>`,
  )}</ol>`;
}

function documents({ documents }: AnnouncementView, say: Say, pick: Pick): Markup | null {
  if (documents.length === 0) return null;
  return section(
    'documents',
    say('documents'),
    markup`<ul class="files">${documents.map(
      ({ title, titleEn, url }) => markup`<li><a href="${url}" rel="noopener">${pick(title, titleEn)}</a></li>`,
    )}</ul>`,
  );
}

function contact({ contactName, contactPhone, contactMail }: AnnouncementView, say: Say): Markup | null {
  if (!contactName && !contactPhone && !contactMail) return null;
  const phone = contactPhone?.replace(/[^+\d]/g, '');
  return section(
    'contact',
    say('contact'),
    markup`<dl class="facts-list">${contactName && markup`<dt>${say('contactName')}</dt><dd>${contactName}</dd>`}${
      contactPhone &&
      markup`<dt>${say('phone')}</dt><dd><a class="figures" href="tel:${phone}">${contactPhone}</a></dd>`
    }${contactMail && markup`<dt>${say('mail')}</dt><dd><a href="mailto:${contactMail}">${contactMail}</a></dd>`}</dl>`,
  );
}
