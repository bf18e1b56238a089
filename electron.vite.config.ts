/** Builds main process, browser host, demo, preload and renderer from one file. */
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { pdfResources } from './vite-pdf-resources.ts';
import { quietTurndown } from './vite-turndown.ts';

const here = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      target: 'node24',
      sourcemap: true,
      rollupOptions: {
        input: {
          electron: here('src-main/hosts/electron/main.ts'),
          browser: here('src-main/hosts/browser/main.ts'),
          demo: here('src-main/demo/main.ts'),
          'library-worker': here('src-main/core/library/aside/worker.ts'),
          'packet-worker': here('src-main/core/packet/worker.ts'),
          'recognition-worker': here('src-main/core/proof/recognition/worker.ts'),
          'text-worker': here('src-main/core/proof/text/worker.ts')
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: here('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [svelte({ configFile: here('svelte.config.js') }), pdfResources(), quietTurndown()],
    resolve: { alias: { $contract: here('src-main/contract/index.ts'), $shared: here('src-main/shared') } },
    // Modules, because the proofreader finds its WebAssembly by its own address.
    worker: { format: 'es' },
    build: {
      target: 'chrome120',
      minify: true,
      sourcemap: false,
      rollupOptions: {
        input: {
          index: here('src-renderer/index.html'),
          print: here('src-renderer/print.html'),
          paper: here('src-renderer/paper.html')
        }
      }
    }
  }
});
