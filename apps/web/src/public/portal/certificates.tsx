import { StatusDot } from '@skillstar/ui';
import { localName, useLanguage, type Language } from '../../lib/language.ts';
import type { Certificate } from './my-data.ts';
import { useT } from './words.ts';

/** The papers in his hand: what for, whose, the file, and the page by which anybody can check it. */
export function Certificates({ items }: { items: Certificate[] }) {
  const t = useT();
  return (
    <section className="card portal-card" aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates.title')}</h2>
      <ul className="portal-lines">
        {items.map((one) => (
          <li key={one.id} className="portal-certificate">
            {one.revokedAt === null ? <Valid one={one} /> : <Void one={one} revokedAt={one.revokedAt} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Valid({ one }: { one: Certificate }) {
  const t = useT();
  const reader = useLanguage();
  const name = { recipient: one.recipient, award: awardOf(one, reader) };
  return (
    <>
      <header>
        <span>
          <strong className="portal-honour">{name.award}</strong>
          <span>{[one.recipient, one.team].filter(Boolean).join(' · ')}</span>
          <small>
            {localName(one.competition, reader)} · {reader === 'en' ? one.skillEn : one.skill}
          </small>
        </span>
        <StatusDot tone="confirmed">{t('certificates.valid')}</StatusDot>
      </header>
      <p className="portal-hint">
        {t('certificates.number')} <span className="ui-figures">{one.number}</span> ·{' '}
        {t('certificates.issued', { day: dayWords(one.issuedAt, reader) })}
      </p>
      <div className="portal-row">
        <a
          className="ui-button ui-button-primary"
          href={`/api/me/certificates/${one.id}/file.pdf`}
          aria-label={t('certificates.fileOf', name)}
          download
        >
          {t('certificates.file')}
        </a>
        <a
          className="ui-button ui-button-plain"
          href={checkPageOf(one.number, reader)}
          aria-label={t('certificates.checkOf', name)}
        >
          {t('certificates.check')}
        </a>
      </div>
    </>
  );
}

/** A void one stays to be seen, with why, so that nobody wonders where it went; its file is gone. */
function Void({ one, revokedAt }: { one: Certificate; revokedAt: string }) {
  const t = useT();
  const reader = useLanguage();
  return (
    <>
      <header>
        <span>
          <strong>
            {awardOf(one, reader)} · {one.recipient}
          </strong>
          <small>
            {localName(one.competition, reader)} · <span className="ui-figures">{one.number}</span>
          </small>
        </span>
        <StatusDot tone="signal">{t('certificates.void')}</StatusDot>
      </header>
      <p className="portal-hint">
        {t('certificates.voidWhy', { day: dayWords(revokedAt, reader), reason: one.reason ?? '' })}
      </p>
      {one.replacedBy ? (
        <p className="portal-hint">
          {t('certificates.replacedBy')}{' '}
          <a className="ui-figures portal-number" href={checkPageOf(one.replacedBy, reader)}>
            {one.replacedBy}
          </a>
        </p>
      ) : null}
    </>
  );
}

function awardOf({ award, awardEn }: Certificate, reader: Language): string {
  return reader === 'en' && awardEn ? awardEn : award;
}

function checkPageOf(number: string, reader: Language): string {
  return `/certificates/${number}${reader === 'en' ? '?lang=en' : ''}`;
}

function dayWords(moment: string, reader: Language): string {
  return new Intl.DateTimeFormat(reader, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(new Date(moment));
}
