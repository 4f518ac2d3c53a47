import { formatMark } from '@skillstar/rules';
import { useState } from 'react';
import { ProblemError } from '../../lib/problem-error.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { useWork } from '../services.ts';
import { NotSentError } from '../tablet.ts';
import { useText, type Text } from '../words.ts';

/** Two taps: the first says what is signed, the second signs it. What changes between them asks for a fresh look. */
export function SignButton({ model }: { model: SheetModel }) {
  const t = useText();
  const { tablet } = useWork();
  const { sheet } = model;
  const [armed, setArmed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const open = model.blanks.length + model.troubles.length + model.drafts.length;
  const complete = open === 0 && !model.closed && sheet.mySeat !== null;
  const ready = complete && model.unsent === 0 && sheet.contentHash !== null;
  const sure = armed !== null && armed === sheet.contentHash;

  async function sign(hash: string): Promise<void> {
    setBusy(true);
    setFault(null);
    try {
      await tablet.sign(sheet.id, hash);
    } catch (error) {
      setFault(sentence(error, t));
    } finally {
      setBusy(false);
      setArmed(null);
    }
  }

  return (
    <div className="sign">
      {armed !== null && !sure ? <p className="fault">{t('sign.changed')}</p> : null}
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {sure ? (
        <p className="sign-words">
          {t('sign.declare', {
            code: sheet.subject.code,
            sub: `${sheet.subCriterion.code} ${sheet.subCriterion.name}`,
            count: model.aspects.length,
            total: formatMark(model.total),
          })}
          {model.deducted > 0 ? t('sign.declareDeducted', { mark: formatMark(model.deducted) }) : null}
        </p>
      ) : null}
      <button
        type="button"
        className="key key-strong key-sign"
        disabled={!ready || busy}
        aria-busy={busy}
        onClick={() => (sure ? void sign(armed) : setArmed(sheet.contentHash))}
      >
        {busy ? t('sign.signing') : sure ? t('sign.confirm') : t('sign.sign')}
      </button>
      {sure && !busy ? (
        <button type="button" className="key key-quiet" onClick={() => setArmed(null)}>
          {t('cancel')}
        </button>
      ) : null}
    </div>
  );
}

function sentence(error: unknown, t: Text): string {
  if (error instanceof NotSentError) return t('sign.notSent');
  if (!(error instanceof ProblemError)) return t('notice.storage');
  return error.code === 'sheet.changed' ? t('sign.changed') : t('sign.failed', { reason: error.detail });
}
