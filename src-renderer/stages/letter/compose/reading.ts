/** How long the letter is, and how soon it gives a fact or a figure. */
import { claimsIn } from '$shared/letter/claims/links';
import type { SheetParagraph } from '$shared/letter/compose/assemble';
import { countWords } from '$shared/letter/text/words';

interface Reading {
  words: number;
  /** Words before the first fact, or the first number in what the user says; null where there is neither. */
  beforeFact: number | null;
}

/** A number that is no year: “since 2019” is a date. */
const figure = /(?<!\p{N})(?!(?:19|20)\p{N}{2}(?![.,]?\p{N}))\p{N}/u;

/** `said`: what the letter's points say, as it stands in `body`; the date of the talk is no figure. */
export function readingOf(body: string, said: readonly string[], language: string): Reading {
  const [claim] = claimsIn(body);
  const figures = said.map((text) => ({ from: body.indexOf(text), at: text.search(figure) }));
  const places = [
    ...(claim ? [claim.from] : []),
    ...figures.filter(({ from, at }) => from >= 0 && at >= 0).map(({ from, at }) => from + at)
  ];
  return {
    words: countWords(body, language),
    beforeFact: places.length > 0 ? countWords(body.slice(0, Math.min(...places)), language) : null
  };
}

/** What the points say, as it stands in the text; not what was asked. */
export const saidIn = (sheet: readonly SheetParagraph[]): string[] =>
  sheet.flatMap((paragraph) =>
    paragraph.kind === 'slots'
      ? []
      : paragraph.points.flatMap(({ parts }) => parts.filter(({ name }) => name !== 'cue').map(({ text }) => text))
  );
