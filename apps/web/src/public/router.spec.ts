import { routeOf } from './router.tsx';

it.each([
  ['/', { page: 'home' }],
  ['/competitions', { page: 'home' }],
  ['/competitions/0190-a', { page: 'competition', id: '0190-a' }],
  ['/boards/0190-a', { page: 'board', id: '0190-a' }],
  ['/boards/0190-a/', { page: 'board', id: '0190-a' }],
  ['/boards/', { page: 'unknown' }],
  ['/draws/0190-a', { page: 'draws', id: '0190-a' }],
  ['/me', { page: 'portal' }],
  ['/register/0190-a', { page: 'portal' }],
  ['/results/0190-a', { page: 'results', id: '0190-a' }],
  ['/results', { page: 'unknown' }],
  ['/melody', { page: 'unknown' }],
  ['/elsewhere', { page: 'unknown' }],
])('%s', (path, route) => expect(routeOf(path)).toEqual(route));
