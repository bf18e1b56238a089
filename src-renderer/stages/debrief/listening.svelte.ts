/** Listening to the recording of an interview: predict first, then hear it, stamp moments; with the keys for all of it. */
import { tick } from 'svelte';
import type { Command } from '../../store/commands.svelte';
import type { Recordings } from '../../store/recordings.svelte';
import { t } from '../../i18n/messages';

interface Screen {
  /** Shows where the user says what they expect to hear. */
  showPrediction: () => void;
  /** The question card that a moment belongs to, or null. */
  cardId: () => string | null;
}

export class Listening {
  /** Recordings that may be heard without a prediction, by their ids. */
  #skipped = $state<string[]>([]);

  constructor(
    readonly recordings: Recordings,
    readonly screen: Screen
  ) {}

  get unlocked(): boolean {
    const { open, markers } = this.recordings;
    return open !== null && (open.playedToMs > 0 || markers.length > 0 || this.#skipped.includes(open.id));
  }

  /** The first time, the user is asked what they expect to hear before anything plays. */
  mayPlay = (): boolean => {
    if (this.unlocked || !this.recordings.open) return true;
    this.screen.showPrediction();
    void tick().then(() => document.querySelector<HTMLElement>('[data-prediction]')?.focus());
    return false;
  };

  play = (): void => {
    const { open, player } = this.recordings;
    if (open) this.#skipped = [...this.#skipped, open.id];
    player?.play();
  };

  stamp = (): void => void this.recordings.stamp(this.screen.cardId());

  commands(): Command[] {
    const player = (): Recordings['player'] => this.recordings.player;
    const shared = { group: t('stages.debrief'), enabled: () => player() !== null };
    return [
      {
        ...shared,
        id: 'debrief.play',
        label: t('debrief.commandPlay'),
        shortcut: 'Alt+P',
        run: () => void (this.mayPlay() && player()?.toggle())
      },
      {
        ...shared,
        id: 'debrief.back',
        label: t('debrief.commandBack'),
        shortcut: 'Alt+B',
        repeats: true,
        run: () => player()?.back()
      },
      {
        ...shared,
        id: 'debrief.stamp',
        label: t('debrief.commandStamp'),
        shortcut: 'Alt+M',
        run: this.stamp
      }
    ];
  }
}
