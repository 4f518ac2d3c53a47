import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Money } from './tier-rows.tsx';

function Row() {
  const [fen, setFen] = useState<number | null>(500_000);
  return (
    <>
      <Money label="money" fen={fen} onChange={setFen} />
      <output>{String(fen)}</output>
      <button onClick={() => setFen(null)}>preset</button>
    </>
  );
}

it('what is typed stays as typed, what is no amount changes nothing, and another rule shows its own amount', () => {
  render(<Row />);
  const input = screen.getByLabelText('money') as HTMLInputElement;
  const kept = () => screen.getByRole('status').textContent;
  expect(input.value).toBe('5000.00');
  fireEvent.change(input, { target: { value: '300' } });
  expect([input.value, kept()]).toEqual(['300', '30000']);
  fireEvent.change(input, { target: { value: '300元' } });
  expect([input.value, kept(), input.getAttribute('aria-invalid')]).toEqual(['300元', '30000', 'true']);
  fireEvent.click(screen.getByText('preset'));
  expect([input.value, kept(), input.getAttribute('aria-invalid')]).toEqual(['', 'null', 'false']);
});
