import { screenAddress } from './screen-address.ts';

it('a screen’s key stands behind the #, where no server sees it', () => {
  const address = new URL(screenAddress('http://localhost:3000', 'b1', 'a+b'));
  expect(address.pathname + address.search).toBe('/stage/');
  expect(address.hash).toBe('#/boards/b1?screen=a%2Bb');
});
