/** Light, dark, or as the system has it; written onto the root element, where the tokens read it. */
import type { Settings } from '$contract';

type Preference = Settings['theme'];
const memory = 'second-impression.theme';

class Theme {
  preference = $state<Preference>('system');
  #systemDark = $state(false);
  readonly dark: boolean = $derived(this.preference === 'dark' || (this.preference === 'system' && this.#systemDark));

  /** Shows the last known theme at once, before the settings are read, so that nothing flashes. */
  start(): () => void {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const remembered = localStorage.getItem(memory);
    if (remembered === 'light' || remembered === 'dark' || remembered === 'system') this.preference = remembered;
    this.#systemDark = query.matches;
    this.#apply();
    const follow = (): void => {
      this.#systemDark = query.matches;
      this.#apply();
    };
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }

  set(preference: Preference): void {
    this.preference = preference;
    localStorage.setItem(memory, preference);
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
  }
}

export const theme = new Theme();
