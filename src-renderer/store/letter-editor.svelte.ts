/** One letter while it is written: its text ahead of the library by at most a second, its versions, and what comes out of it. */
import type { Fact, InputOf, Letter, LetterContent, OutputOf, Saved, Tone } from '$contract';
import { settingsOf } from '$shared/letter/sheet/settings';
import { call, fileUrl } from '../api/client';
import { download } from '../ui/download';
import { Drafts, saving } from './drafts.svelte';
import { picksOf } from './composed';
import { jobs } from './jobs.svelte';
import { t } from '../i18n/messages';
import { resource, type Resource } from './resource.svelte';

type LetterPatch = Partial<LetterContent>;
export type LetterVersion = OutputOf<'letters.versions'>[number];
export type Draft = OutputOf<'letters.draft'>;
export type KeptVersion = OutputOf<'letters.version'>;

/** Newest first, as the library holds them. */
export const lettersOf = (interviewId: string): Resource<Letter[]> =>
  resource({
    key: `letters ${interviewId}`,
    topics: ['letters'],
    ask: () => call('letters.list', { interviewId }),
    whole: true
  });

/** The revision that the next save is based on, by letter; outlives the editor, because a save may end after the screen has gone. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- bookkeeping that no screen reads
const revisions = new Map<string, number>();
/** Editors on the screen, told when a save met a text from elsewhere. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- as above
const shown = new Map<string, LetterEditor>();

/** As many as the contract takes; the oldest are asked about again. */
const mostIgnored = 2000;

export const drafts = new Drafts<LetterPatch>(save);
/** What was waved through here, or taken back, since the last save: another window may have waved something else through. */
type IgnoredChanges = Record<string, boolean>;
const ignoredDrafts = new Drafts<IgnoredChanges>(async (id, changes) => {
  const { ignored } = await call('letters.get', { id });
  await call('letters.setIgnored', { id, ignored: withChanges(ignored, changes) });
});

function withChanges(ignored: readonly string[], changes: IgnoredChanges): string[] {
  const left = ignored.filter((about) => !Object.hasOwn(changes, about));
  const added = Object.keys(changes).filter((about) => changes[about]);
  return [...left, ...added].slice(-mostIgnored);
}

async function save(id: string, patch: LetterPatch, overtaking: boolean): Promise<void> {
  // The save before this one will have made a revision of its own; where it has not, the core keeps these words as a version.
  const baseRevision = (revisions.get(id) ?? 1) + (overtaking ? 1 : 0);
  const { outcome, letter } = await call('letters.save', { id, baseRevision, patch });
  if (outcome === 'conflict') await keepBoth(letter, patch);
  else revisions.set(id, letter.revision);
}

/**
 * Somebody else changed the letter (another window). Their text is kept as a version, what is typed here goes on being the letter,
 * and the user may look at the other text: nobody's words are lost. Until both are kept the old revision stays: a save that is tried
 * again must meet the conflict again, or it would overwrite the other text.
 */
async function keepBoth(theirs: Letter, patch: LetterPatch): Promise<void> {
  const { id } = theirs;
  const kept = await call('letters.keepVersion', { id, label: '', reason: 'conflict' });
  const here = shown.get(id);
  const mine = here ? { ...contentOf(here.content), ...patch } : patch;
  const { outcome, letter } = await call('letters.save', { id, baseRevision: theirs.revision, patch: mine });
  // They went on meanwhile.
  if (outcome === 'conflict') return keepBoth(letter, patch);
  revisions.set(id, letter.revision);
  if (here) here.otherVersionId = kept.id;
}

/** How the letter goes by e-mail: as its text, or as a file under a covering text. */
export type MailWish = Pick<InputOf<'letters.exportEml'>, 'attachLetter' | 'coveringText'>;

export class LetterEditor {
  readonly id: string;
  readonly interviewId: string;
  readonly kind: Letter['kind'];
  readonly requestId: string | null;
  /** What stands on the screen. */
  content: LetterContent;
  /** Counts up when the text was replaced from outside the editor, so that the editor takes it over. */
  replaced = $state(0);
  /** Set when a text from elsewhere was met and kept as this version. */
  otherVersionId = $state<string | null>(null);
  /** What the checks may not say again of the same words. */
  ignored: readonly string[];
  /** Half lines by which the paper sets a short letter lower, as it was laid out last. */
  sunk = 0;

  constructor(letter: Letter) {
    this.id = letter.id;
    this.interviewId = letter.interviewId;
    this.kind = letter.kind;
    this.requestId = letter.requestId;
    const pending = drafts.unsaved(letter.id);
    // Words that still wait are based on what they were typed over: another window's text must be met, not written over.
    if (!pending || !revisions.has(letter.id)) revisions.set(letter.id, letter.revision);
    this.content = $state({ ...contentOf(letter), ...pending });
    this.ignored = $state.raw(withChanges(letter.ignored, ignoredDrafts.unsaved(letter.id) ?? {}));
  }

  get revision(): number {
    return revisions.get(this.id) ?? 1;
  }

  /** While on the screen, another window's changes come in; returns a function that ends it and saves what is left. */
  follow(): () => void {
    shown.set(this.id, this);
    const letters = lettersOf(this.interviewId);
    const end = letters.watch(() => {
      const letter = letters.value?.find(({ id }) => id === this.id);
      const isNewer = letter && (letter.revision > this.revision || String(letter.ignored) !== String(this.ignored));
      if (isNewer) void this.catchUp().catch(() => undefined);
    });
    return () => {
      end();
      if (shown.get(this.id) === this) shown.delete(this.id);
      void drafts.saveNow();
    };
  }

