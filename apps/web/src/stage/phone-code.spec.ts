import { phoneAddress } from './phone-code.tsx';

const page = (url: string) => new URL(url) as unknown as Location;

it('the code on a screen leads to the same board on a phone', () => {
  expect(phoneAddress('b', page('https://live.example.cn/stage/'))).toBe('https://live.example.cn/boards/b');
  expect(phoneAddress('b', page('http://192.168.1.9:3000/stage/'))).toBe('http://192.168.1.9:3000/boards/b');
});

it.each(['http://localhost:3000/stage/', 'http://127.0.0.1:3000/stage/', 'http://[::1]:3000/stage/'])(
  'no code that no phone can follow: %s',
  (url) => expect(phoneAddress('b', page(url))).toBeNull(),
);
