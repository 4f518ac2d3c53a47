import { DataSource } from 'typeorm';
import { loadConfig } from '../platform/config/config.ts';
import { verify } from '../platform/events/verify.ts';
import { checkMarks } from '../judging/check-marks.ts';
import { CERTIFICATE_ROWS, REVOCATION_ROWS } from '../awards/certificates/certificate-rows.ts';
import { AWARD_DECISION_ROWS, AWARD_ROWS } from '../awards/decision/award-rows.ts';
import { checkLedger } from '../awards/prizes/check-ledger.ts';
import { PRIZE_ROWS } from '../awards/prizes/prize-rows.ts';
import { SUBJECT_IDENTITY_ROWS } from '../competitions/subject/assign-codes.ts';
import { CHECK_IN_ROWS } from '../draw/check-in/record-check-in.ts';
import { DRAW_RESULT_ROWS, DRAW_ROWS } from '../draw/draw-rows.ts';
import { DECISION_ROWS, SUBMISSION_ROWS } from '../registration/application/application.entity.ts';
import { EXCLUSION_ROWS } from '../judging/seats/exclude-seat.ts';
import { STAND_IN_ROWS } from '../judging/seats/stand-in.ts';
import { MARK_ENTRY_ROWS } from '../judging/mark-entry.ts';
import { REOPENING_ROWS, SIGNATURE_ROWS } from '../judging/signing.service.ts';
import { PUBLICATION, PUBLICATION_ROWS } from '../results/publication-rows.ts';
import { inPlainWords, readCommandLine } from './command-line.ts';

/** Every append-only table whose rows an event vouches for. */
const VOUCHED = [
  SUBJECT_IDENTITY_ROWS,
  SUBMISSION_ROWS,
  DECISION_ROWS,
  DRAW_ROWS,
  DRAW_RESULT_ROWS,
  CHECK_IN_ROWS,
  MARK_ENTRY_ROWS,
  SIGNATURE_ROWS,
  REOPENING_ROWS,
  EXCLUSION_ROWS,
  STAND_IN_ROWS,
  PUBLICATION,
  PUBLICATION_ROWS,
  AWARD_DECISION_ROWS,
  AWARD_ROWS,
  CERTIFICATE_ROWS,
  REVOCATION_ROWS,
  ...PRIZE_ROWS,
];

/**
 * Proves the audit chain and every row it vouches for, that the present marks follow from the entries, and the payables
 * from the ledger.
 */
async function main(): Promise<void> {
  readCommandLine('verify', {});
  const database = new DataSource({ type: 'postgres', url: loadConfig(process.env).databaseUrl, extra: { max: 2 } });
  await database.initialize();
  try {
    const verdict = await database.transaction('REPEATABLE READ', async (tx) => {
      const chain = await verify(tx, VOUCHED);
      const fault = chain.fault ?? (await checkMarks(tx)) ?? (await checkLedger(tx));
      return { ...chain, holds: fault === null, fault };
    });
    console.log(JSON.stringify(verdict));
    process.exitCode = verdict.holds ? 0 : 1;
  } finally {
    await database.destroy();
  }
}

main().catch((error: Error) => {
  console.error(inPlainWords(error));
  process.exitCode = 1;
});