  /** Takes over what another window saved since; never over words that wait to be saved: their save keeps both. */
  takeNewer(letter: Letter): void {
    if (letter.revision > this.revision && !drafts.unsaved(this.id)) this.#take(letter);
  }

  /** Reads what another window may have saved. */
  async catchUp(): Promise<void> {
    const { ignored } = this;
    const letter = await call('letters.get', { id: this.id });
    this.takeNewer(letter);
    // Not over what was ignored here while the answer was on its way.
    if (this.ignored === ignored && !ignoredDrafts.unsaved(this.id)) this.ignored = letter.ignored;
  }

  edit(patch: LetterPatch): void {
    Object.assign(this.content, patch);
    drafts.type(this.id, patch);
  }

  setIgnored(about: string, ignored: boolean): void {
    this.ignored = withChanges(this.ignored, { [about]: ignored });
    ignoredDrafts.type(this.id, { [about]: ignored });
  }

  async saveNow(): Promise<void> {
    await drafts.saveNow();
  }

  /**
   * Before the library works on the letter: what stands on the screen and what the library holds are the same text.
   * @throws OperationError where the last words could not be saved; nothing may go out without them.
   */
  async saveAndCatchUp(): Promise<void> {
    await saving.saveNow();
    drafts.mustBeSaved(this.id);
    await this.catchUp();
  }

  /** Newest first, a page of them; `before`: those older than a version. */
  async versions(before?: string): Promise<LetterVersion[]> {
    await drafts.saveNow();
    return call('letters.versions', { id: this.id, before });
  }

  async version(versionId: string): Promise<KeptVersion> {
    return call('letters.version', { versionId });
  }

  /** The facts of the interview as they stand now, retracted ones too. */
  async facts(): Promise<Fact[]> {
    return call('facts.list', { interviewId: this.interviewId });
  }

  async keepVersion(label: string): Promise<void> {
    await this.saveAndCatchUp();
    await call('letters.keepVersion', { id: this.id, label, reason: 'named' });
  }

  async restore(versionId: string): Promise<void> {
    await this.saveAndCatchUp();
    this.#take(await call('letters.restoreVersion', { id: this.id, versionId }));
    if (versionId === this.otherVersionId) this.otherVersionId = null;
  }

  /** What the review would give now, as picked for this letter; the letter stays as it is. */
  async draft(tone: Tone): Promise<Draft> {
    await saving.saveNow();
    return call('letters.draft', { id: this.id, tone, picks: picksOf(this.id, this.kind) });
  }

  /** Takes a draft over; what stood here is kept as a version first. */
  async takeDraft(draft: Draft): Promise<void> {
    await this.saveAndCatchUp();
    await call('letters.keepVersion', { id: this.id, label: '', reason: 'before_redraft' });
    this.edit(draft);
    this.replaced += 1;
    await drafts.saveNow();
  }

  /** What is typed here leaves; `mail` is for the e-mail alone. Long work shows among the running jobs. */
  async exportAs(way: keyof typeof exportOperations | 'packet' | 'eml', mail: MailWish): Promise<Saved> {
    await this.saveAndCatchUp();
    if (way === 'eml') return fetched(await call('letters.exportEml', { id: this.id, ...mail }));
    if (way === 'docx' || way === 'html')
      return fetched(await call(exportOperations[way], { id: this.id, sunk: this.sunk }));
    if (way !== 'packet') return fetched(await call(exportOperations[way], { id: this.id }));
    const job = { kind: 'packet', label: t('export.makingPacket'), total: null };
    return fetched(await jobs.begin(job, (jobId) => call('letters.exportPacket', { id: this.id, jobId })));
  }

  /** To whom, under which subject and with which words the letter would go by e-mail. */
  async coveringText(): Promise<OutputOf<'letters.coveringText'>> {
    await drafts.saveNow();
    return call('letters.coveringText', { id: this.id });
  }

  /** True where the host showed its own print dialog; else the caller prints `printPath`. */
  async print(): Promise<boolean> {
    await this.saveAndCatchUp();
    return (await call('letters.print', { id: this.id })).handled;
  }

  get printPath(): string {
    return `print.html?letter=${encodeURIComponent(this.id)}&dialog=1`;
  }

  #take(letter: Letter): void {
    revisions.set(letter.id, letter.revision);
    Object.assign(this.content, contentOf(letter));
    this.replaced += 1;
  }
}

const exportOperations = {
  pdf: 'letters.exportPdf',
  docx: 'letters.exportDocx',
  html: 'letters.exportHtml',
  markdown: 'letters.exportMarkdown'
} as const;

/** In a browser window the bytes wait in the core. */
async function fetched(result: Saved): Promise<Saved> {
  if (result.outcome === 'download') download(await fileUrl(`/files/exports/${result.exportId}`), result.fileName);
  return result;
}

function contentOf(from: LetterContent): LetterContent {
  const { subject, body, sender, recipient, datedOn, language, tone } = from;
  return { subject, body, sender, recipient, datedOn, language, tone, ...settingsOf(from) };
}
