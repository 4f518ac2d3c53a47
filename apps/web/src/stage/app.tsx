import { useEffect, useState } from 'react';
import { setLanguage } from '../lib/language.ts';
import { Canvas } from './canvas.tsx';
import { ChooseBoard } from './choose-board.tsx';
import { readParameters, type ScreenParameters } from './screen-parameters.ts';
import { StageBoard } from './stage-board.tsx';

export function App() {
  const parameters = useParameters();
  useEffect(() => {
    setLanguage(parameters.language, { remember: false });
    document.documentElement.dataset['background'] = parameters.theme;
  }, [parameters]);
  return (
    <Canvas safe={parameters.safe}>
      {parameters.board ? (
        <StageBoard key={parameters.board} board={parameters.board} parameters={parameters} />
      ) : (
        <ChooseBoard />
      )}
    </Canvas>
  );
}

function useParameters(): ScreenParameters {
  const read = () => readParameters(location.hash, location.search);
  const [parameters, setParameters] = useState(read);
  useEffect(() => {
    const change = () => setParameters(read());
    window.addEventListener('hashchange', change);
    return () => window.removeEventListener('hashchange', change);
  }, []);
  return parameters;
}
