import { fillCertificate, PAPER_SIZES } from '@skillstar/contract';
import { useText } from '../words.ts';
import type { CertificateLayout, CertificateTemplate } from './certificate-wire.ts';

interface Props {
  template: CertificateTemplate;
  layout: CertificateLayout;
  shown: number | null;
}

/** One point is 1/72 inch; the picture is drawn in millimetres. */
const POINT_MM = 25.4 / 72;

/** What the fields come to on the paper, in proportion, with a sample's words. */
export function CertificatePaper({ template, layout, shown }: Props) {
  const t = useText('certificates');
  const { width, height } = PAPER_SIZES[layout.paper];
  const address = (kind: 'background' | 'seal') =>
    `/api/certificate-templates/${template.id}/picture?kind=${kind}&v=${template.version}`;
  const content = {
    recipient: t('sampleOf.recipient'),
    award: t('sampleOf.award'),
    awardEn: 'First prize',
    competition: t('sampleOf.competition'),
    competitionEn: 'Skills Star 2026',
    skill: t('sampleOf.skill'),
    skillEn: 'Web Technologies',
    unit: t('sampleOf.unit'),
    rank: '1',
    team: t('sampleOf.team'),
    issuer: layout.issuer,
    date: t('sampleOf.date'),
    dateEn: '5 December 2026',
    number: '2026-7K4Q-M2XD',
  };
  return (
    <svg className="certificate-paper" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('paperLabel')}>
      <rect width={width} height={height} fill="#fffdf9" />
      {template.background ? (
        <image href={address('background')} width={width} height={height} preserveAspectRatio="xMidYMid slice" />
      ) : layout.frame ? (
        <>
          <rect x={10} y={10} width={width - 20} height={height - 20} fill="none" stroke="#0b1220" strokeWidth={0.78} />
          <rect x={12} y={12} width={width - 24} height={height - 24} fill="none" stroke="#e8a317" strokeWidth={0.28} />
          <rect x={width / 2 - 12} y={7} width={24} height={16} fill="#fffdf9" />
          <image href="/star.svg" x={width / 2 - 7.4} y={7.6} width={14.8} height={14.8} />
        </>
      ) : null}
      {template.seal ? (
        <image
          href={address('seal')}
          x={layout.seal.x}
          y={layout.seal.y}
          width={layout.seal.size}
          height={layout.seal.size}
        />
      ) : (
        <circle
          cx={layout.seal.x + layout.seal.size / 2}
          cy={layout.seal.y + layout.seal.size / 2}
          r={layout.seal.size / 2}
          fill="none"
          stroke="#c8322b"
          strokeDasharray="2 2"
          strokeWidth={0.4}
        />
      )}
      {layout.fields.map((field, index) => {
        const text = fillCertificate(field.text, content);
        const anchor = { left: 'start', center: 'middle', right: 'end' } as const;
        const x = field.x + { left: 0, center: field.width / 2, right: field.width }[field.align];
        return (
          <g key={index}>
            {shown === index ? (
              <rect
                x={field.x}
                y={field.y - field.size * POINT_MM * 0.8}
                width={field.width}
                height={field.size * POINT_MM * 1.6}
                fill="rgb(232 163 23 / 16%)"
                stroke="#e8a317"
                strokeWidth={0.4}
              />
            ) : null}
            <text
              x={x}
              y={field.y}
              fontSize={field.size * POINT_MM}
              fontWeight={field.bold ? 700 : 400}
              fill={field.color}
              textAnchor={anchor[field.align]}
              dominantBaseline="central"
            >
              {text}
            </text>
          </g>
        );
      })}
      <rect x={layout.qr.x} y={layout.qr.y} width={layout.qr.size} height={layout.qr.size} fill="#0b1220" />
      <text
        x={layout.qr.x + layout.qr.size / 2}
        y={layout.qr.y + layout.qr.size / 2}
        fontSize={layout.qr.size / 3}
        fill="#fff"
        textAnchor="middle"
        dominantBaseline="central"
      >
        QR
      </text>
    </svg>
  );
}
