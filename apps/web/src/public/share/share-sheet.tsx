import { useEffect, useId, useRef, useState } from 'react';
import { QRCodeSVG } from 'qrcode.react';
import { Button } from '@skillstar/ui';
import { useT } from '../words.ts';
import { CARD, paintShareCard } from './paint-share-card.ts';
import { cardWords, type ShareCard } from './share-card.ts';
import { copyLink, inWeChat } from './share-link.ts';

export interface ShareSheetProps {
  card: ShareCard;
  address: string;
  onClose: () => void;
}

const FORMAT = ['image/jpeg', 0.92] as const;

interface Picture {
  url: string;
  file: File | null;
}

/** The card as a picture to keep or to hand on, and the link. Loaded when it is asked for. */
export function ShareSheet({ card, address, onClose }: ShareSheetProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const code = useRef<SVGSVGElement>(null);
  const title = useId();
  const [picture, setPicture] = useState<Picture | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    void paint(card, code.current).then(setPicture);
  }, [card]);
  const name = `${card.title}.jpg`;
  return (
    <dialog className="share-sheet ui-night" ref={dialog} aria-labelledby={title} onClose={onClose}>
      <div className="share-head">
        <h2 id={title}>{t('share.title')}</h2>
        <Button kind="quiet" onClick={() => dialog.current?.close()}>
          {t('share.close')}
        </Button>
      </div>
      <QRCodeSVG ref={code} className="share-code" value={address} level="M" marginSize={2} aria-hidden="true" />
      {picture ? <img className="share-picture" src={picture.url} alt={cardWords(card)} {...CARD} /> : null}
      {picture && inWeChat() ? <p>{t('share.press')}</p> : null}
      <div className="share-actions">
        {picture && !inWeChat() ? (
          picture.file && navigator.canShare?.({ files: [picture.file] }) ? (
            <Button kind="primary" onClick={() => void hand(picture.file!, card.title)}>
              {t('share.picture')}
            </Button>
          ) : (
            <a className="ui-button ui-button-primary" href={picture.url} download={name}>
              {t('share.save')}
            </a>
          )
        ) : null}
        <Button onClick={() => void copyLink(address).then(setCopied)}>{t('share.link')}</Button>
      </div>
      <p role="status">{copied === null ? null : t(copied ? 'share.copied' : 'share.byHand')}</p>
      {copied === false ? (
        <input
          className="share-address"
          readOnly
          value={address}
          aria-label={t('share.link')}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </dialog>
  );
}

async function hand(file: File, title: string): Promise<void> {
  try {
    await navigator.share({ files: [file], title });
  } catch {
    // closed without choosing: the picture is still there
  }
}

/** Null in a browser that paints no pictures: the link is left. */
async function paint(card: ShareCard, code: SVGSVGElement | null): Promise<Picture | null> {
  const canvas = Object.assign(document.createElement('canvas'), CARD);
  const to = canvas.getContext('2d');
  const path = code?.querySelectorAll('path')[1]?.getAttribute('d');
  if (!to || !path) return null;
  const font = getComputedStyle(document.documentElement).fontFamily;
  paintShareCard(to, card, { path, modules: code!.viewBox.baseVal.width }, font);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, ...FORMAT));
  // a data: address, because WeChat keeps no other picture
  return {
    url: canvas.toDataURL(...FORMAT),
    file: blob && new File([blob], `${card.title}.jpg`, { type: FORMAT[0] }),
  };
}
