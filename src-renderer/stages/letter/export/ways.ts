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
    name: 'Export PDF',
    what: 'The letter as it stands on the paper, to attach or to print.',
    icon: FileDown,
    shortcut: 'Mod+E'
  },
  {
    id: 'packet',
    name: 'Export packet',
    what: 'One PDF: the letter, then its enclosures in their order.',
    icon: Files
  },
  {
    id: 'eml',
    name: 'Make e-mail draft',
    what: 'An unsent e-mail with a short text, the letter and its enclosures attached. Your mail program opens it.',
    icon: Mail
  },
  {
    id: 'docx',
    name: 'Save as Word',
    what: 'A document with real paragraphs and styles, for forms that ask for one.',
    icon: FileType
  },
  {
    id: 'copy',
    name: 'Copy text',
    what: 'From salutation to name, to paste into an e-mail or a form. Formatting comes along.',
    icon: ClipboardCopy,
    shortcut: 'Mod+Shift+C'
  },
  { id: 'print', name: 'Print', what: 'On paper, through your system’s own dialog.', icon: Printer, shortcut: 'Mod+P' },
  {
    id: 'html',
    name: 'Save as HTML',
    what: 'One file that any browser opens, now and in twenty years.',
    icon: FileCode
  },
  {
    id: 'markdown',
    name: 'Save as Markdown',
    what: 'Your text as you wrote it. Links to your facts stay in it: keep this one for yourself.',
    icon: FileText
  }
];
