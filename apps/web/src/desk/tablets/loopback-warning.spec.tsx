import { screen } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import { LoopbackWarning } from './loopback-warning.tsx';

describe('a slip for a tablet', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('is not written for %s without a word', (host) => {
    deskRender(<LoopbackWarning host={host} />);
    expect(screen.getByRole('status')).toHaveTextContent(host);
  });

  it.each(['192.168.1.20:3000', 'desk.example.cn', 'localhost.example.cn'])('needs no word for %s', (host) => {
    deskRender(<LoopbackWarning host={host} />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});
