/**
 * The print view: one letter and nothing else, or the labels of its enclosures. Loaded with a letter's id it shows that one and says when it
 * is ready to be printed; loaded without, it waits for letters and shows one after the other.
 */
import type { LetterContent } from '$contract';
import { claimMarks } from '$shared/letter/enclosures/claim-marks';
import { checkLines, titleInPacket } from '$shared/letter/enclosures/check-list';
import { claimAddress, enclosureAddress, listedAddress, packetHost } from '$shared/letter/enclosures/packet-addresses';
import { sheetOf } from '$shared/letter/sheet/measures';
import { firstLine } from '$shared/letter/sheet/recipient';
import { freeLines, sinkOf } from '$shared/letter/sheet/sink';
import { pageRule } from '$shared/letter/sheet/page-rule';
import { call, connect } from './api/client';
import { checkListPage } from './parts/paper/check-list';
import { coverLabels, labelPages } from './parts/paper/cover-labels';
import { enclosedAsThen } from './parts/paper/enclosed-as-then';
import { localDay } from './parts/moments';
import { Paper, type PaperExtras } from './parts/paper/render-paper';
import { t } from './i18n/messages';

const root = document.documentElement;

/** What the host calls where the view waits; see `inPage` in src-main/hosts/waiting-view.ts. */
interface WaitingPage {
  /** The way to the core and the paper's fonts are there. */
  ready: Promise<void>;
  /** `query`: what the address would have. Resolves when fonts, paper and text are where they stay. */
  show(query: string): Promise<void>;
  /** Nothing of the last letter stays. */
  clear(): Promise<void>;
}

declare global {
  interface Window {
    waitingPage?: WaitingPage;
  }
}

/** Gives what is left to do once fonts and pictures are there. */
async function showLetter(id: string, query: URLSearchParams): Promise<() => void> {
  const versionId = query.get('version');
  const [stored, version, { signature }, now] = await Promise.all([
    call('letters.get', { id }),
    versionId === null ? null : call('letters.version', { versionId }),
    call('settings.get', {}),
    call('enclosures.follow', { letterId: id })
  ]);
  const letter = { ...stored, ...version?.content };
  // It was dated on the day on which it left.
  if (version && letter.datedOn === null) letter.datedOn = localDay(new Date(version.keptAt));
  const { company } = await call('interviews.get', { id: letter.interviewId });
  document.title = letter.subject.trim() || (company ? t('paper.letterTo', { company }) : t('paper.letter'));
  document.querySelector('meta[name="author"]')?.setAttribute('content', firstLine(letter.sender));
  const labelled = query.has('labelled');
  addPageRule(labelled ? `${pageRule(letter)} ${labelPages('labels')}` : pageRule(letter));
  const paper = new Paper(document, { links: 'live' });
  document.body.replaceChildren(paper.element);
  const host = packetIn(query);
  const inPacket = host === null ? now : now.map((each) => titleInPacket(each, letter.language));
  const enclosures = version?.enclosed ? enclosedAsThen(now, version.enclosed) : inPacket;
  const numbers = claimMarks(enclosures, letter.language);
  const addresses = host === null ? undefined : addressesIn(host);
  paper.render(letter, { signature, enclosures, numbers, ...(addresses && { addresses }) });
  if (host !== null && letter.checkList) {
    const facts = await call('facts.list', { interviewId: letter.interviewId });
    const lines = checkLines(letter.body, facts, now, letter.language);
    const looks = { language: letter.language, style: letter.paperStyle };
    const last = checkListPage(lines, looks, (key) => listedAddress(host, key));
    if (last) document.body.append(last);
  }
  if (labelled) document.body.append(...coverLabels(now, letter));
  return () => placeOnPage(paper, letter);
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
  addPageRule(labelPages('all'));
  document.body.replaceChildren(...coverLabels(await call('enclosures.follow', { letterId }), letter));
}

async function enterProgram(): Promise<void> {
  const entry = await connect();
  if (typeof entry === 'string') throw new Error(t('paper.notFromProgram'));
}

async function show(query: URLSearchParams): Promise<void> {
  const labels = query.get('labels');
  const finish = labels === null ? await showLetter(query.get('letter') ?? '', query) : await showLabels(labels);
  await fontsLoaded();
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  finish?.();
}

/** A constructed style sheet: the content security policy lets no inline style in. */
function addPageRule(rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [sheet];
}

/** Only laying it out tells which fonts are wanted, and one that lacks a letter leads to the next. */
async function fontsLoaded(): Promise<void> {
  for (;;) {
    document.body.getBoundingClientRect();
    if (document.fonts.status === 'loaded') return;
    await document.fonts.ready;
  }
}

/** A root, a title and an author as they were before the first letter. */
function freshPage(): () => void {
  const bare = root.cloneNode() as HTMLElement;
  const { title } = document;
  return () => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
    document.title = title;
    document.querySelector('meta[name="author"]')?.setAttribute('content', '');
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    for (const { name, value } of bare.attributes) root.setAttribute(name, value);
  };
}

/** Those that most letters want; another script's come with the letter that has it. */
async function loadFonts(): Promise<void> {
  const common = [...document.fonts].filter(({ unicodeRange }) => /^U\+0(?:000)?-FF\b/i.test(unicodeRange));
  await Promise.all(common.map((face) => face.load().catch(() => undefined)));
}

function waitForLetters(): void {
  const clear = freshPage();
  const ready = enterProgram().then(loadFonts);
  // Whoever waits for it hears of it.
  ready.catch(() => undefined);
  window.waitingPage = {
    ready,
    async show(query) {
      clear();
      await ready;
      await show(new URLSearchParams(query));
    },
    clear: () => Promise.resolve(clear())
  };
}

function showAtOnce(query: URLSearchParams): void {
  enterProgram()
    .then(() => show(query))
    .then(
      () => {
        root.dataset.ready = 'true';
        if (query.get('dialog') === '1') window.print();
      },
      (error: unknown) => {
        root.dataset.error = error instanceof Error ? error.message : t('paper.notShown');
      }
    );
}

const asked = new URLSearchParams(location.search);
if (asked.has('letter') || asked.has('labels')) showAtOnce(asked);
else waitForLetters();
