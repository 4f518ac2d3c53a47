import { screen } from '@testing-library/react';
import { deskRender } from '../testing/desk-render.tsx';
import type { ImportReportView } from '../wire.ts';
import { ImportReport } from './import-report.tsx';

const report = (change: Partial<ImportReportView>): ImportReportView => ({
  dryRun: true,
  rows: 24,
  created: 20,
  updated: 0,
  unchanged: 4,
  faultCount: 0,
  faults: [],
  warnings: [],
  preview: [],
  ...change,
});

describe('the report of an import', () => {
  it('names sheet, cell and fault, and says that nothing was written', () => {
    const fault = { sheet: '选手', cell: 'B27', code: 'skill.unknown', params: {}, message: '没有这个项目。' };
    deskRender(<ImportReport report={report({ faults: [fault], faultCount: 1 })} />);
    expect(screen.getByText('有 1 处错误，没有写入任何数据')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: '选手 B27 没有这个项目。' })).toBeInTheDocument();
  });

  it('tells how many faults there are when the list is cut', () => {
    const fault = { sheet: '选手', cell: 'B2', code: 'x', params: {}, message: '错。' };
    deskRender(<ImportReport report={report({ faults: [fault], faultCount: 640 })} />);
    expect(screen.getByText('有 640 处错误，没有写入任何数据')).toBeInTheDocument();
  });

  it('says that a faultless file is ready', () => {
    deskRender(<ImportReport report={report({})} />);
    expect(screen.getByText('检查通过，可以写入')).toBeInTheDocument();
  });

  it('says that a file equal to what is stored has nothing to write', () => {
    deskRender(<ImportReport report={report({ created: 0, unchanged: 24 })} />);
    expect(screen.getByText('与现有数据完全一致，无需写入')).toBeInTheDocument();
  });
});
