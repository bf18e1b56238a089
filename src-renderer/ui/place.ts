/** Puts a floating panel beside the element it belongs to, inside the window. */
export interface Placement {
  side?: 'below' | 'above';
  align?: 'start' | 'center' | 'end';
  /** Pixels between anchor and panel. */
  gap?: number;
}

/** Sets `left` and `top` of a `position: fixed` panel; flips to the other side when there is no room. */
export function place(
  panel: HTMLElement,
  anchor: Element,
  { side = 'below', align = 'start', gap = 4 }: Placement = {}
): void {
  const edge = 8;
  const to = anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = to.bottom + gap;
  const above = to.top - gap - height;
  const fitsBelow = below + height <= innerHeight - edge;
  const fitsAbove = above >= edge;
  const top = side === 'below' ? (fitsBelow || !fitsAbove ? below : above) : fitsAbove || !fitsBelow ? above : below;
  const left = align === 'start' ? to.left : align === 'end' ? to.right - width : to.left + (to.width - width) / 2;
  panel.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  panel.style.top = `${Math.max(edge, Math.min(top, innerHeight - height - edge))}px`;
}
