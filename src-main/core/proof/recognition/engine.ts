/** Tesseract as WebAssembly (tesseract.js-core), in the thread: takes a grey picture, gives words with their places. */
import { createRequire } from 'node:module';
import { quarterTurned, type Grey } from './grey.ts';
import type { LanguageData } from './languages.ts';
import { linesOf, type FoundLine } from './found-lines.ts';

/** The calls of it that are used; the package declares none. */
interface TesseractApi {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetPageSegMode(mode: number): void;
  SetImageFile(exif: number, angle: number): void;
  FindLines(): number;
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}
interface TesseractModule {
  FS: { writeFile(name: string, bytes: Uint8Array): void; unlink(name: string): void };
  TessBaseAPI: new () => TesseractApi;
}
type Make = (options: Record<string, unknown>) => Promise<TesseractModule>;

export interface FoundPage {
  lines: FoundLine[];
  /** Degrees clockwise by which the picture was turned before it was read, the quarter turn included. */
  angle: number;
}

export interface Engine {
  /** `turn`: clockwise, 0, 90, 180 or 270; slight tilts are found and mended here. */
  read(grey: Grey, turn: number): FoundPage;
}

/** The quickest first; what a processor lacks does not compile. */
const builds = ['relaxedsimd-lstm', 'simd-lstm', 'lstm'];
const lstmOnly = 1;
const wholePage = 3;
/** Radians: a smaller tilt is no hindrance. */
const leastTilt = 0.005;
const mostTilt = 0.2;

/** Throws where none of the builds runs, or the data of a language is not what its name says. */
export async function startEngine(languages: readonly LanguageData[]): Promise<Engine> {
  const tesseract = await firstThatRuns();
  for (const { name, bytes } of languages) tesseract.FS.writeFile(`${name}.traineddata`, bytes);
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, languages.map(({ name }) => name).join('+'), lstmOnly) !== 0) throw new Error('no languages');
  api.SetVariable('user_defined_dpi', '300');
  api.SetPageSegMode(wholePage);
  return {
    read(grey, turn) {
      const { width, height, pixels } = quarterTurned(grey, turn);
      tesseract.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]));
      try {
        api.SetImageFile(1, 0);
        api.FindLines();
        const tilt = api.GetGradient();
        const isTilted = Number.isFinite(tilt) && Math.abs(tilt) >= leastTilt && Math.abs(tilt) <= mostTilt;
        if (isTilted) api.SetImageFile(1, tilt);
        api.Recognize(null);
        return { lines: linesOf(api.GetTSVText(0)), angle: turn + (isTilted ? (tilt * 180) / Math.PI : 0) };
      } finally {
        api.Clear();
        tesseract.FS.unlink('/input');
      }
    }
  };
}

async function firstThatRuns(): Promise<TesseractModule> {
  const load = createRequire(import.meta.url);
  const nothing = (): void => undefined;
  let failure: unknown;
  for (const build of builds) {
    try {
      const make = load(`tesseract.js-core/tesseract-core-${build}`) as Make;
      // What it prints is about pictures of the user.
      return await make({ print: nothing, printErr: nothing, TesseractProgress: nothing });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
