import { BOARDS_NAMESPACE, LIVE_PATH } from '@skillstar/contract';

/**
 * A child process: many sockets on one machine that only count. `live` speaks just enough of socket.io to join a
 * board, `bare` is the yardstick's plain websocket. Tells the parent "ready" when all listen, and "heard" each time
 * all of them have heard one more message.
 */
const [, , kind, url = '', board = '', size = '0'] = process.argv;
const sockets = Number(size);
let listening = 0;
let heard = 0;

function count(): void {
  heard += 1;
  if (heard % sockets === 0) process.send?.('heard');
}

function listen(): void {
  listening += 1;
  if (listening === sockets) process.send?.('ready');
}

function openBare(): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace(/^http/, 'ws'));
    socket.addEventListener('open', () => {
      listen();
      resolve();
    });
    socket.addEventListener('message', count);
  });
}

function openLive(): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket`);
    socket.addEventListener('message', ({ data }) => {
      const text = String(data);
      if (text.startsWith(`42${BOARDS_NAMESPACE},["board:change"`)) count();
      else if (text.startsWith('0')) socket.send(`40${BOARDS_NAMESPACE},`);
      else if (text.startsWith(`40${BOARDS_NAMESPACE},`)) {
        socket.send(`42${BOARDS_NAMESPACE},0${JSON.stringify(['join', { board }])}`);
      } else if (text.startsWith(`43${BOARDS_NAMESPACE},0`)) {
        listen();
        resolve();
      } else if (text === '2') socket.send('3');
    });
  });
}

const open = kind === 'live' ? openLive : openBare;
for (let opened = 0; opened < sockets; opened += 50) {
  await Promise.all(Array.from({ length: Math.min(50, sockets - opened) }, open));
}
