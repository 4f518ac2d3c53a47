import { writeFileSync } from 'node:fs';
import { create } from 'qrcode';

const [WIDTH, HEIGHT] = [640, 480];

/** A film of a QR code that lies still before the camera, for Chromium's pretended device. */
export function filmQr(file: string, text: string): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = Math.floor((HEIGHT * 0.8) / modules.size);
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - unit * modules.size) / 2)) as [number, number];
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (let y = 0; y < unit * modules.size; y++) {
    for (let x = 0; x < unit * modules.size; x++) {
      if (modules.get(Math.floor(y / unit), Math.floor(x / unit))) light[(top + y) * WIDTH + left + x] = 16;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: 5 }, () => frame)]));
}

export const pretendCamera = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];
