/** Lint rules: correctness, file size, and the direction in which layers may import each other. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The domains: each keeps its SQL to itself, and offers others what they may ask in `public.ts`. */
const domains = readdirSync('src-main/core', { withFileTypes: true }).filter((entry) => entry.isDirectory());

const stages = readdirSync('src-renderer/stages');

/** Every layer below may be imported only from where `docs/architecture.md` says. */
const zones = [
  { target: './src-main/shared', from: './src-main', except: ['./shared', './contract'] },
  { target: './src-main/shared', from: './src-renderer' },
  { target: './src-main/contract', from: './src-main', except: ['./contract', './shared'] },
  { target: './src-main/contract', from: './src-renderer' },
  { target: './src-main/core', from: './src-main/hosts' },
  { target: './src-main/core', from: './src-renderer' },
  ...domains.map(({ name }) => ({
    target: `./src-main/core/${name}`,
    from: [`./src-main/core/!(${name})/**/*queries.ts`, `./src-main/core/!(${name})/**/tables.ts`],
    message: 'Another domain’s queries are its own: ask its public.ts.'
  })),
  { target: './src-main/hosts', from: './src-renderer' },
  { target: './src-renderer', from: './src-main', except: ['./contract', './shared'] },
  { target: './src-renderer/ui', from: './src-renderer', except: ['./ui', './i18n'] },
  { target: './src-renderer/stages', from: './src-renderer/api' },
  { target: './src-renderer/store', from: './src-renderer/{parts,stages,screens,frame}/**/*' },
  { target: './src-renderer/parts', from: './src-renderer/{stages,screens,frame}/**/*' },
  ...stages.map((name) => ({
    target: `./src-renderer/stages/${name}`,
    from: ['./src-renderer/{screens,frame}/**/*', `./src-renderer/stages/!(${name})/**/*`],
    message: 'A stage imports no other stage: what two of them use is in parts/.'
  }))
];

/** Of the environment, not of the language. */
const isForeign = (name) => !(name in globals.builtin);

const only = (message, ...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }]
});

export default ts.config(
  { ignores: ['out/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    plugins: { 'import-x': importX },
    // Without the endings nothing is found, and no path is ever restricted.
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({
          extensions: ['.ts', '.js', '.mjs', '.svelte'],
          alias: {
            $contract: [resolve('src-main/contract/index.ts')],
            $shared: [resolve('src-main/shared')]
          }
        })
      ]
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'max-lines': ['error', { max: 260, skipBlankLines: true }],
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['src-main/**/*.ts', 'src-renderer/**/*.ts', 'src-renderer/**/*.svelte', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error'
    }
  },
  // A migration is one frozen text: it is not split for length.
  { files: ['src-main/core/db/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['src-main/shared/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/contract/',
              allowTypeImports: true,
              message: 'What is shared takes types of the contract, never its schemas.'
            },
            {
              // The catalogue's own two packages; a test holds them to `messages/`.
              regex: '^(?!\\.|intl-messageformat$|@formatjs/icu-messageformat-parser)',
              message: 'What is shared imports itself and types of the contract.'
            }
          ]
        }
      ],
      // What a rule tells must be the same in a window, in a worker and in the core.
      'no-restricted-globals': ['error', ...Object.keys({ ...globals.browser, ...globals.node }).filter(isForeign)]
    }
  },
  {
    files: ['src-main/contract/**'],
    rules: only('The contract imports zod and nothing else.', 'node:*', 'electron', 'better-sqlite3')
  },
  {
    files: ['src-main/core/**'],
    rules: only(
      'The core knows neither Electron nor HTTP.',
      'electron',
      'node:http',
      'node:https',
      'node:net',
      'playwright-core'
    )
  },
  {
    files: ['src-main/core/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name="PDFString"][callee.property.name="of"], CallExpression[callee.property.name="setLanguage"]',
          message:
            'It writes words as they are, and a bracket ends them: use packet/pdf-words.ts or PDFHexString.fromText.'
        }
      ]
    }
  },
  {
    // The paper lies in a frame of its own.
    files: ['src-renderer/parts/paper/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'BinaryExpression[operator="instanceof"]',
          message:
            'A node of the paper’s frame is an instance of that frame’s classes: ask for its nodeType or localName.'
        }
      ]
    }
  },
  {
    files: ['src-main/hosts/browser/**', 'src-main/demo/**', 'src-renderer/**'],
    rules: only('Only hosts/electron imports electron.', 'electron')
  },
  { files: ['src-main/launch/**', 'src-main/demo/**', 'src-main/hosts/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
