import { useState } from 'react';
import { Button } from '@skillstar/ui';
import { checkDocument, DOCUMENT_KINDS, plainNumber, SEXES, tellsHolder } from '@skillstar/rules';
import type { DocumentKind, IdentityDocument, Sex } from '@skillstar/rules';
import { ChoiceField } from './choice-field.tsx';
import { FieldFrame, type FieldFrameProps } from './frame-field.tsx';
import { TextField } from './text-field.tsx';
import { useT } from './words.ts';

export interface DocumentFieldProps extends Omit<FieldFrameProps, 'children' | 'group' | 'note'> {
  /** What the server keeps, masked. */
  kept: { kind: string; masked: string } | null;
  onDocument: (document: IdentityDocument) => void;
  onLeave: () => void;
}

/** Kind and number; the birth date and the sex only where the number does not say them. */
export function DocumentField({ kept, onDocument, onLeave, ...frame }: DocumentFieldProps) {
  const t = useT();
  const [typing, setTyping] = useState(kept === null);
  const [document, setDocument] = useState<IdentityDocument>({ kind: 'id-card', number: '' });
  const { id, fault } = frame;
  if (!typing && kept) {
    const kind = t(`document.${kept.kind as DocumentKind}`);
    return (
      <FieldFrame {...frame} group>
        <div className="register-kept">
          <span>{t('document.kept', { kind, masked: kept.masked })}</span>
          <Button onClick={() => setTyping(true)}>{t('document.change')}</Button>
        </div>
      </FieldFrame>
    );
  }
  const change = (part: Partial<IdentityDocument>) => {
    const next = { ...document, ...part };
    setDocument(next);
    onDocument(next);
  };
  const tells = tellsHolder(document.kind);
  return (
    <FieldFrame {...frame} group fault={undefined}>
      <ChoiceField
        id={`${id}-kind`}
        label={t('document.kind')}
        required
        value={document.kind}
        choices={DOCUMENT_KINDS.map((value) => ({ value, label: t(`document.${value}`) }))}
        onChoice={(kind) => change({ kind: (kind ?? 'id-card') as DocumentKind, birthDate: null, sex: null })}
      />
      <TextField
        id={`${id}-number`}
        label={t('document.number')}
        required
        value={document.number}
        fault={fault}
        plain={plainNumber}
        autoComplete="off"
        maxLength={40}
        hint={holderWords(document, t)}
        onText={(number) => change({ number })}
        onLeave={onLeave}
      />
      {tells ? null : (
        <div className="register-pair">
          <TextField
            id={`${id}-birth`}
            type="date"
            label={t('document.birthDate')}
            required
            value={document.birthDate ?? ''}
            onText={(birthDate) => change({ birthDate: birthDate || null })}
            onLeave={onLeave}
          />
          <ChoiceField
            id={`${id}-sex`}
            label={t('document.sex')}
            required
            value={document.sex ?? ''}
            choices={SEXES.map((value) => ({ value, label: t(`document.${value}`) }))}
            onChoice={(sex) => change({ sex: sex as Sex | null })}
          />
        </div>
      )}
    </FieldFrame>
  );
}

/** What the card says of its holder, so that a slip is seen at once. */
function holderWords(document: IdentityDocument, t: ReturnType<typeof useT>): string | null {
  if (!tellsHolder(document.kind)) return null;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const checked = checkDocument({ ...document, number: plainNumber(document.number) }, today);
  return checked.ok ? t('document.tells', { date: checked.birthDate, sex: t(`document.${checked.sex}`) }) : null;
}
