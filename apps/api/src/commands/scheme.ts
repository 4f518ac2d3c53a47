import { readFile } from 'node:fs/promises';
import { FAULTS, fill } from '@skillstar/contract';
import type { FaultCode, Language, Parameters } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import type { Calculation } from '@skillstar/rules';
import { readCisWorkbook } from '../competitions/marking-scheme/cis-reader.ts';
import type { SchemeReading } from '../competitions/marking-scheme/cis-reader.ts';
import { aspectLabels, schemeTotal, sectionSums } from '../competitions/marking-scheme/scheme-draft.ts';
import type { SchemeDraft } from '../competitions/marking-scheme/scheme-draft.ts';
import type { SchemeExpectations } from '../competitions/marking-scheme/scheme-checks.ts';
import { readWorkbook } from '../platform/excel/excel.ts';
import { WorkbookFault } from '../platform/excel/workbook-fault.ts';

/**
 * `npm run --silent scheme -- <file.xlsx> [--strict] [--days=4] [--total=50.00] [--en]`: prints the marking scheme of a
 * CIS workbook as JSON and nothing else; ends with 1 when the workbook has faults. Runs from source, without a build.
 */
interface Options extends SchemeExpectations {
  path: string | undefined;
  /** What the command does not understand: a misspelt --strict must not pass as a check that held. */
  unknown: string[];
  language: Language;
}

const FLAG = /^--(strict|en|days=\d+|total=\d+(\.\d+)?)$/;

function readOptions(argv: string[]): Options {
  const value = (name: string) => argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const number = (text: string | undefined) =>
    text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  const total = number(value('total'));
  const files = argv.filter((word) => !word.startsWith('--'));
  return {
    path: files[0],
    unknown: argv.filter((word) => (word.startsWith('--') ? !FLAG.test(word) : files.indexOf(word) > 0)),
    language: argv.includes('--en') ? 'en' : 'zh',
    strict: argv.includes('--strict'),
    days: number(value('days')),
    total: total === undefined ? undefined : Math.round(total * 100),
  };
}

async function read({ path, unknown, ...expected }: Options): Promise<SchemeReading> {
  if (unknown.length > 0) return refused('arguments.unknown', { words: unknown.join(' ') });
  if (path === undefined) return refused('file.missing');
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return refused('file.unreadable', { path });
  }
  try {
    return readCisWorkbook(await readWorkbook(bytes), expected);
  } catch (error) {
    if (error instanceof WorkbookFault) return refused(error.code, error.params);
    throw error;
  }
}

function refused(code: FaultCode, params: Parameters = {}): SchemeReading {
  return { scheme: null, skill: '', faults: [{ sheet: '', cell: '', code, params }], warnings: [] };
}

function toJson(reading: SchemeReading, language: Language) {
  const { scheme } = reading;
  const words = (faults: SchemeReading['faults']) =>
    faults.map(({ sheet, cell, code, params }) => {
      return { sheet, cell, code, params, message: fill(FAULTS[code], language, params) };
    });
  return {
    skill: reading.skill,
    total: scheme ? formatMark(schemeTotal(scheme)) : null,
    criteria: scheme ? criteriaJson(scheme) : [],
    sections: scheme ? sectionsJson(scheme) : [],
    warnings: words(reading.warnings),
    errors: words(reading.faults),
  };
}

function criteriaJson(scheme: SchemeDraft) {
  return scheme.criteria.map(({ code, name, mark, subCriteria }) => ({
    id: code,
    name,
    mark: formatMark(mark),
    subCriteria: subCriteria.map((subCriterion) => ({
      id: subCriterion.code,
      name: subCriterion.name,
      day: subCriterion.day,
      aspects: subCriterion.aspects.map(({ type, description, max, section, calculation, descriptors }, index) => ({
        id: aspectLabels(subCriterion)[index],
        type,
        description,
        max: formatMark(max),
        section,
        calculation: calculation && calculationJson(calculation),
        descriptors,
      })),
    })),
  }));
}

/** Numbers are decimal strings here, the step of a partial mark too. */
function calculationJson(calculation: Calculation) {
  return calculation.type === 'PARTIAL' ? { ...calculation, step: formatMark(calculation.step) } : calculation;
}

function sectionsJson(scheme: SchemeDraft) {
  return sectionSums(scheme).map(({ number, name, weight, aspectSum, variation }) => ({
    id: number,
    name,
    weight: formatMark(weight),
    aspectSum: formatMark(aspectSum),
    variation: formatMark(variation),
  }));
}

async function main(argv: string[]): Promise<void> {
  const options = readOptions(argv);
  const reading = await read(options);
  process.stdout.write(`${JSON.stringify(toJson(reading, options.language), null, 2)}\n`);
  if (reading.faults.length > 0) process.exitCode = 1;
}

void main(process.argv.slice(2));
