import { useState, type ComponentType } from 'react';
import { Button } from '@skillstar/ui';
import { useLanguage } from '../../lib/language.ts';
import { useT } from '../words.ts';
import { shareCard, type ShareCard, type Shown } from './share-card.ts';
import { shareLink, type LinkShared } from './share-link.ts';
import type { ShareSheetProps } from './share-sheet.tsx';

interface Sheet {
  Sheet: ComponentType<ShareSheetProps>;
  card: ShareCard;
}

/** A picture of the board as it is now; a board without ranks, or a page without network, shares its link. */
export function ShareButton({ title, ...shown }: { title: string } & Shown) {
  const t = useT();
  const reader = useLanguage();
  const [outcome, setOutcome] = useState<LinkShared>('share');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const address = `${location.origin}${location.pathname}${reader === 'en' ? '?lang=en' : ''}`;
  const share = async () => {
    const card = shareCard(shown, reader, t);
    const part = card ? await import('./share-sheet.tsx').catch(() => null) : null;
    if (card && part) return setSheet({ Sheet: part.ShareSheet, card });
    setOutcome(await shareLink(title, address));
    setTimeout(() => setOutcome('share'), 4_000);
  };
  return (
    <>
      <Button kind="quiet" className="share" onClick={() => void share()}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 10V2M5 4.5 8 1.5l3 3M3.5 7.5v6h9v-6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span>{t(`share.${outcome}`)}</span>
      </Button>
      <span className="ui-unseen" role="status">
        {outcome === 'share' ? null : t(`share.${outcome}`)}
      </span>
      {sheet ? <sheet.Sheet card={sheet.card} address={address} onClose={() => setSheet(null)} /> : null}
    </>
  );
}
