/** The encoding that an XML declaration names (XML 1.0, 4.3.3); null where there is none. */
export const xmlEncoding = (bytes: Uint8Array): string | null =>
  /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    Buffer.from(bytes.subarray(0, 512))
      .toString('latin1')
      .replace(/^[\u00EF\u00BB\u00BF]+/, '')
  )?.[1] ?? null;
