/** Every way in which a letter can leave. */
import type { Component } from 'svelte';
import ClipboardCopy from '@lucide/svelte/icons/clipboard-copy';
import FileCode from '@lucide/svelte/icons/file-code';
import FileText from '@lucide/svelte/icons/file-text';
import FileType from '@lucide/svelte/icons/file-type';
import { t } from '../../../i18n/messages';

export type WayId = 'pdf' | 'packet' | 'eml' | 'docx' | 'html' | 'markdown' | 'copy' | 'print';

interface OtherForm {
  id: WayId;
  /** A verb first. */
  label: string;
  icon: Component<{ size?: number | string }>;
  shortcut?: string;
}

/** Those behind one button, in the order in which they are offered. */
export const otherForms: readonly OtherForm[] = [
  { id: 'docx', label: t('export.docx'), icon: FileType },
  { id: 'copy', label: t('export.copy'), icon: ClipboardCopy, shortcut: 'Mod+Shift+C' },
  { id: 'html', label: t('export.html'), icon: FileCode },
  { id: 'markdown', label: t('export.markdown'), icon: FileText }
];

/** Keys of the ways, in the letter and on its sheet alike. */
export const wayShortcuts = { pdf: 'Mod+E', print: 'Mod+P', copy: 'Mod+Shift+C' } as const;

const making: Partial<Record<WayId, string>> = {
  pdf: t('export.makingPdf'),
  packet: t('export.makingPacket'),
  eml: t('export.makingDraft'),
  docx: t('export.makingDocx'),
  html: t('export.makingHtml')
};

/** What is said while it is made. */
export const makingWords = (way: WayId): string => making[way] ?? t('export.gettingReady');
