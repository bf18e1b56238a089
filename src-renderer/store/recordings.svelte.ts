/** The recordings of one interview: who agreed, what was expected, the moments stamped, and the player. */
import type { CallInputOf, Evidence, Marker, Recording } from '$contract';
import { call, fileUrl } from '../api/client';
import { Drafts } from './drafts.svelte';
import { playedPath } from './media-length';
import { prove } from './proving';
import { Player } from './player.svelte';
import { resource, type Resource } from './resource.svelte';
import { tell, undo } from './undo.svelte';

type RecordingPatch = CallInputOf<'recordings.update'>['patch'];
type MarkerPatch = CallInputOf<'markers.update'>['patch'];
export type Consent = Recording['consent'];

const drafts = new Drafts<RecordingPatch>((id, patch) => call('recordings.update', { id, patch }));
const markerDrafts = new Drafts<MarkerPatch>((id, patch) => call('markers.update', { id, patch }));

const markersOf = (recordingId: string): Resource<Marker[], MarkerPatch> =>
  resource({
    key: `markers ${recordingId}`,
    topics: ['markers', 'questionCards'],
    ask: () => call('markers.list', { recordingId }),
    drafts: markerDrafts
  });

export class Recordings {
  openId = $state<string | null>(null);
  player = $state.raw<Player | null>(null);
  #recordings: Resource<Recording[], RecordingPatch>;
  #markers = $state.raw<Resource<Marker[], MarkerPatch> | null>(null);

  constructor(readonly interviewId: string) {
    this.#recordings = resource({
      key: `recordings ${interviewId}`,
      topics: ['recordings', 'evidence'],
      ask: () => call('recordings.list', { interviewId }),
      drafts
    });
  }

  get list(): Recording[] {
    return this.#recordings.value ?? [];
  }

  get loaded(): boolean {
    return this.#recordings.value !== null;
  }

  // A plain getter, not $derived: it may still be read after the screen that made this is gone.
  get open(): Recording | null {
    return this.list.find((recording) => recording.id === this.openId) ?? null;
  }

  /** The open recording's markers, by time. */
  get markers(): Marker[] {
    return this.#markers?.value ?? [];
  }

  async load(): Promise<void> {
    await this.#recordings.load();
    await this.#showOne();
  }

  /** While on the screen: where the open recording goes, another opens. Returns a function that ends it. */
  follow(): () => void {
    return this.#recordings.watch(() => {
      if (this.loaded && !this.open) void this.#showOne().catch(tell);
    });
  }

  /** Puts a recording into the player; null empties it. */
  async show(id: string | null): Promise<void> {
    if (id !== this.openId) {
      this.openId = id;
      this.#markers = null;
      this.player = null;
    }
    const recording = this.open;
    if (!recording) return;
    if (!this.player) this.#makePlayer(recording);
    this.#markers ??= markersOf(recording.id);
    await this.#markers.load();
  }

  /** Makes an evidence file a recording, with its consent note, and opens it. Failures are told; then nothing was added. */
  async add(file: Evidence, consent: Consent): Promise<boolean> {
    const { interviewId } = this;
    const added = await this.#recordings.change(() =>
      call('recordings.add', { interviewId, evidenceId: file.id, consent })
    );
    if (added) await this.show(added.id).catch(tell);
    return added !== null;
  }

  edit(id: string, patch: RecordingPatch): void {
    this.#recordings.type(id, patch);
  }

  async remove(id: string): Promise<void> {
    await undo.trash('recording', id, {
      reread: async () => {
        await this.#recordings.reread();
        await this.#showOne();
      }
    });
  }

  /** Stamps the place that is playing, for a card or alone. */
  async stamp(cardId: string | null): Promise<void> {
    if (!this.openId || !this.player) return;
    const recordingId = this.openId;
    const atMs = Math.round(this.player.currentMs);
    await this.#markers?.change(() => call('markers.create', { recordingId, cardId, atMs }));
  }

  editMarker(id: string, patch: MarkerPatch): void {
    this.#markers?.type(id, patch);
  }

  async removeMarker(id: string): Promise<void> {
    if (this.#markers) await undo.trash('marker', id, this.#markers);
  }

  playMarker(id: string): void {
    const marker = this.markers.find((each) => each.id === id);
    if (marker) this.player?.playFrom(marker.atMs);
  }

  async #showOne(): Promise<void> {
    await this.show(this.open?.id ?? this.list[0]?.id ?? null);
  }

  #makePlayer(recording: Recording): void {
    const { id, evidenceId, playedToMs, bytes, fileName } = recording;
    this.player = new Player({
      playedToMs,
      onplace: (ms) => this.edit(id, { playedToMs: Math.round(ms) }),
      address: async () => {
        await prove({ id: evidenceId, bytes, title: fileName });
        return fileUrl(playedPath(evidenceId));
      }
    });
    void this.player.load();
  }
}
