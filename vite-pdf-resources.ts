/** Puts pdf.js's character maps, fonts, colour profiles and decoders beside the built renderer, under a path with their version. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['cmaps', 'standard_fonts', 'iccs', 'wasm'];
const source = join(import.meta.dirname, 'node_modules/pdfjs-dist');

/** What Vite needs of a plugin here; its own type would tie this file to one Vite. */
interface Plugin {
  name: string;
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }): void;
  configureServer(server: { middlewares: { use(handler: Middleware): void } }): void;
}
type Middleware = (request: { url?: string }, response: { end(body: Uint8Array): void }, next: () => void) => void;

export function pdfResources(): Plugin {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const base = `assets/pdfjs-${version}/`;
  return {
    name: 'pdf-resources',
    generateBundle() {
      for (const folder of folders) {
        for (const name of readdirSync(join(source, folder))) {
          // WebAssembly is not allowed by the page's policy: only the plain JavaScript decoders are of use.
          if (name.endsWith('.wasm') || name.startsWith('quickjs')) continue;
          const bytes = readFileSync(join(source, folder, name));
          this.emitFile({ type: 'asset', fileName: `${base}${folder}/${name}`, source: bytes });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new RegExp(`^/${base}([a-z_]+/[\\w.-]+)$`).exec(request.url ?? '')?.[1];
        if (!path || !existsSync(join(source, path))) return next();
        response.end(readFileSync(join(source, path)));
      });
    }
  };
}
