/** What comes out of a letter: PDF, print, Word, e-mail, HTML, Markdown. The host prints and saves; this says what and under which name. */
import { signsInWords } from '../../shared/letter/sheet/printed-signs';
import type { Letter } from '../../contract';
import type { Context, DomainHandlers } from '../kernel/context';
import type { CommitStep } from '../kernel/dispatch';
import { localDay } from '../kernel/local-day';
import { makeDocx } from '../outputs/docx';
import { signsWithoutFont } from '../outputs/embedded-signs';
import { makeHtml } from '../outputs/html';
import type { OutputSource } from '../outputs/source';
import { readSettings } from '../settings/public';
import type { Enclosing } from './enclosing';
import { requireWholeLetter } from './letter-handlers';
import { mailDraft } from './mail-draft';
import { mailText } from './mail-text';
import { asMarkdown } from './markdown-file';
import { createOffer, type ExportStore } from './offer';
import { printJob } from './output-names';
import { printLetter } from './print-letter';
import { message, type Message } from '../../shared/messages/catalogue';

export type Exports =
  | 'letters.exportPdf'
  | 'letters.print'
  | 'letters.preparePrinting'
  | 'letters.exportMarkdown'
  | 'letters.exportDocx'
  | 'letters.exportEml'
  | 'letters.exportHtml'
  | 'letters.coveringText';

export function createExportHandlers(
  context: Context,
  exports: ExportStore,
  enclosing: Enclosing
): Pick<DomainHandlers<'letters'>, Exports> {
  const { now, platform } = context;
  const offer = createOffer(context, exports);

  async function sourceOf(letter: Letter, commit: CommitStep, sunk = 0): Promise<OutputSource> {
    const enclosures = await enclosing.follow(letter.id, commit);
    const signature = letter.signed ? readSettings(context.db).signature : '';
    return { content: letter, enclosures, signature, sunk, now: now() };
  }

  return {
    'letters.exportPdf': {
      inSteps: async ({ id }, commit) => {
        const { letter, bytes, pages } = await printLetter(context, id);
        return offer(letter, { bytes, extension: 'pdf', mediaType: 'application/pdf', pages }, commit);
      }
    },
    'letters.print': {
      inSteps: async ({ id }) => ({
        handled: await platform.printDialog(printJob(context, requireWholeLetter(context, id)))
      })
    },
    'letters.preparePrinting': () => {
      platform.preparePrinting();
      return {};
    },
    'letters.exportMarkdown': {
      inSteps: ({ id }, commit) => {
        const letter = requireWholeLetter(context, id);
        const bytes = new TextEncoder().encode(asMarkdown(letter, letter.datedOn ?? localDay(now())));
        return offer(letter, { bytes, extension: 'md', mediaType: 'text/markdown', pages: null }, commit);
      }
    },
    'letters.exportDocx': {
      inSteps: async ({ id, sunk }, commit) => {
        const letter = requireWholeLetter(context, id);
        const source = await sourceOf(letter, commit, sunk);
        const [bytes, lacking] = [await makeDocx(source), await signsWithoutFont(source)];
        const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
        return offer(letter, { bytes, extension: 'docx', mediaType, pages: null, remarks: remarksOn(lacking) }, commit);
      }
    },
    'letters.exportHtml': {
      inSteps: async ({ id, sunk }, commit) => {
        const letter = requireWholeLetter(context, id);
        const bytes = new TextEncoder().encode(makeHtml(await sourceOf(letter, commit, sunk)));
        return offer(letter, { bytes, extension: 'html', mediaType: 'text/html', pages: null }, commit);
      }
    },
    'letters.coveringText': {
      inSteps: async ({ id }, commit) => {
        const letter = requireWholeLetter(context, id);
        return mailText(context, letter, await enclosing.follow(id, commit));
      }
    },
    'letters.exportEml': {
      inSteps: async ({ id, coveringText, attachLetter }, commit) => {
        const printed = attachLetter ? await printLetter(context, id) : null;
        const letter = printed?.letter ?? requireWholeLetter(context, id);
        const text = attachLetter ? coveringText : null;
        const made = { text, pdf: printed?.bytes ?? null, commit };
        const { bytes, remarks } = await mailDraft(context, enclosing, letter, made);
        return offer(letter, { bytes, extension: 'eml', mediaType: 'message/rfc822', pages: null, remarks }, commit);
      }
    }
  };
}

const remarksOn = (lacking: readonly string[]): Message[] =>
  lacking.length === 0 ? [] : [message('saved.fontsLack', { signs: signsInWords(lacking) })];
