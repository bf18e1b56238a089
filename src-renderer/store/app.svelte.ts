/** How the window starts: find the core, read the library, or say calmly why not. */
import type { OutputOf } from '$contract';
import { call, connect, onCommand, OperationError } from '../api/client';
import { t } from '../i18n/messages';
import { toaster } from '../ui/toaster.svelte';
import { saving } from './drafts.svelte';
import { commands } from './commands.svelte';
import { library } from './library.svelte';
import { navigation } from './navigation.svelte';
import { settings } from './settings.svelte';
import { tell } from './undo.svelte';
import { unfinished } from './unfinished.svelte';

type LibraryInfo = OutputOf<'library.info'>;

/** Where the host's menu calls an action by a name of its own. */
const menuCommands: Record<string, string> = { 'export-pdf': 'letter.exportPdf', print: 'letter.print' };

class App {
  phase = $state<'starting' | 'ready' | 'no-key' | 'refused' | 'failed'>('starting');
  /** A sentence for the user when `phase` is `failed`. */
  failure = $state('');
  info = $state.raw<LibraryInfo | null>(null);

  async start(): Promise<void> {
    try {
      const entry = await connect();
      if (typeof entry === 'string') {
        this.phase = entry;
        return;
      }
      const [info] = await Promise.all([call('library.info', {}), settings.load(), this.#loadLists()]);
      this.info = info;
      navigation.start(info.folder);
      saving.watch();
      settings.watch();
      unfinished.watch();
      onCommand((command) => this.#command(command));
      this.phase = 'ready';
      // The clock may be set, and damage be come upon, while the window is open.
      setInterval(() => void this.refreshInfo(), 60_000);
      if (info.recovered) {
        toaster.show(t('frame.recovered'));
      }
    } catch (error) {
      this.phase = 'failed';
      this.failure = error instanceof OperationError ? error.message : t('frame.couldNotStart');
    }
  }

  /** A list that can't be read is told of; it keeps nobody from what the banners say and offer. */
  async #loadLists(): Promise<void> {
    for (const loading of await Promise.allSettled([unfinished.load(), library.refresh()])) {
      if (loading.status === 'rejected') tell(loading.reason);
    }
  }

  async refreshInfo(): Promise<void> {
    this.info = await call('library.info', {}).catch(() => this.info);
  }

  /** The user says that this computer's date is right. */
  async acceptClock(): Promise<void> {
    await call('library.acceptClock', {}).catch(tell);
    await this.refreshInfo();
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
