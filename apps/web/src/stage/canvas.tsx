import { useEffect, useState, type ReactNode } from 'react';

export const WIDTH = 1920;
export const HEIGHT = 1080;

/** A fixed 1920×1080 picture, fitted whole into whatever window shows it. */
export function Canvas({ safe, children }: { safe: boolean; children: ReactNode }) {
  const [fit, setFit] = useState(measure);
  useEffect(() => {
    const resize = () => setFit(measure());
    window.addEventListener('resize', resize);
    return () => window.removeEventListener('resize', resize);
  }, []);
  return (
    <main
      className="canvas"
      style={{ transform: `translate(${fit.left}px, ${fit.top}px) scale(${fit.scale})`, width: WIDTH, height: HEIGHT }}
    >
      {children}
      {safe ? <div className="safe" aria-hidden="true" /> : null}
    </main>
  );
}

function measure() {
  const scale = Math.min(innerWidth / WIDTH, innerHeight / HEIGHT);
  return { scale, left: (innerWidth - WIDTH * scale) / 2, top: (innerHeight - HEIGHT * scale) / 2 };
}
