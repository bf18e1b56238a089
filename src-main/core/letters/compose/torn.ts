/** Whether what is held back leaves half a sentence behind. */
interface Span {
  from: number;
  to: number;
}

/** Pieces with no word between them are one. */
const joined = (spans: readonly Span[], typed: string): Span[] =>
  spans.reduce<Span[]>((done, { from, to }) => {
    const last = done.at(-1);
    if (last === undefined || /[\p{L}\p{N}]/u.test(typed.slice(last.to, from))) return [...done, { from, to }];
    return [...done.slice(0, -1), { from: last.from, to }];
  }, []);

/** Whether what is held back leaves the end of its sentence behind. */
const tears = ({ from, to }: Span, typed: string): boolean =>
  !/[.!?…)\n]\s*$/.test(typed.slice(from, to)) && /^[\s,;]*\p{Ll}/u.test(typed.slice(to));

/** Whether a piece that is held back leaves the end of its sentence behind. */
export const leavesTorn = (held: readonly Span[], typed: string): boolean =>
  joined(held, typed).some((span) => tears(span, typed));
