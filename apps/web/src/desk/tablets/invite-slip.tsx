import { QRCodeSVG } from 'qrcode.react';
import { useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { listing } from '../controls/listing.ts';
import { useText } from '../words.ts';
import type { InviteView } from '../wire.ts';

interface Props {
  invite: InviteView;
  skills?: string[];
}

/** What a judge is handed: name, QR, typed code, and three steps. */
export function InviteSlip({ invite, skills }: Props) {
  const t = useText('tablets');
  const reader = useLanguage();
  const address = new URL(invite.url, location.origin).href;
  return (
    <article className="slip" aria-label={invite.person.name}>
      <QRCodeSVG value={address} size={148} level="M" marginSize={0} title={t('qrOf', { name: invite.person.name })} />
      <div>
        <h2>{invite.person.name}</h2>
        {skills?.length ? <p className="quiet">{listing(skills, reader)}</p> : null}
        <p className="slip-code">{invite.code}</p>
        <ol>
          <li>{t('step1')}</li>
          <li>{t('step2', { address: `${location.host}/judge/` })}</li>
          <li>{invite.needsPin ? t('step3New') : t('step3')}</li>
        </ol>
        <p className="small faint">{t('expires', { at: showMoment(invite.expiresAt, reader) })}</p>
      </div>
    </article>
  );
}
