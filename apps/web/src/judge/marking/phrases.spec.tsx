import { render } from '@testing-library/react';
import { Phrases } from './phrases.tsx';

describe('phrases of a descriptor', () => {
  it.each([
    ['版面沉稳有节奏，网格、留白与对齐全部一致', ['版面沉稳有节奏，', '网格、留白与对齐全部一致']],
    ['无缺陷。', ['无缺陷。']],
    ['“好”……，。', ['“好”……，。']],
    ['Meets the standard, no faults', ['Meets the standard, no faults']],
    ['', []],
  ])('%s', (text, phrases) => {
    const { container } = render(<Phrases text={text} />);
    expect([...container.children].map((span) => span.textContent)).toEqual(phrases);
    expect(container.textContent).toBe(text);
  });
});
