/** What the frame itself remembers: whether the library is shown, and which dialog stands open. */
const memory = 'second-impression.library-shown';
/** Below this width in CSS pixels (a small window, or a large zoom) the library lies over the workspace. */
const narrowBelow = 900;

class FrameState {
  paletteOpen = $state(false);
  shortcutsOpen = $state(false);
  narrow = $state(false);
  /** What the user chose while there was room. */
  #wanted = $state(localStorage.getItem(memory) !== 'no');
  /** Shown over the workspace for now. */
  #laidOver = $state(false);
  readonly libraryShown: boolean = $derived(this.narrow ? this.#laidOver : this.#wanted);

  fit(width: number): void {
    const narrow = width < narrowBelow;
    if (narrow !== this.narrow) this.#laidOver = false;
    this.narrow = narrow;
  }

  showLibrary(): void {
    if (this.narrow) this.#laidOver = true;
    else this.#keep(true);
  }

  hideLibrary(): void {
    if (this.narrow) this.#laidOver = false;
    else this.#keep(false);
  }

  toggleLibrary(): void {
    if (this.libraryShown) this.hideLibrary();
    else this.showLibrary();
  }

  /** After something was opened from the library, a library that lies over the workspace gets out of the way. */
  opened(): void {
    if (this.narrow) this.#laidOver = false;
  }

  #keep(shown: boolean): void {
    this.#wanted = shown;
    localStorage.setItem(memory, shown ? 'yes' : 'no');
  }
}

export const frame = new FrameState();
