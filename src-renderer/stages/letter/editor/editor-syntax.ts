/** The Markdown that the editor sees while one writes, and where it sees none, as the paper: text that nobody types must not hold the window. */
import { markdown } from '@codemirror/lang-markdown';
import type { LanguageSupport } from '@codemirror/language';
import type { MarkdownConfig } from '@lezer/markdown';
import { letterMarks, readAnewNearby } from './editor-marks';

/** Nobody writes a paragraph of so many signs; in a pasted one the parser would look for ends of marks and links for minutes. */
const endless = 10_000;
/** Quotes and lists in one another, of which each list is two: whatever walks a tree of all of them runs out of stack. */
const deepest = 60;

const bounds: MarkdownConfig = {
  parseInline: [
    {
      name: 'Endless',
      before: 'Escape',
      parse: ({ offset, end }) => (end - offset > endless ? end : -1)
    }
  ],
  parseBlock: [
    {
      name: 'Deep',
      before: 'Blockquote',
      parse(context, line) {
        if (context.depth <= deepest) return false;
        const { lineStart } = context;
        context.addElement(context.elt('Paragraph', lineStart + line.pos, lineStart + line.text.length));
        context.nextLine();
        return true;
      }
    }
  ]
};

export const editorSyntax: LanguageSupport = markdown({
  completeHTMLTags: false,
  extensions: [letterMarks, bounds, readAnewNearby(() => editorSyntax.language.parser)]
});
