import { QRCodeSVG } from 'qrcode.react';
import { useT } from './words.ts';

/** The way from the hall's screen to the board on one's own phone. */
export function PhoneCode({ board, size }: { board: string; size: number }) {
  const t = useT();
  const address = phoneAddress(board);
  if (!address) return null;
  return (
    <figure className="phone-code">
      <QRCodeSVG
        value={address}
        size={size}
        title={address}
        level="M"
        marginSize={2}
        bgColor="#f7f5f0"
        fgColor="#0b1220"
      />
      <figcaption>{t('phone')}</figcaption>
    </figure>
  );
}

/** Null where no phone could follow: a screen that was opened as localhost. */
export function phoneAddress(board: string, page: Pick<Location, 'origin' | 'hostname'> = location): string | null {
  return /^(localhost|127\.|\[::1\]$)/.test(page.hostname) ? null : `${page.origin}/boards/${board}`;
}
