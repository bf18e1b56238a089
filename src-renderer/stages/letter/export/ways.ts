/** Every way in which a letter can leave, in the order in which they are offered. */
import type { Component } from 'svelte';
import ClipboardCopy from '@lucide/svelte/icons/clipboard-copy';
import FileCode from '@lucide/svelte/icons/file-code';
import FileDown from '@lucide/svelte/icons/file-down';
import FileText from '@lucide/svelte/icons/file-text';
import FileType from '@lucide/svelte/icons/file-type';
import Files from '@lucide/svelte/icons/files';
import Mail from '@lucide/svelte/icons/mail';
import Printer from '@lucide/svelte/icons/printer';
import { t } from '../../../i18n/messages';

export type WayId = 'pdf' | 'packet' | 'eml' | 'docx' | 'html' | 'markdown' | 'copy' | 'print';

interface Way {
  id: WayId;
  /** A verb first: it is a button. */
  name: string;
  /** What one gets, in a sentence. */
  what: string;
  icon: Component<{ size?: number | string }>;
  shortcut?: string;
}

export const ways: readonly Way[] = [
  {
    id: 'pdf',
    name: t('export.pdf'),
    what: t('export.pdfWhat'),
    icon: FileDown,
    shortcut: 'Mod+E'
  },
  {
    id: 'packet',
    name: t('export.packet'),
    what: t('export.packetWhat'),
    icon: Files
  },
  {
    id: 'eml',
    name: t('export.eml'),
    what: t('export.emlWhat'),
    icon: Mail
  },
  {
    id: 'docx',
    name: t('export.docx'),
    what: t('export.docxWhat'),
    icon: FileType
  },
  {
    id: 'copy',
    name: t('export.copy'),
    what: t('export.copyWhat'),
    icon: ClipboardCopy,
    shortcut: 'Mod+Shift+C'
  },
  { id: 'print', name: t('export.print'), what: t('export.printWhat'), icon: Printer, shortcut: 'Mod+P' },
  {
    id: 'html',
    name: t('export.html'),
    what: t('export.htmlWhat'),
    icon: FileCode
  },
  {
    id: 'markdown',
    name: t('export.markdown'),
    what: t('export.markdownWhat'),
    icon: FileText
  }
];
