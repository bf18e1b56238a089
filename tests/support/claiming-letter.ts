/** The letter that tests of packets begin with, its list of enclosures, and the words of what comes out. */
import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { claimMarkdown } from '../../src-main/shared/letter/claims/links';
import { exploreSample, leaveBy, operate, settled, showStage, started, writeLetter } from './walk';

/** The sample's letter, anew: one claim backed by a page of the report, one by the training record. */
export async function claimingLetter(page: Page): Promise<string> {
  await started(page);
  const interviewId = await exploreSample(page);
  const facts = await operate(page, 'facts.list', { interviewId });
  const evidence = await operate(page, 'evidence.list', { interviewId });
  const idOf = (fileName: string): string => {
    const file = evidence.find((each) => each.fileName === fileName)!.id;
    return facts.find((fact) => fact.sourceEvidenceId === file && fact.retractedAt === null)!.id;
  };
  await showStage(page, interviewId, 'letter');
  const claims = [
    claimMarkdown('The wait fell by 78%', idOf('returns-report.pdf')),
    claimMarkdown('I trained 6 colleagues', idOf('training-record.png'))
  ];
  await writeLetter(page, `Dear Marta Lindqvist,\n\n${claims.join('. ')}.\n\nKind regards\n\nNadia Ferreira`);
  await settled(page);
  await expect(page.getByRole('main').getByRole('button', { name: '2 enclosures' })).toBeVisible();
  return interviewId;
}

export const dialog = (page: Page) => page.getByRole('dialog');
export const enclosureRow = (page: Page, name: string) => dialog(page).getByRole('article', { name });

export const textOf = (file: string, from: number, to = from): string =>
  execFileSync('pdftotext', ['-raw', '-f', String(from), '-l', String(to), file, '-'], { encoding: 'utf8' });

export const exportPacket = (page: Page): Promise<void> => leaveBy(page, 'Save packet');
