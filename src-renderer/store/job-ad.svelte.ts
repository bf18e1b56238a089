/** The job advertisement as a file: copied into the library as evidence, then named by the interview. */
import type { Evidence } from '$contract';
import { call, OperationError } from '../api/client';
import { t } from '../i18n/messages';
import type { InterviewDetails } from './interview.svelte';
import { tellOfEmpty } from './unreadable-files';
import { jobs } from './jobs.svelte';
import { undo } from './undo.svelte';

export class JobAd {
  file = $state.raw<Pick<Evidence, 'id' | 'fileName' | 'bytes'> | null>(null);
  problem = $state('');
  /** While it isn't known yet which file there is. */
  loading = $state(false);
  #uploading = $state('');

  /** The copy that is being made, with its progress. */
  readonly job = $derived(jobs.running.find((job) => this.#uploading !== '' && job.label === this.#uploading) ?? null);

  constructor(readonly details: InterviewDetails) {
    const id = details.fields.jobAdEvidenceId;
    if (!id) return;
    this.loading = true;
    void this.#load(id);
  }

  async #load(id: string): Promise<void> {
    try {
      const file = await call('evidence.get', { id });
      // Another one may have been added meanwhile.
      if (this.details.fields.jobAdEvidenceId === id) this.file = file;
    } catch {
      this.problem = t('capture.adGone');
    } finally {
      this.loading = false;
    }
  }

  /** Never throws: what went wrong stands in `problem`. */
  async attach(file: File): Promise<void> {
    this.problem = '';
    this.#uploading = file.name;
    try {
      const taken = await jobs.upload(this.details.id, file);
      tellOfEmpty([taken]);
      this.#name(taken);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      if (error.code !== 'CANCELLED') this.problem = error.message;
    } finally {
      this.#uploading = '';
    }
  }

  cancel(): void {
    if (this.job) void jobs.cancel(this.job.id);
  }

  /** The copy stays among the evidence; only the interview no longer names it. */
  detach(): void {
    const { file } = this;
    if (!file) return;
    this.#name(null);
    undo.offer(t('capture.adDetached'), () => this.#name(file));
  }

  #name(file: typeof this.file): void {
    this.file = file;
    this.details.set({ jobAdEvidenceId: file?.id ?? null });
  }
}
