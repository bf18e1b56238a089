/** The evidence files of one interview: taking files in, showing them, saying what is wrong with them. */
import type { CallInputOf, Evidence, EvidenceReading } from '$contract';
import { call, fileUrl, OperationError } from '../api/client';
import { download } from '../ui/download';
import { Drafts } from './drafts.svelte';
import { tellOfEmpty, verifiedWords } from './unreadable-files';
import { jobs } from './jobs.svelte';
import { playedPath } from './media-length';
import { prove } from './proving';
import { resource, type Resource } from './resource.svelte';
import { tell, undo } from './undo.svelte';
import { t } from '../i18n/messages';

type Patch = CallInputOf<'evidence.update'>['patch'];

const drafts = new Drafts<Patch>((id, patch) => call('evidence.update', { id, patch }));

export const evidenceOf = (interviewId: string): Resource<Evidence[], Patch> =>
  resource({
    key: `evidence ${interviewId}`,
    topics: ['evidence', 'facts', 'questionCards'],
    ask: () => call('evidence.list', { interviewId }),
    drafts
  });

/** A file that could not be taken in; it can be tried again while the window is open. */
interface FailedUpload {
  id: string;
  file: File;
  message: string;
}

/** What the user sees when a file itself can't be read any more: it was moved, or a folder was dropped. */
const unreadable = t('evidence.unreadable');

export class EvidenceFiles {
  failed = $state.raw<FailedUpload[]>([]);
  /** How many files wait for their turn or are on their way. */
  waiting = $state(0);
  #files: Resource<Evidence[], Patch>;

  constructor(readonly interviewId: string) {
    this.#files = evidenceOf(interviewId);
  }

  get list(): Evidence[] {
    return this.#files.value ?? [];
  }

  load(): Promise<void> {
    return this.#files.load();
  }

  find(id: string | null): Evidence | null {
    return this.list.find((file) => file.id === id) ?? null;
  }

  /** Takes files in one after the other; those that failed are listed in `failed`. Gives back what was added. */
  async add(files: Iterable<File>): Promise<Evidence[]> {
    const queue = [...files];
    this.waiting += queue.length;
    const added: Evidence[] = [];
    for (const file of queue) {
      const evidence = await this.#upload(file);
      this.waiting -= 1;
      if (evidence) added.push(evidence);
    }
    tellOfEmpty(added);
    return added;
  }

  async retry(failed: FailedUpload): Promise<void> {
    this.dismiss(failed.id);
    await this.add([failed.file]);
  }

  dismiss(failedId: string): void {
    this.failed = this.failed.filter((each) => each.id !== failedId);
  }

  edit(id: string, patch: Patch): void {
    this.#files.type(id, patch);
  }

  /** What a text, a page or a mail says; `missing` where its bytes are no longer those that were filed, `unread` where asking failed. */
  async read(id: string): Promise<EvidenceReading | 'missing' | 'unread'> {
    try {
      return await call('evidence.read', { id });
    } catch (error) {
      return error instanceof OperationError && error.code === 'EVIDENCE_DAMAGED' ? 'missing' : 'unread';
    }
  }

  /** Reads the file in another encoding from now on, for search as well; empty for the program's own guess. */
  async readAs(id: string, encoding: NonNullable<Patch['encoding']>): Promise<void> {
    await this.#files.change(() => call('evidence.update', { id, patch: { encoding } }));
  }

  /** Files an attachment of a mail; null where that failed, which the user is told. */
  async fileAttachment(id: string, number: number): Promise<Evidence | null> {
    const { interviewId } = this;
    const filed = await this.#files.change(() => call('evidence.fileAttachment', { id, interviewId, number }));
    if (filed) tellOfEmpty([filed]);
    return filed;
  }

  /** Looks for words in the file's pictures again. */
  async recognise(id: string): Promise<void> {
    await this.#files.change(() => call('evidence.recognise', { id }));
  }

  /** A fresh, short-lived address of the file's bytes. */
  address(id: string): Promise<string> {
    return fileUrl(`/files/evidence/${id}`);
  }

  /** The same for a recording that is played: with the times that its file may lack. */
  async playedAddress(file: Evidence): Promise<string> {
    await prove({ ...file, title: file.title || file.fileName });
    return fileUrl(playedPath(file.id));
  }

  /** Lets the browser save a copy under the name that the file came with. */
  async saveCopy(file: Evidence): Promise<void> {
    try {
      await prove({ ...file, title: file.title || file.fileName });
      download(await fileUrl(`/files/evidence/${file.id}?download=1`), file.fileName);
    } catch (error) {
      tell(error);
    }
  }

  /** Shows the stored file in the system's file manager. Gives a sentence where that can't be done, else an empty one. */
  async reveal(id: string): Promise<string> {
    try {
      const { shown, path } = await call('evidence.reveal', { id });
      return shown ? '' : t('evidence.path', { path });
    } catch (error) {
      return error instanceof OperationError ? error.message : unreadable;
    }
  }

  /** Reads the stored bytes again and compares them: `whole`, or `damaged` with what to do. */
  async verify(id: string): Promise<{ whole: boolean; message: string }> {
    try {
      return { whole: true, message: verifiedWords(await this.#files.after(() => call('evidence.verify', { id }))) };
    } catch (error) {
      const message = error instanceof OperationError ? error.message : unreadable;
      return { whole: false, message };
    }
  }

  async link(evidenceId: string, kind: 'card' | 'fact', targetId: string, linked: boolean): Promise<void> {
    await this.#files.change(() => call('evidence.link', { evidenceId, kind, targetId, linked }));
  }

  async remove(id: string): Promise<boolean> {
    return undo.trash('evidence', id, this.#files);
  }

  async #upload(file: File): Promise<Evidence | null> {
    try {
      await readable(file);
      return await this.#files.after(() => jobs.upload(this.interviewId, file));
    } catch (error) {
      if (error instanceof OperationError && error.code === 'CANCELLED') return null;
      const message = error instanceof OperationError ? error.message : unreadable;
      this.failed = [...this.failed, { id: crypto.randomUUID(), file, message }];
      return null;
    }
  }
}

/** A dropped folder looks like a file until one reads it; an upload of it would only say that the program doesn't answer. */
async function readable(file: File): Promise<void> {
  await file.slice(0, 1).arrayBuffer();
}
