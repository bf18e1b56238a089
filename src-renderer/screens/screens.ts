/** Every screen by its address: what it is called, what shows it, and the command that opens it. A new screen is a line here and one in `Place`. */
import Settings from '@lucide/svelte/icons/settings-2';
import Sun from '@lucide/svelte/icons/sun';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { Component } from 'svelte';
import type { Interview } from '$contract';
import { t } from '../i18n/messages';
import type { Command } from '../store/commands.svelte';
import { navigation, type PlainScreen } from '../store/navigation.svelte';
import type { Stage } from '../store/stages';
import Today from './Today.svelte';

interface Screen {
  title: string;
  /** Its code is loaded when it is first opened; that of Today is there from the beginning. */
  load: () => Promise<{ default: Component }>;
  icon: typeof Settings;
  command: Pick<Command, 'label' | 'keywords' | 'shortcut'>;
}

export const screens: Record<PlainScreen, Screen> = {
  home: {
    title: t('today.title'),
    load: () => Promise.resolve({ default: Today }),
    icon: Sun,
    command: { label: t('today.open'), keywords: t('today.openWords') }
  },
  trash: {
    title: t('frame.trash'),
    load: () => import('./TrashScreen.svelte'),
    icon: Trash2,
    command: { label: t('frame.openTrash'), keywords: t('frame.openTrashWords') }
  },
  settings: {
    title: t('frame.settings'),
    load: () => import('./settings/SettingsScreen.svelte'),
    icon: Settings,
    command: { label: t('frame.openSettings'), keywords: t('frame.openSettingsWords'), shortcut: 'Mod+,' }
  }
};

type StageScreen = Component<{ interview: Interview; item?: string }>;

/** The screens of an interview; each one's code (editor, PDF viewer) is loaded when it is first opened. */
export const stageScreens: Record<Stage, () => Promise<{ default: StageScreen }>> = {
  capture: () => import('../stages/capture/Capture.svelte'),
  perspective: () => import('../stages/perspective/Perspective.svelte'),
  fit: () => import('../stages/fit/Fit.svelte'),
  debrief: () => import('../stages/debrief/Debrief.svelte'),
  proof: () => import('../stages/proof/Proof.svelte'),
  letter: () => import('../stages/letter/Letter.svelte'),
  sent: () => import('../stages/sent/Sent.svelte')
};

/** The ways to the screens that the library's foot and the palette offer, in their order. */
export const waysToScreens = (Object.entries(screens) as [PlainScreen, Screen][]).map(
  ([screen, { title, icon, command }]) => ({ screen, title, icon, command })
);

export const screenCommands: Command[] = waysToScreens.map(({ screen, command }) => ({
  id: screen,
  ...command,
  run: () => navigation.go({ screen })
}));
