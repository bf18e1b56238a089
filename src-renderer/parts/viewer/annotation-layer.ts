/** The words of a page's filled fields and typed notes, laid over its picture so that they can be selected like its text. */
import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';

/** What pdf.js tells of an annotation, as far as it is needed here. */
interface Annotation {
  subtype?: string;
  rect?: number[];
  hidden?: boolean;
  noView?: boolean;
  fieldType?: string;
  fieldValue?: unknown;
  password?: boolean;
  multiLine?: boolean;
  options?: { exportValue?: string; displayValue?: string }[];
  contentsObj?: { str?: string };
  defaultAppearanceData?: { fontSize?: number };
}

/** Hostile pages have tens of thousands. */
const most = 2_000;

/** Adds a piece of text for each of them at the end of the layer. `viewport`: the one of the text layer. */
export async function addAnnotationWords(page: PDFPageProxy, over: HTMLElement, viewport: PageViewport): Promise<void> {
  for (const annotation of ((await page.getAnnotations()) as Annotation[]).slice(0, most)) {
    const words = wordsOf(annotation);
    if (words === '' || !annotation.rect) continue;
    over.append(lineEnd(), piece(words, annotation, viewport));
  }
}

/** Empty where it shows none. */
export function wordsOf(annotation: Annotation): string {
  if (annotation.hidden || annotation.noView) return '';
  if (annotation.subtype === 'FreeText') return clean(annotation.contentsObj?.str);
  const isWritten = annotation.fieldType === 'Tx' || annotation.fieldType === 'Ch';
  if (annotation.subtype !== 'Widget' || !isWritten || annotation.password) return '';
  const values: unknown[] = Array.isArray(annotation.fieldValue) ? annotation.fieldValue : [annotation.fieldValue];
  return values
    .map((value) => annotation.options?.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .map(clean)
    .filter((value) => value !== '')
    .join('\n');
}

const clean = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '');

/** So that copied words stand on lines of their own. */
function lineEnd(): HTMLElement {
  const end = document.createElement('br');
  end.setAttribute('role', 'presentation');
  return end;
}

function piece(
  words: string,
  { rect = [], multiLine, defaultAppearanceData }: Annotation,
  viewport: PageViewport
): HTMLElement {
  const [x1, y1] = viewport.convertToViewportPoint(rect[0]!, rect[1]!) as [number, number];
  const [x2, y2] = viewport.convertToViewportPoint(rect[2]!, rect[3]!) as [number, number];
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const span = document.createElement('span');
  const lines = words.split('\n').length;
  // In points, as the page has it; a size of nothing means that it fits.
  const fits = Math.min(12, height / viewport.scale / (lines * 1.2));
  const size = defaultAppearanceData?.fontSize || fits;
  const isBlock = multiLine === true || lines > 1;
  const lineHeight = isBlock ? 1.2 : height / viewport.scale / size;
  span.textContent = words;
  span.style.left = `${(100 * left) / viewport.width}%`;
  span.style.top = `${(100 * top) / viewport.height}%`;
  span.style.width = `${(100 * width) / viewport.width}%`;
  span.style.lineHeight = String(lineHeight);
  span.style.whiteSpace = 'pre-wrap';
  span.style.setProperty('--font-height', `${size.toFixed(2)}px`);
  return span;
}
