import type { Language } from '@skillstar/contract';
import { formatYuan } from '@skillstar/rules';
import { writeWorkbook } from '../../platform/excel/excel.ts';
import type { BankLine } from './bank-batch.ts';

const HEADS: Record<Language, string[]> = {
  zh: ['序号', '收款人户名', '收款账号', '开户行', '金额（元）', '用途'],
  en: ['No.', 'Account holder', 'Account', 'Bank', 'Amount (CNY)', 'Purpose'],
};

/** A spreadsheet that opens a CSV takes a cell that begins so for a formula; a leading apostrophe makes it text. */
const FORMULA_LIKE = /^[=+\-@＝＋－＠\t\r\n]/;

/** UTF-8 with a mark for Excel, lines by CR LF (RFC 4180); every text is quoted, amounts are plain numbers. */
export function bankCsv(lines: readonly BankLine[], language: Language): Buffer {
  const text = (value: string): string => `"${(FORMULA_LIKE.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const rows = [
    HEADS[language].map(text),
    ...lines.map(({ position, holder, account, bank, net, purpose }) => [
      String(position),
      text(holder),
      text(account),
      text(bank),
      formatYuan(net),
      text(purpose),
    ]),
  ];
  return Buffer.from(`\ufeff${rows.map((row) => `${row.join(',')}\r\n`).join('')}`, 'utf8');
}

/** Accounts are text: as numbers they would lose their last digits. The sum is under the amounts. */
export async function bankWorkbook(lines: readonly BankLine[], language: Language): Promise<Buffer> {
  const sum = lines.reduce((all, { net }) => all + net, 0);
  const cells = (values: (string | number)[], style: 'header' | 'text') =>
    values.map((value, at) => ({
      column: at + 1,
      value,
      style: typeof value === 'number' && at === 4 ? ('mark' as const) : style,
    }));
  return writeWorkbook([
    {
      name: language === 'zh' ? '付款' : 'Payments',
      widths: [6, 24, 28, 36, 14, 40],
      frozenRows: 1,
      rows: [
        { number: 1, cells: cells(HEADS[language], 'header') },
        ...lines.map(({ position, holder, account, bank, net, purpose }, at) => ({
          number: at + 2,
          cells: cells([position, holder, account, bank, net / 100, purpose], 'text'),
        })),
        {
          number: lines.length + 2,
          cells: [
            { column: 2, value: language === 'zh' ? '合计' : 'Total', style: 'header' as const },
            { column: 5, value: sum / 100, style: 'mark' as const },
          ],
        },
      ],
    },
  ]);
}
