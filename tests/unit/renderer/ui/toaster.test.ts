/** Toasts stand where they can be reached: in the topmost dialog, and back on the page once it is closed. */
import { expect, it } from 'vitest';
import { toaster } from '../../../../src-renderer/ui/toaster.svelte';

it('the place entered last shows the toasts, whichever is left first', () => {
  const leavePage = toaster.enter('page');
  const leaveDialog = toaster.enter('dialog');
  const leaveQuestion = toaster.enter('question');
  expect(toaster.places.at(-1)).toBe('question');
  leaveDialog();
  expect(toaster.places.at(-1)).toBe('question');
  leaveQuestion();
  expect(toaster.places).toEqual(['page']);
  leavePage();
});

it('keeps at most three', () => {
  for (const message of ['one', 'two', 'three', 'four']) toaster.show(message);
  expect(toaster.toasts.map((toast) => toast.message)).toEqual(['two', 'three', 'four']);
  for (const { id } of toaster.toasts) toaster.dismiss(id);
  expect(toaster.toasts).toEqual([]);
});
