import type { ReactNode } from 'react';
import { useT } from './words.ts';

export interface FieldFrameProps {
  id: string;
  label: string;
  required: boolean;
  hint?: string | null | undefined;
  fault?: string | undefined;
  /** Something that happened to what was typed. */
  note?: string | null | undefined;
  reason?: string | undefined;
  /** Several controls under one label. */
  group?: boolean;
  children: ReactNode;
}

/** What describes a field, for `aria-describedby`. */
export function notesOf(id: string, { hint, fault, note, reason }: Partial<FieldFrameProps>): string | undefined {
  const ids = [reason && `${id}-reason`, fault && `${id}-fault`, note && `${id}-note`, hint && `${id}-hint`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** A label above, what is wrong and what helps below. */
export function FieldFrame({ id, label, required, hint, fault, note, reason, group, children }: FieldFrameProps) {
  const t = useT();
  const words = (
    <>
      {label}
      {required ? null : <small className="register-optional">{t('optional')}</small>}
    </>
  );
  const inside = (
    <>
      {reason ? (
        <p id={`${id}-reason`} className="register-reason">
          {t('reason', { reason })}
        </p>
      ) : null}
      {children}
      {fault ? (
        <p id={`${id}-fault`} className="portal-fault">
          {fault}
        </p>
      ) : null}
      {note ? (
        <p id={`${id}-note`} className="register-note" role="status">
          {note}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="portal-hint">
          {hint}
        </p>
      ) : null}
    </>
  );
  return group ? (
    <fieldset className="portal-field register-group" id={id} data-fault={fault ? true : undefined}>
      <legend>{words}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className="portal-field" data-fault={fault ? true : undefined}>
      <label htmlFor={id}>{words}</label>
      {inside}
    </div>
  );
}
