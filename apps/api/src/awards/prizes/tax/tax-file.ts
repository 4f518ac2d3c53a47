import type { Language } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../../identity/act.ts';
import { must } from '../../../identity/policies.ts';
import { writeWorkbook } from '../../../platform/excel/excel.ts';
import { appendEvent } from '../../../platform/events/event.ts';
import type { Vault } from '../../../platform/personal-data/vault.ts';
import { Problem } from '../../../platform/problems/problem.ts';
import { openPayee } from '../payee.ts';

interface Line {
  position: number;
  recipient: string;
  document: string;
  item: string;
  paidOn: string;
  income: number;
  tax: number;
}

const WORDS: Record<Language, { sheet: string; heads: string[]; total: string; file: string }> = {
  zh: {
    sheet: '偶然所得',
    heads: ['序号', '姓名', '证件号码', '所得项目', '支付日期', '收入额（元）', '扣缴税额（元）'],
    total: '合计',
    file: '个税扣缴名单',
  },
  en: {
    sheet: 'Accidental income',
    heads: ['No.', 'Name', 'ID number', 'Income', 'Paid on', 'Income (CNY)', 'Tax (CNY)'],
    total: 'Total',
    file: 'tax list',
  },
};

/** The list as the declaration wants it, ID numbers whole: whoever takes it leaves his name in the trail. */
export async function taxFile(
  tx: EntityManager,
  act: Act,
  vault: Vault,
  id: string,
  language: Language,
): Promise<{ name: string; bytes: Buffer }> {
  const [of] = await tx.query(
    `select h.n, c.id as competition, c.name from tax_handover h join competition c on c.id = h.competition_id
     where h.id = $1`,
    [id],
  );
  if (!of) throw new Problem('id.unknown');
  must(act, 'payee.reveal', of);
  const rows: (Omit<Line, 'document' | 'income' | 'tax'> & {
    payee: string | null;
    sealed: Buffer | null;
    income: string;
    tax: string;
  })[] = await tx.query(
    `select i.position, p.recipient, concat_ws(' ', k.name, p.title) as item, coalesce(p.paid_on::text, '') as "paidOn",
            e.id as payee, e.sealed, i.income, i.tax
     from tax_handover_item i join payable p on p.id = i.payable_id left join skill k on k.id = p.skill_id
     left join payee e on e.id = i.payee_id where i.handover_id = $1 order by i.position`,
    [id],
  );
  await appendEvent(tx, act, {
    type: 'tax.fileTaken',
    competition: of.competition,
    subject: id,
    after: { n: of.n, payees: rows.flatMap(({ payee }) => payee ?? []) },
  });
  const lines: Line[] = [];
  for (const { payee, sealed, income, tax, ...line } of rows) {
    const opened = payee && sealed ? await openPayee(tx, vault, { id: payee, sealed }) : null;
    lines.push({ ...line, document: opened?.document ?? '', income: Number(income), tax: Number(tax) });
  }
  const bytes = await taxWorkbook(lines, language);
  return { name: `${of.name} ${WORDS[language].file} ${of.n}.xlsx`, bytes };
}

/** ID numbers are text: as numbers they would lose their last digits. */
function taxWorkbook(lines: readonly Line[], language: Language): Promise<Buffer> {
  const { sheet, heads, total } = WORDS[language];
  const sum = (of: (line: Line) => number): number => lines.reduce((all, line) => all + of(line), 0) / 100;
  return writeWorkbook([
    {
      name: sheet,
      widths: [6, 24, 24, 36, 14, 16, 16],
      frozenRows: 1,
      rows: [
        { number: 1, cells: heads.map((value, at) => ({ column: at + 1, value, style: 'header' as const })) },
        ...lines.map(({ position, recipient, document, item, paidOn, income, tax }, at) => ({
          number: at + 2,
          cells: [
            ...[position, recipient, document, item, paidOn].map((value, n) => ({
              column: n + 1,
              value,
              style: 'text' as const,
            })),
            { column: 6, value: income / 100, style: 'mark' as const },
            { column: 7, value: tax / 100, style: 'mark' as const },
          ],
        })),
        {
          number: lines.length + 2,
          cells: [
            { column: 2, value: total, style: 'header' as const },
            { column: 6, value: sum(({ income }) => income), style: 'mark' as const },
            { column: 7, value: sum(({ tax }) => tax), style: 'mark' as const },
          ],
        },
      ],
    },
  ]);
}
