/** A button that can't be pressed now keeps the focus it has: one that disables itself while it works must not lose the user's place. */
import type { HTMLButtonAttributes, MouseEventHandler } from 'svelte/elements';

type Click = MouseEventHandler<HTMLButtonElement>;

/** The attributes of a button that does nothing while `disabled`, not even submit its form. */
export const pressable = (
  disabled: boolean | null | undefined,
  onclick: Click | null | undefined
): Pick<HTMLButtonAttributes, 'aria-disabled' | 'onclick'> => ({
  'aria-disabled': disabled ? 'true' : undefined,
  onclick: disabled ? refuse : onclick
});

function refuse(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
