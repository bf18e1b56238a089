/** The words and turns by which notes are told from text. Strings are patterns; capitals don't matter. */
export interface NoteWords {
  /** What a clause behind a comma may begin with. */
  linked: string;
  /** What joins the last of several within a clause. */
  joins: string;
  /** What goes on and on in one breath, beside `joins`. */
  chains: string;
  /** What opens a clause whose verb is not the sentence's; `relatives`: only behind a comma. */
  subordinators: string;
  relatives: string;
  /** What may open a sentence before its subject and needs no verb. */
  adverbials: string;
  /** Those behind which no comma may stand. */
  noComma: string;
  /** First words that hang on something said before. */
  hanging: string;
  /** Ways in which nobody writes to an employer, or that only a learner has. */
  unwritten: string;
  /** Beginnings out of order. */
  disordered: string;
  /** How a clause begins that has its verb for certain, whatever the grammar sees. */
  certain: string;
  /** What opens a clause that is no sentence by itself. */
  dependent: string;
  /** How a second sentence begins that a comma does not join to the first; empty where it may. */
  spliced: string;
  /** How what has no verb begins where nothing was joined to it: a bare noun; capitals count. */
  bareNoun: string;
  /** A verb as in a list of things to do; empty where it looks like others. */
  infinitive: string;
  /** Verbs that such a one may follow. */
  modal: string;
  /** Places of nouns that were typed small, where a language writes them with a capital; capitals matter. */
  smallNouns: string;
  /** Words of a text in which there is a noun for certain, to be seen by its capital; 0: a language in which it is not. */
  wordsWithNoun: number;
  /** Joints in the middle of a sentence behind which another clause has its own verb; empty where a language sets a comma there. */
  behindMain: string;
}
