import { fireEvent, render } from '@testing-library/react';
import { Figures } from './figures.tsx';

const rolling = (container: HTMLElement) => [...container.querySelectorAll('.ui-roll-now')].map((x) => x.textContent);

describe('Figures', () => {
  it('stand still when they first appear', () => {
    const { container } = render(<Figures value="86.50" />);
    expect(rolling(container)).toEqual([]);
    expect(container).toHaveTextContent('86.50');
  });

  it('roll only the digits that differ, once, and are plain text again', () => {
    const { container, rerender } = render(<Figures value="86.50" />);
    rerender(<Figures value="87.25" />);
    expect(rolling(container)).toEqual(['7', '2', '5']);
    fireEvent.animationEnd(container.querySelector('.ui-roll-now')!);
    expect(rolling(container)).toEqual([]);
    expect(container.textContent).toBe('87.25');
  });

  it('keep the whole number for a screen reader while they roll', () => {
    const { container, rerender } = render(<Figures value="9.75" />);
    rerender(<Figures value="10.00" />);
    expect(container.querySelector('.ui-unseen')).toHaveTextContent('10.00');
    expect(container.querySelector('[aria-hidden]')).toBeInTheDocument();
  });
});
