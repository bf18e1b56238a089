/** Reads Tesseract's table of what it found: lines of words with their places and how sure it is of each. */

export interface FoundWord {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** 0 to 100. */
  confidence: number;
}
export interface FoundLine {
  left: number;
  top: number;
  width: number;
  height: number;
  begins: boolean;
  words: FoundWord[];
}

/** Rows of level, page, block, paragraph, line, word, left, top, width, height, confidence, text; a line's row comes before its words'. */
export function linesOf(table: string): FoundLine[] {
  const lines: FoundLine[] = [];
  let begins = true;
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number) as number[];
    const place = { left: left!, top: top!, width: width!, height: height! };
    if (cells[0] === '3') begins = true;
    else if (cells[0] === '4') {
      lines.push({ ...place, begins, words: [] });
      begins = false;
    } else if (cells[0] === '5') {
      const text = (cells[11] ?? '').trim();
      if (text !== '') lines.at(-1)?.words.push({ ...place, text, confidence: confidence! });
    }
  }
  return lines.filter(({ words }) => words.length > 0);
}
