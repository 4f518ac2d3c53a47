import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useText } from '../words.ts';

interface Props {
  file: File | null;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Where a workbook is dropped or chosen. */
export function ExcelDrop({ file, busy, onFile }: Props) {
  const t = useText('imports');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    <div
      className={`excel-drop ${over ? 'excel-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        data-testid="excel-file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
      <div>
        <strong>{file ? file.name : t('drop')}</strong>
        <p>{busy ? t('checking') : file ? t('again') : t('dropNote')}</p>
      </div>
      <Button loading={busy} onClick={() => input.current?.click()}>
        {file ? t('chooseOther') : t('choose')}
      </Button>
    </div>
  );
}
