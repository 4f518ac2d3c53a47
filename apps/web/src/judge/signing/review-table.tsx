import { formatMark } from '@skillstar/rules';
import type { SheetModel } from '../model/sheet-model.ts';
import { markWords, valueWords } from '../model/values.ts';
import { go } from '../route.ts';
import { StatusMark } from '../shell/status-mark.tsx';
import { useText } from '../words.ts';

export function ReviewTable({ model }: { model: SheetModel }) {
  const t = useText();
  return (
    <table className="review-table">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('sign.aspect')}
          </th>
          <th scope="col">{t('sign.value')}</th>
          <th scope="col" className="figure">
            {t('sign.mark')}
          </th>
          <th scope="col">
            <span className="ui-unseen">{t('status.name')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {model.aspects.map((aspect) => (
          <tr key={aspect.id} className={`review-${aspect.trouble ? 'trouble' : aspect.state}`}>
            <th scope="row">
              <button
                type="button"
                className="review-link"
                onClick={() => go({ at: 'sheet', sheet: model.sheet.id, aspect: aspect.id })}
              >
                {aspect.label}
              </button>
            </th>
            <td className="review-words">{aspect.description}</td>
            <td className="review-value">{valueWords(aspect, aspect.slot.value, t)}</td>
            <td className="figure">
              <b>{aspect.shownMark === null ? t('mark.noMark') : markWords(aspect.shownMark)}</b>
              {aspect.type === 'D' ? null : <small> / {formatMark(aspect.max)}</small>}
            </td>
            <td>
              <StatusMark status={aspect.slot.status} />
              <span className="ui-unseen">{t(`status.${aspect.slot.status}`)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
