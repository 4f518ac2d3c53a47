import type { AspectModel, SheetModel } from '../model/sheet-model.ts';
import { go } from '../route.ts';
import { useText } from '../words.ts';

/** What stands between this sheet and a signature, each a tap away. */
export function Blockers({ model }: { model: SheetModel }) {
  const t = useText();
  if (model.closed) return null;
  const { blanks, waiting, troubles, sheet } = model;
  // A blank with figures on its pad is named once, as a blank.
  const drafts = model.drafts.filter(({ state }) => state !== 'blank' && state !== 'again');
  // A score of mine that is still on its way is not yet waiting for anybody else.
  const others = waiting.filter(({ slot }) => slot.status === 'confirmed');
  return (
    <>
      {troubles.length > 0 ? (
        <section className="blocker blocker-signal">
          <h3>{t('sign.troublesTitle', { count: troubles.length })}</h3>
          <Chips aspects={troubles} sheet={sheet.id} />
        </section>
      ) : null}
      {blanks.length > 0 ? (
        <section className="blocker blocker-signal">
          <h3>{t('sign.blanksTitle', { count: blanks.length })}</h3>
          <p>{t('sign.blanksHelp')}</p>
          <Chips aspects={blanks} sheet={sheet.id} />
        </section>
      ) : null}
      {drafts.length > 0 ? (
        <section className="blocker blocker-signal">
          <h3>{t('sign.draftsTitle', { count: drafts.length })}</h3>
          <p>{t('sign.draftsHelp')}</p>
          <Chips aspects={drafts} sheet={sheet.id} />
        </section>
      ) : null}
      {blanks.length === 0 && others.length > 0 ? (
        <section className="blocker">
          <h3>{t('sign.waitingTitle', { count: others.length })}</h3>
          <p>{t('sign.waitingHelp')}</p>
          <Chips aspects={others} sheet={sheet.id} />
        </section>
      ) : null}
      {model.unsent > 0 ? (
        <section className="blocker">
          <h3>{t('sign.unsentTitle', { count: model.unsent })}</h3>
          {navigator.onLine ? null : <p>{t('sign.unsentOffline')}</p>}
        </section>
      ) : null}
    </>
  );
}

function Chips({ aspects, sheet }: { aspects: AspectModel[]; sheet: string }) {
  return (
    <div className="chips">
      {aspects.map((aspect) => (
        <button
          key={aspect.id}
          type="button"
          className="chip"
          onClick={() => go({ at: 'sheet', sheet, aspect: aspect.id })}
        >
          {aspect.label}
        </button>
      ))}
    </div>
  );
}
