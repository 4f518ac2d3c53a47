/** Everything that makes a scale; stored with every result, so that a scale value can be read in ten years. */
export interface ScaleParameters {
  preset: string | null;
  /** Where the scale stands: at the mean or at the median of those who started. */
  centre: 'mean' | 'median';
  /** Scale points at the centre. */
  centrePoints: number;
  /** Scale points for one standard deviation, a decimal. */
  pointsPerSigma: string;
  /** population: σ over all who started (÷ n) · sample: ÷ (n − 1). */
  spread: 'population' | 'sample';
  /** True where the formula is inferred from what was published, not read in a rule. */
  reconstruction: boolean;
}

export const SCALE_PRESETS = {
  /** round(500 + 30 × (x − mean) ÷ σ): reproduces 20 of 21 published tables. */
  'worldskills-500': {
    preset: 'worldskills-500',
    centre: 'mean',
    centrePoints: 500,
    pointsPerSigma: '30',
    spread: 'population',
    reconstruction: false,
  },
  /** The median competitor stands at 700 (published); 50 points for one σ is our reconstruction. */
  'worldskills-700': {
    preset: 'worldskills-700',
    centre: 'median',
    centrePoints: 700,
    pointsPerSigma: '50',
    spread: 'population',
    reconstruction: true,
  },
} as const satisfies Record<string, ScaleParameters>;

export type ScalePreset = keyof typeof SCALE_PRESETS;

export function scalePreset(name: string): ScaleParameters | null {
  return Object.hasOwn(SCALE_PRESETS, name) ? SCALE_PRESETS[name as ScalePreset] : null;
}
