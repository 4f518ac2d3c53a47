import { formatMark, LEVEL_NAMES_EN, parseMark, SKILL_LEVELS } from '@skillstar/rules';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { Choice, ManyChoices } from '../controls/choice.tsx';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { AwardPart, AwardScheme, PromotionRule } from './award-wire.ts';
import { PartField } from './part-field.tsx';
import { awardNames, NEW_PROMOTION, placesOf } from './scheme-draft.ts';
import { SchemePart } from './scheme-part.tsx';
import { useTyped } from './use-typed.ts';

interface Props {
  scheme: AwardScheme;
  parts: AwardPart[];
  faults: string[];
  onChange: (scheme: AwardScheme) => void;
}

/** Which place raises the skill level, and which parts must be passed for it. */
export function PromotionPart({ scheme, parts, faults, onChange }: Props) {
  const t = useText('awards');
  const { promotions } = scheme;
  const reader = useLanguage();
  const nameOf = awardNames(scheme, reader);
  const level = (name: string) => (reader === 'en' ? (LEVEL_NAMES_EN[name] ?? name) : name);
  const put = (index: number, rule: PromotionRule | null) =>
    onChange({ ...scheme, promotions: promotions.flatMap((one, at) => (at === index ? (rule ?? []) : one)) });
  return (
    <SchemePart
      title={t('promotions')}
      note={t('promotionsNote')}
      on={promotions.length > 0}
      faults={faults}
      onSwitch={(on) => onChange({ ...scheme, promotions: on ? [NEW_PROMOTION] : [] })}
    >
      {promotions.map((rule, index) => (
        <fieldset key={index} className="promotion">
          <legend className="ui-unseen">{t('promotionTo', { level: level(rule.to) })}</legend>
          <div className="rule-settings">
            <Form.Item label={t('promotionLevel')} htmlFor={`promotion-${index}-to`}>
              <Choice
                id={`promotion-${index}-to`}
                options={SKILL_LEVELS.map((value) => ({ value, label: level(value) }))}
                value={rule.to}
                onChange={(to) => put(index, { ...rule, to: to ?? rule.to })}
              />
            </Form.Item>
            <Form.Item label={t('promotionRank')} htmlFor={`promotion-${index}-rank`}>
              <InputNumber
                id={`promotion-${index}-rank`}
                min={1}
                precision={0}
                placeholder="—"
                value={rule.throughRank}
                onChange={(throughRank) => put(index, { ...rule, throughRank })}
              />
            </Form.Item>
          </div>
          <Form.Item label={t('promotionAwards')} htmlFor={`promotion-${index}-awards`}>
            <ManyChoices
              id={`promotion-${index}-awards`}
              options={placesOf(scheme).map((value) => ({ value, label: nameOf(value) }))}
              value={rule.awards ?? []}
              onChange={(awards) => put(index, { ...rule, awards: awards.length > 0 ? awards : null })}
            />
          </Form.Item>
          <Form.Item label={t('nextIfHeld')} htmlFor={`promotion-${index}-next`} extra={t('nextIfHeldNote')}>
            <Switch
              id={`promotion-${index}-next`}
              checked={rule.nextIfHeld}
              onChange={(nextIfHeld) => put(index, { ...rule, nextIfHeld })}
            />
          </Form.Item>
          <Parts rule={rule} parts={parts} onChange={(next) => put(index, next)} />
          {promotions.length > 1 ? (
            <Button size="small" type="text" onClick={() => put(index, null)}>
              {t('removePromotion', { level: level(rule.to) })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button size="small" onClick={() => onChange({ ...scheme, promotions: [...promotions, NEW_PROMOTION] })}>
        {t('addPromotion')}
      </Button>
    </SchemePart>
  );
}

interface PartsProps {
  rule: PromotionRule;
  parts: AwardPart[];
  onChange: (rule: PromotionRule) => void;
}

function Parts({ rule, parts, onChange }: PartsProps) {
  const t = useText('awards');
  const put = (index: number, part: PromotionRule['parts'][number] | null) =>
    onChange({ ...rule, parts: rule.parts.flatMap((one, at) => (at === index ? (part ?? []) : one)) });
  const free = parts.find(({ code }) => !rule.parts.some(({ part }) => part === code));
  return (
    <ul className="promotion-parts">
      {rule.parts.map((part, index) => (
        <li key={index}>
          <PartField
            label={t('partCode', { n: index + 1 })}
            parts={parts}
            value={part.part}
            onChange={(code) => put(index, { ...part, part: code })}
          />
          <PassMark
            label={t('partMinimum', { part: part.part })}
            mark={part.minimum}
            onChange={(minimum) => put(index, { ...part, minimum })}
          />
          <Button type="text" aria-label={t('removePart', { part: part.part })} onClick={() => put(index, null)}>
            ×
          </Button>
        </li>
      ))}
      <li>
        <Button
          size="small"
          type="text"
          onClick={() => onChange({ ...rule, parts: [...rule.parts, { part: free?.code ?? '', minimum: 6_000 }] })}
        >
          {t('addPart')}
        </Button>
      </li>
    </ul>
  );
}

function PassMark({ label, mark, onChange }: { label: string; mark: number; onChange: (mark: number) => void }) {
  const { text, isWrong, type } = useTyped(mark, formatMark, (typed) => parseMark(typed) ?? undefined, onChange);
  return (
    <Input
      className="figures"
      aria-label={label}
      prefix="≥"
      inputMode="decimal"
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}
