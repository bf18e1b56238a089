/** The recordings of one interview: who agreed, what was expected, the moments stamped, and the player. */
import type { CallInputOf, Evidence, Marker, Recording } from '$contract';
import { call, fileUrl } from '../api/client';
import { Drafts } from './drafts.svelte';
import { change } from './change';
import { playedPath } from './media-length';
import { prove } from './proving';
import { Player } from './player.svelte';
import { Reading } from './reading';
import { undo } from './undo.svelte';

type RecordingPatch = CallInputOf<'recordings.update'>['patch'];
type MarkerPatch = CallInputOf<'markers.update'>['patch'];
export type Consent = Recording['consent'];

const drafts = new Drafts<RecordingPatch>((id, patch) => call('recordings.update', { id, patch }));
const markerDrafts = new Drafts<MarkerPatch>((id, patch) => call('markers.update', { id, patch }));

export class Recordings {
  list = $state<Recording[]>([]);
  /** The open recording's markers, by time. */
  markers = $state<Marker[]>([]);
  loaded = $state(false);
  openId = $state<string | null>(null);
  player = $state.raw<Player | null>(null);
  #reading = new Reading(drafts);
  #readingMarkers = new Reading(markerDrafts);

  constructor(readonly interviewId: string) {}

  // A plain getter, not $derived: it may still be read after the screen that made this is gone.
  get open(): Recording | null {
    return this.list.find((recording) => recording.id === this.openId) ?? null;
  }

  async load(): Promise<void> {
    await this.#reading.read(
      () => call('recordings.list', { interviewId: this.interviewId }),
      (read, typed) => {
        this.list = read.map((recording) => ({ ...recording, ...typed(recording.id) }));
        this.loaded = true;
      }
    );
    const still = this.list.find((recording) => recording.id === this.openId);
    await this.show(still?.id ?? this.list[0]?.id ?? null);
  }

  /** Puts a recording into the player; null empties it. */
  async show(id: string | null): Promise<void> {
    if (id !== this.openId) {
      this.openId = id;
      this.markers = [];
      this.player = null;
    }
    const recording = this.open;
    if (!recording) return;
    if (!this.player) this.#makePlayer(recording);
    await this.loadMarkers();
  }

  async loadMarkers(): Promise<void> {
    const recordingId = this.openId;
    if (!recordingId) return;
    await this.#readingMarkers.read(
      () => call('markers.list', { recordingId }),
      (read, typed) => {
        if (recordingId !== this.openId) return;
        this.markers = read.map((marker) => ({ ...marker, ...typed(marker.id) }));
      }
    );
  }

  /** Makes an evidence file a recording, with its consent note, and opens it. Failures are told; then nothing was added. */
  async add(file: Evidence, consent: Consent): Promise<boolean> {
    const added = await change(async () => {
      const { id } = await call('recordings.add', { interviewId: this.interviewId, evidenceId: file.id, consent });
      await this.load();
      await this.show(id);
      return id;
    });
    return added !== null;
  }

  edit(id: string, patch: RecordingPatch): void {
    const recording = this.list.find((each) => each.id === id);
    if (recording) Object.assign(recording, patch);
    drafts.type(id, patch);
  }

  async remove(id: string): Promise<void> {
    await undo.trash('recording', id, () => this.load());
  }

  /** Stamps the place that is playing, for a card or alone. */
  async stamp(cardId: string | null): Promise<void> {
    if (!this.openId || !this.player) return;
    const recordingId = this.openId;
    const atMs = Math.round(this.player.currentMs);
    await change(async () => {
      await call('markers.create', { recordingId, cardId, atMs });
      await this.loadMarkers();
    });
  }

  editMarker(id: string, patch: MarkerPatch): void {
    const marker = this.markers.find((each) => each.id === id);
    if (marker) Object.assign(marker, patch);
    markerDrafts.type(id, patch);
  }

  async removeMarker(id: string): Promise<void> {
    await undo.trash('marker', id, () => this.loadMarkers());
  }

  playMarker(id: string): void {
    const marker = this.markers.find((each) => each.id === id);
    if (marker) this.player?.playFrom(marker.atMs);
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
