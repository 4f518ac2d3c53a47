import { useEffect, useState } from 'react';
import { draftValue } from '../model/draft-value.ts';
import { nextBlank, type SheetModel } from '../model/sheet-model.ts';
import { go, type Route } from '../route.ts';
import { useWork } from '../services.ts';
import { useText, type Key } from '../words.ts';
import { useSheet, useVoided } from '../use-sheets.ts';
import { AspectList } from './aspect-list.tsx';
import { AspectPanel } from './aspect-panel.tsx';
import { Band } from './band.tsx';
import { MarkingActions } from './marking-actions.tsx';
import { useMarking } from './use-marking.ts';

/** While a sheet is open its state is looked up this often: other judges of the team write on it too. */
const LOOK_MS = 4_000;

export function MarkingScreen({ sheet, aspect }: { sheet: string; aspect: string | null }) {
  const model = useSheet(sheet);
  const { tablet } = useWork();
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible' && navigator.onLine) void tablet.refreshSheet(sheet);
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [tablet, sheet]);
  useEffect(() => {
    if (model === null) go({ at: 'list' });
  }, [model]);
  if (!model) return null;
  return <Marking model={model} wanted={aspect} />;
}

function Marking({ model, wanted }: { model: SheetModel; wanted: string | null }) {
  const t = useText();
  const first = model.aspects.find(({ state }) => state === 'blank' || state === 'again') ?? model.aspects[0];
  const [selected, setSelected] = useState(wanted ?? first?.id ?? '');
  const marking = useMarking(model);
  const at = Math.max(
    0,
    model.aspects.findIndex(({ id }) => id === selected),
  );
  const aspect = model.aspects[at];
  const [clears, setClears] = useState(0);
  if (!aspect) return null;
  const leave = (): void => {
    const value = model.closed ? null : draftValue({ ...aspect, draft: marking.draftOf(aspect) });
    if (value !== null) void marking.set(aspect, value);
  };
  const select = (id: string | null | undefined): void => {
    if (!id) return;
    leave();
    setSelected(id);
    go({ at: 'sheet', sheet: model.sheet.id, aspect: id });
  };
  const away = (route: Route): void => {
    leave();
    go(route);
  };
  return (
    <div className="marking">
      <Band sheet={model.sheet} back={{ label: t('list.title'), go: () => away({ at: 'list' }) }} />
      <AspectList aspects={model.aspects} selected={aspect.id} onSelect={select} />
      <main className="marking-main">
        <ClosedLine model={model} />
        <AspectPanel key={`${aspect.id}/${clears}`} model={model} aspect={aspect} marking={marking} />
      </main>
      <MarkingActions
        model={model}
        aspect={aspect}
        marking={marking}
        onPrevious={at > 0 ? () => select(model.aspects[at - 1]?.id) : null}
        onNext={at < model.aspects.length - 1 ? () => select(model.aspects[at + 1]?.id) : null}
        onNextBlank={() => select(nextBlank(model, aspect.id)?.id)}
        onUndone={select}
        onReview={() => away({ at: 'sign', sheet: model.sheet.id })}
        onCleared={() => setClears(clears + 1)}
      />
    </div>
  );
}

/** Why nothing can be entered, or what entering something would do. */
function ClosedLine({ model }: { model: SheetModel }) {
  const t = useText();
  const voided = useVoided(model);
  const { locked, subject } = model.sheet;
  if (locked) {
    const known = ['absent', 'withdrawn', 'disqualified'].includes(subject.status);
    return <p className="closed closed-strong">{t((known ? `closed.${subject.status}` : 'closed.other') as Key)}</p>;
  }
  if (model.shutOut) return <p className="closed closed-strong">{t('closed.excluded')}</p>;
  if (model.stage === 'signed') return <p className="closed">{t('closed.signed')}</p>;
  if (model.stage === 'mine') return <p className="closed">{t('closed.mine')}</p>;
  return voided ? (
    <p className="closed closed-strong" role="alert">
      {t('closed.voided')}
    </p>
  ) : null;
}
