/** What stands around a figure: its sentence and the one before, however long, in bounded pieces. */
import { sentenceAt, type Span } from '../../text/sentences';
import type { Figure } from '../figures';
import type { Claimed } from '../match-facts';
import type { Said } from './verdict';

/** Longer than a sentence; of an endless one only so much on either side is looked at. */
const reach = 400;

/** Gives each figure with what is said around it. `all` are all figures of the text, in order. */
export function surroundings(
  plain: string,
  sentences: readonly Span[],
  all: readonly Figure[]
): (figure: Figure) => Claimed {
  const known = new Map<Span, Said>();
  const placeOf = new Map(sentences.map((sentence, place) => [sentence, place]));
  return (figure) => {
    const sentence = sentenceAt(sentences, figure.from) ?? { from: figure.from, to: figure.to };
    const isShort = sentence.to - sentence.from <= 2 * reach;
    const window = isShort
      ? sentence
      : { from: Math.max(sentence.from, figure.from - reach), to: Math.min(sentence.to, figure.to + reach) };
    const said = (isShort && known.get(sentence)) || saidIn(window, sentences[(placeOf.get(sentence) ?? 0) - 1]);
    if (isShort) known.set(sentence, said);
    return { figure: shifted(figure, window.from), said };
  };

  function saidIn({ from, to }: Span, earlier: Span | undefined): Said {
    const isNear = earlier && !/\n\s*\n/.test(plain.slice(earlier.to, from));
    return {
      text: plain.slice(from, to),
      earlier: isNear ? plain.slice(Math.max(earlier.from, earlier.to - reach), earlier.to) : '',
      figures: all.slice(firstFrom(from), firstFrom(to)).map((each) => shifted(each, from))
    };
  }

  /** The place of the first figure that begins there or later. */
  function firstFrom(offset: number): number {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.from < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const shifted = (figure: Figure, by: number): Figure => ({ ...figure, from: figure.from - by, to: figure.to - by });
