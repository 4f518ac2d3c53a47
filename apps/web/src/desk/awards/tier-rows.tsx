import { formatMark, formatYuan, parseMark } from '@skillstar/rules';
import { Button, Input } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import type { AwardTier } from './award-wire.ts';
import { fenFrom, kindOf, SIZE_KINDS, sizeFrom, sizeText, type SizeKind } from './scheme-draft.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  tiers: AwardTier[];
  money: boolean;
  onChange: (tiers: AwardTier[], renamed?: { from: string; to: string }) => void;
}

/** The awards of one kind, best first: name, how far it reaches, and what it is worth. */
export function TierRows({ tiers, money, onChange }: Props) {
  const t = useText('awards');
  const replace = (index: number, tier: AwardTier) => {
    const from = tiers[index]!.award;
    const next = tiers.map((one, at) => (at === index ? tier : one));
    onChange(next, from === tier.award ? undefined : { from, to: tier.award });
  };
  return (
    <ol className="tiers">
      {tiers.map((tier, index) => (
        // the place is what a tier is: best first
        <li key={index} className="tier">
          <Input
            aria-label={t('tierName', { n: index + 1 })}
            placeholder={t('award')}
            maxLength={40}
            value={tier.award}
            onChange={(event) => replace(index, { ...tier, award: event.target.value })}
          />
          <Choice
            label={t('tierSize', { award: tier.award })}
            options={SIZE_KINDS.map((value) => ({ value, label: t(`size.${value}`) }))}
            value={kindOf(tier.size)}
            onChange={(kind) =>
              replace(index, { ...tier, size: sizeFrom((kind ?? 'count') as SizeKind, sizeText(tier.size)) })
            }
          />
          {kindOf(tier.size) === 'rest' ? (
            <span className="tier-rest" />
          ) : (
            <Input
              className="figures"
              aria-label={t('tierValue', { award: tier.award })}
              inputMode="decimal"
              suffix={t(`unit.${kindOf(tier.size)}`)}
              value={sizeText(tier.size)}
              onChange={(event) => replace(index, { ...tier, size: sizeFrom(kindOf(tier.size), event.target.value) })}
            />
          )}
          <Button
            type="text"
            aria-label={t('removeTier', { award: tier.award })}
            disabled={tiers.length === 1}
            onClick={() => onChange(tiers.filter((_, at) => at !== index))}
          >
            ×
          </Button>
          <Input
            className="tier-en"
            aria-label={t('tierEn', { award: tier.award })}
            placeholder={t('inEnglish')}
            maxLength={80}
            value={tier.awardEn ?? ''}
            onChange={(event) => replace(index, { ...tier, awardEn: event.target.value || null })}
          />
          {money ? (
            <Money
              label={t('tierMoney', { award: tier.award })}
              fen={tier.prize ?? null}
              onChange={(prize) => replace(index, { ...tier, prize })}
            />
          ) : null}
          <LeastTotal
            label={t('tierMinimum', { award: tier.award })}
            mark={tier.minimum ?? null}
            onChange={(minimum) => replace(index, { ...tier, minimum })}
          />
        </li>
      ))}
      <li>
        <Button
          size="small"
          onClick={() => onChange([...tiers, { award: t('newTier', { n: tiers.length + 1 }), size: { count: 1 } }])}
        >
          {t('addTier')}
        </Button>
      </li>
    </ol>
  );
}

interface NumberProps {
  label: string;
  onChange: (value: number | null) => void;
}

const markFrom = (text: string): number | null | undefined => (text === '' ? null : (parseMark(text) ?? undefined));
const orEmpty = (format: (value: number) => string) => (value: number | null) => (value === null ? '' : format(value));

/** Points are typed, hundredths are kept; empty: the rank is enough. */
function LeastTotal({ label, mark, onChange }: NumberProps & { mark: number | null }) {
  const t = useText('awards');
  const { text, isWrong, type } = useTyped(mark, orEmpty(formatMark), markFrom, onChange);
  return (
    <Input
      className="figures tier-least"
      aria-label={label}
      title={label}
      prefix="≥"
      placeholder={t('least')}
      inputMode="decimal"
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}

/** Yuan are typed, fen are kept; what is no amount stays on screen, marked, and changes nothing. */
export function Money({ label, fen, onChange }: NumberProps & { fen: number | null }) {
  const { text, isWrong, type } = useTyped(fen, orEmpty(formatYuan), fenFrom, onChange);
  return (
    <Input
      className="figures tier-money"
      aria-label={label}
      prefix="¥"
      placeholder="—"
      inputMode="decimal"
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}
