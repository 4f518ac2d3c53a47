import { Button, Form, Input, InputNumber } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import type { AwardScheme, UnitRule } from './award-wire.ts';
import { NEW_UNITS } from './scheme-draft.ts';
import { SchemePart } from './scheme-part.tsx';

interface Props {
  scheme: AwardScheme;
  faults: (part: string) => string[];
  onChange: (scheme: AwardScheme) => void;
}

/** What belongs to the competition over all its skills. */
export function OverallParts({ scheme, faults, onChange }: Props) {
  const t = useText('awards');
  const { units } = scheme;
  const put = (next: UnitRule | null) => onChange({ ...scheme, units: next });
  return (
    <>
      <SchemePart
        title={t('units')}
        note={t('unitsNote')}
        on={units !== null}
        faults={faults('units')}
        onSwitch={(on) => put(on ? NEW_UNITS : null)}
      >
        {units ? (
          <>
            <Form.Item label={t('award')} htmlFor="units-award">
              <Input
                id="units-award"
                maxLength={40}
                value={units.award}
                onChange={(event) => put({ ...units, award: event.target.value })}
              />
            </Form.Item>
            <div className="rule-settings">
              <Form.Item label={t('unitsOf')} htmlFor="units-of">
                <Choice
                  id="units-of"
                  options={(['delegation', 'unit'] as const).map((value) => ({ value, label: t(`unitOf.${value}`) }))}
                  value={units.of}
                  onChange={(of) => put({ ...units, of: of as UnitRule['of'] })}
                />
              </Form.Item>
              <Form.Item label={t('unitsBy')} htmlFor="units-by">
                <Choice
                  id="units-by"
                  options={(['points', 'average', 'entrants'] as const).map((value) => ({
                    value,
                    label: t(`unitBy.${value}`),
                  }))}
                  value={units.by}
                  onChange={(by) => put({ ...units, by: by as UnitRule['by'] })}
                />
              </Form.Item>
              <Form.Item label={t('unitsCount')} htmlFor="units-count">
                <InputNumber
                  id="units-count"
                  min={1}
                  precision={0}
                  value={units.count}
                  onChange={(count) => put({ ...units, count: count ?? 1 })}
                />
              </Form.Item>
              <Form.Item label={t('unitsMinimum')} htmlFor="units-minimum">
                <InputNumber
                  id="units-minimum"
                  min={1}
                  precision={0}
                  value={units.minimumEntrants}
                  onChange={(least) => put({ ...units, minimumEntrants: least ?? 1 })}
                />
              </Form.Item>
            </div>
            {units.by === 'entrants' ? null : <Points units={units} onChange={put} />}
          </>
        ) : null}
      </SchemePart>
      {(['bestOfAll', 'bestOfDelegation'] as const).map((part) => (
        <SchemePart
          key={part}
          title={t(part)}
          note={t(`${part}Note`)}
          on={scheme[part] !== null}
          faults={faults(part)}
          onSwitch={(on) => onChange({ ...scheme, [part]: on ? { award: t(`${part}Name`) } : null })}
        >
          <Form.Item label={t('award')} htmlFor={`${part}-award`}>
            <Input
              id={`${part}-award`}
              maxLength={40}
              value={scheme[part]?.award}
              onChange={(event) => onChange({ ...scheme, [part]: { ...scheme[part], award: event.target.value } })}
            />
          </Form.Item>
        </SchemePart>
      ))}
    </>
  );
}

function Points({ units, onChange }: { units: UnitRule; onChange: (units: UnitRule) => void }) {
  const t = useText('awards');
  const put = (index: number, line: UnitRule['points'][number] | null) =>
    onChange({ ...units, points: units.points.flatMap((one, at) => (at === index ? (line ?? []) : one)) });
  return (
    <fieldset className="promotion">
      <legend>{t('points')}</legend>
      <ul className="promotion-parts">
        {units.points.map((line, index) => (
          <li key={index}>
            <Input
              aria-label={t('pointsAward', { n: index + 1 })}
              maxLength={40}
              value={line.award}
              onChange={(event) => put(index, { ...line, award: event.target.value })}
            />
            <InputNumber
              aria-label={t('pointsOf', { award: line.award })}
              min={0}
              precision={0}
              value={line.points}
              onChange={(points) => put(index, { ...line, points: points ?? 0 })}
            />
            <Button type="text" aria-label={t('removePart', { part: line.award })} onClick={() => put(index, null)}>
              ×
            </Button>
          </li>
        ))}
        <li>
          <Button
            size="small"
            type="text"
            onClick={() => onChange({ ...units, points: [...units.points, { award: '', points: 1 }] })}
          >
            {t('addPoints')}
          </Button>
        </li>
      </ul>
    </fieldset>
  );
}
