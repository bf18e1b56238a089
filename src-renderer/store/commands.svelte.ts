/** What can be done right now: the frame and the open stage register their actions here; palette and keyboard run them. */
import { untrack } from 'svelte';
import { isTextTarget, matchesShortcut } from '../ui/shortcut';

export interface Command {
  /** Unique among the registered ones, e.g. `letter.exportPdf`. */
  id: string;
  label: string;
  /** Heading in the palette: the stage's name, or `Program`. */
  group?: string;
  /** `Mod+K`, `Alt+1`, `?` … */
  shortcut?: string;
  /** Other words that find it. */
  keywords?: string;
  /** Goes on for as long as its keys are held: a step, never something begun. */
  repeats?: boolean;
  /** Works on the keyboard only; the palette leaves it out. */
  hidden?: boolean;
  /** Asked when the palette opens and before the shortcut runs. */
  enabled?: () => boolean;
  run: () => void | Promise<void>;
}

class Commands {
  list = $state.raw<Command[]>([]);

  /** In a component: `$effect(() => commands.register([…]))`. */
  register(commands: Command[]): () => void {
    untrack(
      () => (this.list = [...this.list.filter((known) => !commands.some(({ id }) => id === known.id)), ...commands])
    );
    return () => untrack(() => (this.list = this.list.filter((known) => !commands.includes(known))));
  }

  /** Runs the newest command whose shortcut fits; single characters are left to text fields. */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return;
    const found = this.list.findLast(
      ({ shortcut, enabled }) => shortcut && matchesShortcut(event, shortcut) && (enabled?.() ?? true)
    );
    if (!found?.shortcut) return;
    const plain = !/(Mod|Ctrl|Alt)\+/.test(found.shortcut);
    if (plain && isTextTarget(event.target)) return;
    event.preventDefault();
    // A key held down begins one interview, not twenty.
    if (!event.repeat || found.repeats) void found.run();
  }

  /** Runs a command by its id; false when it can't be run here and now. */
  run(id: string): boolean {
    const found = this.list.find((command) => command.id === id);
    if (!found || !(found.enabled?.() ?? true)) return false;
    void found.run();
    return true;
  }
}

export const commands = new Commands();
