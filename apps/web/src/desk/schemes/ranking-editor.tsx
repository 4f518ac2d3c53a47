import { tieKeyName } from '@skillstar/rules';
import { Button, Checkbox } from 'antd';
import { useLanguage } from '../../lib/language.ts';
import { Choice } from '../controls/choice.tsx';
import { Panel } from '../controls/page.tsx';
import { useText } from '../words.ts';
import { candidatesOf, chosenKeys, newTieKey, type RankingEdit } from './ranking-editing.ts';
import type { SchemeEdit } from './scheme-editing.ts';

interface Props {
  edit: SchemeEdit;
  scales: readonly RankingEdit['scale'][];
  onChange: (ranking: RankingEdit) => void;
}

/** What parts equal totals, in order, and whether the totals are scaled; locked with the scheme at the first mark. */
export function RankingEditor({ edit, scales, onChange }: Props) {
  const t = useText('schemes');
  const words = useText('words');
  const reader = useLanguage() === 'en' ? 'en' : 'zh';
  const { ranking } = edit;
  const chosen = chosenKeys(edit);
  const candidates = candidatesOf(edit);
  const keep = chosen.map(({ source, of, order }) => ({ source, of, order }));
  const swap = (at: number, by: -1 | 1) => {
    const next = [...keep];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    onChange({ ...ranking, tieKeys: next });
  };
  return (
    <Panel title={t('ranking.title')} note={t('ranking.note')}>
      {chosen.length > 0 ? (
        <ol className="tie-keys">
          {chosen.map(({ key, name, order }, at) => {
            const called = tieKeyName(key, reader, name);
            return (
              <li key={key}>
                <span className="tie-key-name">{called}</span>
                <Choice
                  size="small"
                  label={t('ranking.orderOf', { key: called })}
                  options={(['desc', 'asc'] as const).map((value) => ({ value, label: t(`ranking.${value}`) }))}
                  value={order}
                  onChange={(value) =>
                    onChange({
                      ...ranking,
                      tieKeys: keep.map((one, place) =>
                        place === at ? { ...one, order: value as 'asc' | 'desc' } : one,
                      ),
                    })
                  }
                />
                <Button
                  size="small"
                  type="text"
                  disabled={at === 0}
                  aria-label={`${t('up')} ${called}`}
                  onClick={() => swap(at, -1)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  type="text"
                  disabled={at === chosen.length - 1}
                  aria-label={`${t('down')} ${called}`}
                  onClick={() => swap(at, 1)}
                >
                  ↓
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={`${words('delete')} ${called}`}
                  onClick={() => onChange({ ...ranking, tieKeys: keep.filter((_, place) => place !== at) })}
                >
                  {words('delete')}
                </Button>
              </li>
            );
          })}
        </ol>
      ) : null}
      <p className="quiet">{t(chosen.length > 0 ? 'ranking.thenShared' : 'ranking.shared')}</p>
      <div className="tie-key-add">
        <Choice
          label={t('ranking.add')}
          placeholder={t('ranking.add')}
          disabled={candidates.length === 0}
          options={candidates.map(({ key, name }) => ({ value: key, label: tieKeyName(key, reader, name) }))}
          value={null}
          onChange={(key) => {
            const found = candidates.find((one) => one.key === key);
            if (found) onChange({ ...ranking, tieKeys: [...keep, newTieKey(found)] });
          }}
        />
        <label>
          {t('ranking.scale')}
          <Choice
            label={t('ranking.scale')}
            options={scales.map((scale) => ({ value: scale, label: t(`ranking.scales.${scale}`) }))}
            value={ranking.scale}
            onChange={(scale) => onChange({ ...ranking, scale: (scale ?? 'none') as RankingEdit['scale'] })}
          />
        </label>
        {ranking.scale === 'none' ? null : (
          <Checkbox
            checked={ranking.smallField}
            onChange={(event) => onChange({ ...ranking, smallField: event.target.checked })}
          >
            {t('ranking.smallField')}
          </Checkbox>
        )}
      </div>
    </Panel>
  );
}
