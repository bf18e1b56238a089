/** Opens a PDF piece by piece: pdf.js asks for byte ranges, so that a large file is never fetched whole. */
import { getDocument, PDFDataRangeTransport, PDFWorker, version, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { trustedScriptAddress } from './trusted-address';

/** Where the build puts pdf.js's character maps, fonts and decoders (`vite-pdf-resources.ts`). */
const resources = new URL(`assets/pdfjs-${version}/`, document.baseURI).href;

let shared: PDFWorker | null = null;

function worker(): PDFWorker {
  if (!shared || shared.destroyed) {
    const port = new Worker(trustedScriptAddress(workerAddress) as string, { type: 'module', name: 'pdf' });
    shared = PDFWorker.create({ port }) as PDFWorker;
  }
  return shared;
}

const latin1 = new TextDecoder('latin1');

/** Reads ranges from an address that may run out: a refused range is asked for once more at a fresh address. */
class FileRanges extends PDFDataRangeTransport {
  readonly #address: () => Promise<string>;
  readonly #onfailure: () => void;
  readonly #abort = new AbortController();
  #current: Promise<string> | null = null;
  /** Whether what was read to open the file speaks of an encryption. */
  namesEncryption = false;
  opened = false;

  constructor(bytes: number, address: () => Promise<string>, onfailure: () => void) {
    super(bytes, null);
    this.#address = address;
    this.#onfailure = onfailure;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end)
      .then((chunk) => {
        if (!this.opened) this.namesEncryption ||= latin1.decode(chunk).includes('/Encrypt');
        this.onDataRange(begin, chunk);
      })
      .catch(() => {
        if (!this.#abort.signal.aborted) this.#onfailure();
      });
  }

  override abort(): void {
    this.#abort.abort();
  }

  async #read(begin: number, end: number): Promise<Uint8Array> {
    for (const fresh of [false, true]) {
      if (fresh || !this.#current) this.#current = this.#address();
      const response = await fetch(await this.#current, {
        headers: { range: `bytes=${begin}-${end - 1}` },
        signal: this.#abort.signal
      });
      if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
      if (response.status === 200) return new Uint8Array(await response.arrayBuffer()).subarray(begin, end);
    }
    throw new Error('The range was refused.');
  }
}

export interface OpenPdf {
  document: PDFDocumentProxy;
  close: () => void;
}

export class PdfUnreadable extends Error {
  constructor(readonly reason: 'missing' | 'damaged' | 'locked' | 'encrypted' | 'unread') {
    super(reason);
  }
}

/**
 * Opens the PDF behind an address of `bytes` bytes. Throws PdfUnreadable: `missing` when its bytes can't be read, `locked` when it
 * wants a password, `encrypted` when it was sealed in another way, `damaged` when it has no PDF's structure, `unread` for whatever else
 * keeps it closed.
 */
export async function openPdf(bytes: number, address: () => Promise<string>): Promise<OpenPdf> {
  let missing = false;
  const unread = Promise.withResolvers<never>();
  const ranges = new FileRanges(bytes, address, () => {
    missing = true;
    unread.reject(new PdfUnreadable('missing'));
  });
  const task = getDocument({
    range: ranges,
    worker: worker(),
    cMapUrl: `${resources}cmaps/`,
    standardFontDataUrl: `${resources}standard_fonts/`,
    wasmUrl: `${resources}wasm/`,
    iccUrl: `${resources}iccs/`,
    // The page's policy allows no WebAssembly: pdf.js then takes its decoders in plain JavaScript.
    useWasm: false,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    disableWorkerRendering: true,
    verbosity: 0
  });
  const close = (): void => void task.destroy().catch(() => undefined);
  unread.promise.catch(() => undefined);
  try {
    const document = await Promise.race([task.promise, unread.promise]);
    ranges.opened = true;
    return { document, close };
  } catch (error) {
    close();
    if (missing) throw new PdfUnreadable('missing');
    throw new PdfUnreadable(whyClosed(error, ranges.namesEncryption));
  }
}

function whyClosed(error: unknown, namesEncryption: boolean): PdfUnreadable['reason'] {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'locked';
  if (name === 'InvalidPDFException') return 'damaged';
  return namesEncryption ? 'encrypted' : 'unread';
}

/**
 * Whether the file is a form that only Adobe's programs show (XFA alone): others see one page without fields, which asks to wait for
 * them. The packet asks the same.
 */
export async function isShellForm(document: PDFDocumentProxy): Promise<boolean> {
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  if (info.IsXFAPresent !== true || info.IsAcroFormPresent === true) return false;
  const annotations = (await (await document.getPage(1)).getAnnotations()) as { subtype?: string }[];
  return !annotations.some(({ subtype }) => subtype === 'Widget');
}
