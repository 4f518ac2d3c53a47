import { render, screen } from '@testing-library/react';
import { Heading } from './heading.tsx';

it.each([
  ['网站技术', false],
  ['2026 年“技能之星”职业技能大赛', true],
  ['Web Technologies', false],
  ['Industrial Mechanics and Maintenance', true],
])('%s stands smaller on a phone: %s', (words, smaller) => {
  render(<Heading>{words}</Heading>);
  expect(screen.getByRole('heading', { level: 1, name: words }).hasAttribute('data-long')).toBe(smaller);
});
