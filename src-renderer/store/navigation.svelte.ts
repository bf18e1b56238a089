/** Where the user is: the address's hash is the truth, so that back, forward and links work by themselves. */
import { stages, type Stage } from './stages';

/** The screens that need no interview; `src-renderer/screens/screens.ts` has the rest about each. */
const plainScreens = ['home', 'trash', 'settings'] as const;
export type PlainScreen = (typeof plainScreens)[number];

interface InterviewPlace {
  screen: 'interview';
  id: string;
  stage: Stage;
  item?: string;
}
export type Place = { screen: PlainScreen } | InterviewPlace;

/** `#/interview/ID/STAGE/ITEM`, `#/trash`, `#/settings`, else home. */
export function parsePlace(hash: string): Place {
  const [screen, id, stage, item] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (screen !== 'interview' || !id) return { screen: plainScreens.find((each) => each === screen) ?? 'home' };
  const known = stages.find((each) => each === stage) ?? 'capture';
  return item ? { screen, id, stage: known, item } : { screen, id, stage: known };
}

export function hrefOf(place: Place): string {
  if (place.screen === 'home') return '#/';
  if (place.screen !== 'interview') return `#/${place.screen}`;
  const parts = ['interview', place.id, place.stage, ...(place.item ? [place.item] : [])];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

class Navigation {
  place = $state.raw<Place>({ screen: 'home' });
  /** The stage of an interview that was open last, also before the program was started; null for none. */
  lastPlace = $state.raw<InterviewPlace | null>(null);
  #memory = '';

  /** Follows the address, and knows where this library was left. Returns a function that stops it. */
  start(libraryFolder: string): () => void {
    this.#memory = `second-impression.place.${libraryFolder}`;
    const follow = (): void => {
      this.place = parsePlace(location.hash);
      this.#remember();
    };
    addEventListener('hashchange', follow);
    const remembered = parsePlace(localStorage.getItem(this.#memory) ?? '');
    this.lastPlace = remembered.screen === 'interview' ? remembered : null;
    follow();
    return () => removeEventListener('hashchange', follow);
  }

  go(place: Place, { replace = false }: { replace?: boolean } = {}): void {
    const href = hrefOf(place);
    if (replace) history.replaceState(null, '', href);
    else if (href !== location.hash) history.pushState(null, '', href);
    this.place = place;
    this.#remember();
  }

  #remember(): void {
    if (this.place.screen !== 'interview') return;
    this.lastPlace = this.place;
    if (this.#memory) localStorage.setItem(this.#memory, hrefOf(this.place));
  }

  /** Whether the user is still on a stage: work that took its time must not call back whoever has gone on. */
  isOn(id: string, stage: Stage): boolean {
    return this.place.screen === 'interview' && this.place.id === id && this.place.stage === stage;
  }

  /** A stage of an interview, perhaps with one item (a card, a letter) open. */
  goTo(id: string, stage: Stage, item?: string): void {
    this.go(item ? { screen: 'interview', id, stage, item } : { screen: 'interview', id, stage });
  }
}

export const navigation = new Navigation();
