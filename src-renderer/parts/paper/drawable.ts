/** Which signs the computer's own fonts can draw. What no font has, a browser draws as a box, the same for every sign. */

/** For private use, so that no font has them. */
const missing = '\u{10fff0}';
const alsoMissing = '\u{f8ff0}';
/** Milliseconds without a pause for keys: looking for a font takes up to one for each sign. */
const slice = 8;

const known = new Map<string, boolean>();
type Look = (text: string) => string;
let look: Look | null | undefined;

/** Those of `signs` that come out as boxes, in the same order; null where nobody can tell. Each is looked for once in a run. */
export async function undrawable(signs: Iterable<string>): Promise<string[] | null> {
  look = look === undefined ? looker() : look;
  if (look === null) return null;
  const found: string[] = [];
  let since = performance.now();
  for (const sign of signs) {
    if (!known.has(sign)) {
      known.set(sign, look(sign) !== look(missing.repeat([...sign].length)));
      if (performance.now() - since > slice) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
    }
    if (!known.get(sign)) found.push(sign);
  }
  return found;
}

/** Says what a text looks like. Null without a canvas, and where a browser shows each missing sign in another way. */
function looker(): Look | null {
  if (typeof document === 'undefined') return null;
  const [width, height] = [72, 32];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.font = '20px serif';
  const looks: Look = (text) => {
    const { width: advance } = context.measureText(text);
    context.clearRect(0, 0, width, height);
    context.fillText(text, 4, 24);
    return `${advance} ${context.getImageData(0, 0, width, height).data.join()}`;
  };
  return looks(missing) === looks(alsoMissing) && looks(missing) !== looks('x') ? looks : null;
}
