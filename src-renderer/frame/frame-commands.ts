/** The actions that are always there, whatever stage is open. */
import { tick } from 'svelte';
import { t } from '../i18n/messages';
import { screenCommands } from '../screens/screens';
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

const ofInterview = t('frame.groupInterview');
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
  label: t('frame.goToStage', { stage: stageNames[stage] }),
  group: ofInterview,
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
    label: t('frame.newInterview'),
    shortcut: 'Mod+N',
    keywords: t('frame.newInterviewWords'),
    run: () => library.create()
  },
  ...stageCommands,
  {
    id: 'interview.next-round',
    label: t('frame.beginNextRound'),
    group: ofInterview,
    keywords: t('frame.nextRoundWords'),
    enabled: isOpen,
    run: () => library.createNextRound(currentId())
  },
  {
    id: 'interview.trash',
    label: t('frame.trashInterview'),
    group: ofInterview,
    keywords: t('frame.trashInterviewWords'),
    enabled: isOpen,
    run: () => library.trash(currentId())
  },
  {
    id: 'palette',
    label: t('frame.find'),
    shortcut: 'Mod+K',
    hidden: true,
    run: () => void (frame.paletteOpen = true)
  },
  {
    id: 'search',
    label: t('frame.searchLibrary'),
    shortcut: 'Mod+F',
    keywords: t('frame.searchLibraryWords'),
    run: focusSearch
  },
  {
    id: 'library.toggle',
    label: t('frame.toggleLibrary'),
    shortcut: 'Mod+B',
    run: () => (frame.narrow && !frame.libraryShown ? focusSearch() : frame.toggleLibrary())
  },
  {
    id: 'undo',
    label: t('frame.undoDeletion'),
    shortcut: 'Mod+Z',
    keywords: t('frame.undoDeletionWords'),
    enabled: () => undo.steps.length > 0 && !isTextTarget(document.activeElement),
    run: () => void undo.last()
  },
  {
    id: 'save',
    label: t('frame.saveNow'),
    shortcut: 'Mod+S',
    run: async () => {
      await saving.saveNow();
      if (saving.state !== 'error') toaster.show(t('frame.allSaved'), { duration: 2_000 });
    }
  },
  ...screenCommands,
  {
    id: 'theme',
    label: t('frame.switchTheme'),
    keywords: t('frame.switchThemeWords'),
    run: () => settings.set({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' })
  },
  {
    id: 'shortcuts',
    label: t('frame.showShortcuts'),
    shortcut: '?',
    keywords: t('frame.showShortcutsWords'),
    run: () => void (frame.shortcutsOpen = true)
  }
];
