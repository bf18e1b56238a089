/** Brings a file's tags along for pages that follow one another as they do in the file; a picture or a jump ends such a run. */
import type { PDFPage } from 'pdf-lib';
import type { PartTags } from './part-tags.ts';
import type { TagNode } from './tag-tree.ts';

export interface CopiedPage {
  page: PDFPage;
  /** Its number and its reference in its own file. */
  number: number;
  source: string;
  /** See `MarkedPage`. */
  free: number;
}

export class TagRuns {
  /** Whether some page came without tags. */
  untagged = false;
  readonly #tags: PartTags;
  readonly #tree: readonly TagNode[] | null;
  #run: { copy: CopiedPage; page: PDFPage }[] = [];

  constructor(tags: PartTags, tree: readonly TagNode[] | null) {
    this.#tags = tags;
    this.#tree = tree;
  }

  /** `page` is the copy as it stands in the packet. */
  add(copy: CopiedPage, page: PDFPage): void {
    this.#tags.adopt(page, copy.free);
    if (this.#tree === null || copy.free === 0) {
      this.end();
      this.untagged = true;
      // Marks without a tree are left as they are: they would be marks within marks.
      if (copy.free === 0) this.#tags.plain(page);
      return;
    }
    const last = this.#run.at(-1);
    if (last && last.copy.number > copy.number) this.end();
    this.#run.push({ copy, page });
  }

  end(): void {
    const pages = new Map(this.#run.map(({ copy, page }) => [copy.source, page]));
    if (pages.size > 0) this.#tags.graft(this.#tree ?? [], pages);
    this.#run = [];
  }
}
