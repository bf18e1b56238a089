/** The package brings no types; only what is used here. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'truetype';
    /** OpenType features that stay; without them all do. */
    keepFeatures: string[];
    preserveNameIds: number[];
    dropTables: string[];
  }
  /** The font with the glyphs of `text` alone. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
