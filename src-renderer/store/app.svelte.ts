/** How the window starts: find the core, read the library, or say calmly why not. */
import type { OutputOf } from '$contract';
import { call, connect, onCommand, OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';
import { saving } from './drafts.svelte';
import { commands } from './commands.svelte';
import { library } from './library.svelte';
import { jobs } from './jobs.svelte';
import { navigation } from './navigation.svelte';
import { resource } from './resource.svelte';
import { followLibrary } from './resources';
import { settings } from './settings.svelte';
import { tell } from './undo.svelte';
import { unfinished } from './unfinished.svelte';

type LibraryInfo = OutputOf<'library.info'>;

/** Where the host's menu calls an action by a name of its own. */
const menuCommands: Record<string, string> = { 'send-or-save': 'letter.sheet', print: 'letter.print' };

class App {
  phase = $state<'starting' | 'ready' | 'no-key' | 'refused' | 'failed'>('starting');
  /** A sentence for the user when `phase` is `failed`. */
  failure = $state('');
  #info = resource<LibraryInfo>({
    key: 'info',
    // With every saved word besides: that the disk is full, the clock was set or a text is damaged may be come upon at any of them.
    topics: ['library', 'damage', 'interviews', 'evidence', 'progress'],
    ask: () => call('library.info', {}),
    whole: true
  });

  /** What the library says of itself; null before the first answer. */
  get info(): LibraryInfo | null {
    return this.#info.value;
  }

  async start(): Promise<void> {
    try {
      const entry = await connect();
      if (typeof entry === 'string') {
        this.phase = entry;
        return;
      }
      followLibrary();
      jobs.follow();
      await Promise.all([this.#info.load(), settings.load(), this.#loadLists()]);
      const { folder = '', recovered = false } = this.info ?? {};
      navigation.start(folder);
      saving.watch();
      settings.follow();
      unfinished.follow();
      onCommand((command) => this.#command(command));
      this.phase = 'ready';
      if (recovered) {
        toaster.show(t('frame.recovered'));
      }
    } catch (error) {
      this.phase = 'failed';
      this.failure = error instanceof OperationError ? error.message : t('frame.couldNotStart');
    }
  }

  /** A list that can't be read is told of; it keeps nobody from what the banners say and offer. */
  async #loadLists(): Promise<void> {
    for (const loading of await Promise.allSettled([unfinished.load(), library.load()])) {
      if (loading.status === 'rejected') tell(loading.reason);
    }
  }

  /** Asks once more what the library says of itself: a disk that has room again says nothing. */
  async lookAgain(): Promise<void> {
    await this.#info.reread().catch(() => undefined);
  }

  /** Runs work after which the library may say something else of itself. */
  after<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#info.after(work);
  }

  /** The user says that this computer's date is right. */
  async acceptClock(): Promise<void> {
    await this.#info.change(() => call('library.acceptClock', {}));
  }

  async revealLibrary(): Promise<void> {
    const { shown } = await call('library.reveal', {}).catch(() => ({ shown: false }));
    if (!shown) toaster.show(t('frame.cannotShowFolder'));
  }

  async #command(command: string): Promise<void> {
    if (command === 'flush') return saving.saveNow();
    if (!commands.run(menuCommands[command] ?? command)) toaster.show(t('frame.openLetterFirst'));
  }
}

export const app = new App();
