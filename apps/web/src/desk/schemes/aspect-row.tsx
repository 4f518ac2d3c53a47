import { formatMark } from '@skillstar/rules';
import { useText } from '../words.ts';
import type { AspectView } from '../wire.ts';
import { calculationText } from './calculation-text.ts';

export function AspectRow({ aspect }: { aspect: AspectView }) {
  const t = useText('schemes');
  return (
    <tr>
      <td>
        <span className="code">{aspect.label}</span>
      </td>
      <td>
        <span className="aspect-words">{aspect.description}</span>
        {aspect.extra ? <span className="secondary">{aspect.extra}</span> : null}
        {aspect.requirement ? (
          <span className="secondary">{t('requirementIs', { text: aspect.requirement })}</span>
        ) : null}
        {aspect.type !== 'J' ? <span className="secondary">{calculationText(aspect.calculation, t)}</span> : null}
        {aspect.descriptors ? (
          <ol className="descriptors" start={0}>
            {aspect.descriptors.map((text, score) => (
              <li key={score} value={score}>
                <b>{score}</b> {text}
              </li>
            ))}
          </ol>
        ) : null}
      </td>
      <td className="faint">{aspect.section ?? '—'}</td>
      <td className="desk-figure scheme-max">
        {aspect.type === 'D' ? t('deductedUpTo', { max: formatMark(aspect.max) }) : formatMark(aspect.max)}
      </td>
    </tr>
  );
}
