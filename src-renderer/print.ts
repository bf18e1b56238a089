/** The print view: one letter and nothing else, or the labels of its enclosures, loaded by its id; says when it is ready to be printed. */
import type { LetterContent } from '$contract';
import { claimMarks } from '$shared/letter/enclosures/claim-marks';
import { checkLines, titleInPacket } from '$shared/letter/enclosures/check-list';
import { claimAddress, enclosureAddress, listedAddress, packetHost } from '$shared/letter/enclosures/packet-addresses';
import { sheetOf } from '$shared/letter/sheet/measures';
import { freeLines, sinkOf } from '$shared/letter/sheet/sink';
import { pageRule } from '$shared/letter/sheet/page-rule';
import { call, connect } from './api/client';
import { checkListPage } from './parts/paper/check-list';
import { coverLabels, labelPage } from './parts/paper/cover-labels';
import { enclosedAsThen } from './parts/paper/enclosed-as-then';
import { localDay } from './parts/moments';
import { Paper, type PaperExtras } from './parts/paper/render-paper';
import { t } from './i18n/messages';

const query = new URLSearchParams(location.search);
const root = document.documentElement;

/** Gives what is left to do once fonts and pictures are there. */
async function show(id: string): Promise<() => void> {
  const versionId = query.get('version');
  const version = versionId === null ? null : await call('letters.version', { versionId });
  const letter = { ...(await call('letters.get', { id })), ...version?.content };
  // It was dated on the day on which it left.
  if (version && letter.datedOn === null) letter.datedOn = localDay(new Date(version.keptAt));
  const { company } = await call('interviews.get', { id: letter.interviewId });
  document.title = letter.subject.trim() || (company ? t('paper.letterTo', { company }) : t('paper.letter'));
  const author = letter.sender.trim().split('\n')[0]?.trim() ?? '';
  document.querySelector('meta[name="author"]')?.setAttribute('content', author);
  addPageRule(pageRule(letter));
  const paper = new Paper(document, { links: 'live' });
  document.body.replaceChildren(paper.element);
  const { signature } = await call('settings.get', {});
  const now = await call('enclosures.follow', { letterId: id });
  const host = packetIn(query);
  const inPacket = host === null ? now : now.map((each) => titleInPacket(each, letter.language));
  const enclosures = version?.enclosed ? enclosedAsThen(now, version.enclosed) : inPacket;
  const numbers = claimMarks(enclosures, letter.language);
  const addresses = host === null ? undefined : addressesIn(host);
  paper.render(letter, { signature, enclosures, numbers, ...(addresses && { addresses }) });
  const place = (): void => placeOnPage(paper, letter);
  if (host === null || !letter.checkList) return place;
  const facts = await call('facts.list', { interviewId: letter.interviewId });
  const lines = checkLines(letter.body, facts, now, letter.language);
  const looks = { language: letter.language, style: letter.paperStyle };
  const last = checkListPage(lines, looks, (key) => listedAddress(host, key));
  if (last) document.body.append(last);
  return place;
}

/** Sets a short letter lower, as the preview does. */
function placeOnPage(paper: Paper, content: LetterContent): void {
  const { contentHeight, halfLine } = sheetOf(content);
  const last = paper.element.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  const free = contentHeight - (last - paper.element.getBoundingClientRect().top);
  paper.sink(free < 0 ? 0 : sinkOf(content, freeLines(free, halfLine)));
}

/** The host of the addresses by which a packet's merging finds its ways; null where the letter alone is printed. */
function packetIn(asked: URLSearchParams): string | null {
  const packet = asked.get('packet') ?? '';
  return /^[0-9a-f-]{36}$/.test(packet) ? packetHost(packet) : null;
}

/** In a packet the numbers are links, which the merging leads to their places. */
const addressesIn = (host: string): NonNullable<PaperExtras['addresses']> => ({
  claim: (key) => claimAddress(host, key),
  enclosure: (number) => enclosureAddress(host, number)
});

async function showLabels(letterId: string): Promise<undefined> {
  const letter = await call('letters.get', { id: letterId });
  addPageRule(labelPage);
  document.body.replaceChildren(...coverLabels(await call('enclosures.follow', { letterId }), letter));
}

async function prepare(): Promise<void> {
  const entry = await connect();
  if (typeof entry === 'string') throw new Error(t('paper.notFromProgram'));
  const labels = query.get('labels');
  const finish = labels === null ? await show(query.get('letter') ?? '') : await showLabels(labels);
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  finish?.();
}

/** A constructed style sheet: the content security policy lets no inline style in. */
function addPageRule(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [sheet];
}

prepare().then(
  () => {
    root.dataset.ready = 'true';
    if (query.get('dialog') === '1') window.print();
  },
  (error: unknown) => {
    root.dataset.error = error instanceof Error ? error.message : t('paper.notShown');
  }
);
