import { render, screen } from '@testing-library/react';
import { StepTree } from './index.ts';

const steps = [
  {
    text: '总分',
    value: '17.78',
    from: [{ text: 'A 制作', value: '17.78', from: [{ text: '直接给分', value: '8.00', from: [] }] }],
  },
];

it('a derivation opens at its first steps and unfolds to the last', () => {
  const { container } = render(<StepTree steps={steps} open={1} />);
  expect([...container.querySelectorAll('details')].map((one) => one.open)).toEqual([true, false]);
  expect(screen.getByText('直接给分').parentElement).toHaveTextContent('直接给分8.00');
});
