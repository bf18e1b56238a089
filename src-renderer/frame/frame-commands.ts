/** The actions that are always there, whatever stage is open. */
import { tick } from 'svelte';
import { saving } from '../store/drafts.svelte';
import type { Command } from '../store/commands.svelte';
import { library } from '../store/library.svelte';
import { navigation } from '../store/navigation.svelte';
import { settings } from '../store/settings.svelte';
import { stageNames, stages } from '../store/stages';
import { undo } from '../store/undo.svelte';
import { toaster } from '../ui/toaster.svelte';
import { isTextTarget } from '../ui/shortcut';
import { frame } from './frame-state.svelte';
import { leadIn } from './lead-in';

const group = 'Program';
const isOpen = (): boolean => navigation.place.screen === 'interview' && library.current !== null;
const currentId = (): string => library.current?.id ?? '';

async function focusSearch(): Promise<void> {
  frame.showLibrary();
  await tick();
  const field = document.querySelector<HTMLInputElement>('#library-search');
  field?.focus();
  field?.select();
}

const stageCommands: Command[] = stages.map((stage, index) => ({
  id: `stage.${stage}`,
  label: `Go to ${stageNames[stage]}`,
  group: 'This interview',
  shortcut: `Alt+${index + 1}`,
  enabled: isOpen,
  run: () => {
    navigation.goTo(currentId(), stage);
    return leadIn();
  }
}));

export const frameCommands: Command[] = [
  {
    id: 'new-interview',
    label: 'New interview',
    group,
    shortcut: 'Mod+N',
    keywords: 'add begin',
    run: () => library.create()
  },
  ...stageCommands,
  {
    id: 'interview.next-round',
    label: 'Begin the next round',
    group: 'This interview',
    keywords: 'duplicate copy',
    enabled: isOpen,
    run: () => library.createNextRound(currentId())
  },
  {
    id: 'interview.trash',
    label: 'Move this interview to the trash',
    group: 'This interview',
    keywords: 'delete remove',
    enabled: isOpen,
    run: () => library.trash(currentId())
  },
  {
    id: 'palette',
    label: 'Find anything',
    group,
    shortcut: 'Mod+K',
    hidden: true,
    run: () => void (frame.paletteOpen = true)
  },
  { id: 'search', label: 'Search the library', group, shortcut: 'Mod+F', keywords: 'find', run: focusSearch },
  {
    id: 'library.toggle',
    label: 'Show or hide the library',
    group,
    shortcut: 'Mod+B',
    run: () => (frame.narrow && !frame.libraryShown ? focusSearch() : frame.toggleLibrary())
  },
  {
    id: 'undo',
    label: 'Undo the last deletion',
    group,
    shortcut: 'Mod+Z',
    keywords: 'restore back',
    enabled: () => undo.steps.length > 0 && !isTextTarget(document.activeElement),
    run: () => void undo.last()
  },
  {
    id: 'save',
    label: 'Save now',
    group,
    shortcut: 'Mod+S',
    run: async () => {
      await saving.saveNow();
      if (saving.state !== 'error') toaster.show('Everything is saved.', { duration: 2_000 });
    }
  },
  {
    id: 'settings',
    label: 'Open Settings',
    group,
    shortcut: 'Mod+,',
    keywords: 'name address theme paper',
    run: () => navigation.go({ screen: 'settings' })
  },
  {
    id: 'trash',
    label: 'Open the trash',
    group,
    keywords: 'deleted restore',
    run: () => navigation.go({ screen: 'trash' })
  },
  {
    id: 'theme',
    label: 'Switch between light and dark',
    group,
    keywords: 'theme night',
    run: () => settings.set({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' })
  },
  {
    id: 'shortcuts',
    label: 'Show keyboard shortcuts',
    group,
    shortcut: '?',
    keywords: 'keys help',
    run: () => void (frame.shortcutsOpen = true)
  }
];
