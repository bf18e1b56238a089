/**
 * Finds English words for people outside the catalogue of messages: what a screen would go on saying in every language.
 * `node tests/support/find-english.mjs [folder …]` prints where; `--count` a count for each folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

const project = resolve(import.meta.dirname, '../..');

/** Where English is data or frozen, and where no user reads it. */
const aside = [
  'src-main/shared/messages/',
  'src-main/core/db/migrations/',
  'src-renderer/ui/zones-by-country.ts',
  // A table of what stands on paper in thirteen languages, beside that of the enclosures' headings.
  'src-main/shared/letter/enclosures/check-words.ts',
  // Run before anything is installed, by plain Node, in a terminal.
  'src-main/launch/'
];

/** Where words are not a screen's, each with its reason: only whole sentences count there. */
const others = [
  [
    /^src-main\/core\/(packet|outputs|pdf|files)\/|^src-main\/core\/static-files\.ts$/,
    'names of PDF, Word, HTML, HTTP'
  ],
  [
    /^src-main\/core\/proof\/text\/|\/stages\/letter\/editor\/(editor-(syntax|marks|claims|findings)|paste-source)\.ts$/,
    'names of formats and classes'
  ],
  [/^src-main\/core\/(db|damage|library|resources)\//, 'reasons for the log'],
  [/^src-main\/core\/([a-z-]+)\/([a-z-]*queries|kind)\.ts$/, 'pieces of SQL'],
  [/^src-main\/core\/letters\/(greeting|file-name)\.ts$/, 'words of a letter'],
  [/^src-main\/core\/letters\/grammar\//, 'names of kinds of words'],
  [
    /^src-main\/shared\/letter\/(compose\/company|enclosures\/list|language\/(bare-words|countries)|sheet\/theme)\.ts$|\/parts\/viewer\/guess-fact\.ts$/,
    'words of letters and sources, legal forms, names of fonts'
  ],
  [
    /^src-main\/hosts\/browser\/(find-chromium|server|event-streams)\.ts$|\/parts\/paper\/(bundled-signs|cover-labels|drawable|render-paper)\.ts$/,
    'paths, headers, CSS'
  ],
  [
    /\/(printed-signs|zones-by-country|time-zones|silent-rules|print-frame)\.ts$|\/DropArea\.svelte$/,
    'names of scripts, zones, rules, kinds of data'
  ]
];
const wholeSentence = /^\p{Lu}.* .* .*[.!?…]$/su;
/** The program's own name, and the name of a paper. */
const names = /^(Second Impression|Letter)$/;

const keyNames =
  /^(Ctrl|Enter|Escape|Tab|Backspace|Delete|Home|End|PageUp|PageDown|Space|Shift|Control|Alt|Meta|Arrow(Up|Down|Left|Right)|Mod(\+\w+)*|F\d+|Insert|ContextMenu|Unidentified|Dead|Process)$/;
/** Two words of letters, or one that begins like a label. */
const sentence = /\p{L}{2,}[,;:]? (?:\p{L}+|… ?\p{L}{2,})/u;
const label = /^\p{Lu}\p{Ll}+[.!?…:]?$/u;
const code =
  /^(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|DROP|ALTER|PRAGMA|VACUUM|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|DETACH|REINDEX|ANALYZE|EXPLAIN|EXISTS|NOT|AND|OR|WHERE|FROM|JOIN|LEFT|ORDER|GROUP|LIMIT|VALUES|SET|CASE|UNION|ON|IN|INTO)\b|\b(FROM|WHERE|INNER JOIN|ORDER BY|GROUP BY|IS NULL|IS NOT NULL)\b|^\s*(var|calc|min|max|clamp|rgb|url|repeat|minmax)\(|^[-@\w\s.#:>[\]="'*()+~,]*\{|^[.#][\w-]+|^\[|--\w|\[(href|role)\b/;

const looksEnglish = (text) => {
  const words = text.trim();
  return (sentence.test(words) || label.test(words)) && !keyNames.test(words) && !code.test(words);
};

/** Calls whose words nobody reads on a screen, or which take codes. */
const silentCalls =
  /^(t|message|say|pieces|Error|TypeError|RangeError|log\.write|console\.\w+|read|write|DOMException|require|register|querySelector(All)?|closest|matches|prepare|exec|pragma|getPropertyValue|setProperty|addEventListener|removeEventListener|readRows|readRow|readValue|run|describe|once|matchMedia|getElementById|createElement|createElementNS|import\.meta\.glob|CSS\.supports)$/;

function silentPlace(node) {
  for (let at = node.parent, child = node; at; child = at, at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isExportDeclaration(at) || ts.isTypeNode(at)) return true;
    if (ts.isPropertyAssignment(at) && at.name === child) return true;
    // A key under which something is kept, a value out of a list.
    if (ts.isPropertyAssignment(at) && at.initializer === child && /^(key|value)$/.test(at.name.getText())) {
      if (at.name.getText() === 'key' || !/\s/.test(node.text ?? '')) return true;
    }
    if (ts.isElementAccessExpression(at) && at.argumentExpression === child) return true;
    if (ts.isBinaryExpression(at) && /^[=!]==?$/.test(at.operatorToken.getText()) && !/\s/.test(node.text ?? ''))
      return true;
    if (ts.isCaseClause(at) && at.expression === child && !/\s/.test(node.text ?? '')) return true;
    if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && at.arguments?.includes(child)) {
      const name = at.expression.getText();
      if (silentCalls.test(name) || silentCalls.test(name.split('.').at(-1))) return true;
    }
    if (ts.isStatement(at) && !ts.isExpressionStatement(at) && !ts.isReturnStatement(at) && !ts.isVariableStatement(at))
      break;
  }
  return false;
}

function inScript(text, firstLine) {
  const found = [];
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const visit = (node) => {
    const words =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? node.text
        : ts.isTemplateExpression(node)
          ? [node.head.text, ...node.templateSpans.map((span) => `${span.literal.text}`)].join('…')
          : null;
    if (words !== null && looksEnglish(words) && !silentPlace(node)) {
      found.push({ line: firstLine + source.getLineAndCharacterOfPosition(node.getStart()).line, text: words.trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Attributes that hold no words for people. */
const plainAttributes =
  /^(class|style|id|type|role|name|href|src|rel|target|d|viewBox|xmlns|for|slot|autocomplete|inputmode|data-.*|aria-(live|haspopup|current|controls|expanded|keyshortcuts|orientation|autocomplete|relevant|labelledby|describedby|hidden|checked|pressed|sort)|variant|tone|size|icon|method|preload|fill|stroke.*|transform|points|lang|dir|shortcut|draggable|spellcheck|enterkeyhint|translate|accept|wrap|key|stage|kind|field|part|area|align|as|onkey|generics|tabindex|popover|popovertarget|preserveAspectRatio)$/;

function inComponent(text) {
  const found = [];
  const lineOf = (at) => text.slice(0, at).split('\n').length;
  const tree = parse(text, { modern: true });
  for (const script of [tree.instance, tree.module]) {
    if (script)
      found.push(...inScript(text.slice(script.content.start, script.content.end), lineOf(script.content.start)));
  }
  const expression = (node) => {
    if (typeof node.start === 'number') {
      found.push(...inScript(`(${text.slice(node.start, node.end)})`, lineOf(node.start)));
    }
  };
  const visit = (node, attribute = null) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach((each) => visit(each, attribute));
    switch (node.type) {
      case 'Text':
        if (attribute !== null ? looksEnglish(node.data) : /\p{L}{2,}/u.test(node.data)) {
          found.push({ line: lineOf(node.start), text: node.data.trim().replace(/\s+/g, ' ') });
        }
        return;
      case 'Attribute':
        if (!plainAttributes.test(node.name)) visit(node.value, node.name);
        else if (node.value !== true) {
          for (const each of [node.value].flat())
            if (each.type === 'ExpressionTag' && node.name !== 'class') visit(each, node.name);
        }
        return;
      case 'ExpressionTag':
      case 'HtmlTag':
        return expression(node.expression);
      case 'RenderTag':
        return expression(node.expression);
      case 'ConstTag':
        return found.push(...inScript(text.slice(node.declaration.start, node.declaration.end), lineOf(node.start)));
      case 'StyleSheet':
      case 'StyleDirective':
      case 'Comment':
        return;
    }
    for (const [name, value] of Object.entries(node)) {
      if (name === 'parent' || name === 'metadata' || name === 'css' || name === 'instance' || name === 'module')
        continue;
      if (name === 'test' || name === 'expression') {
        if (value && typeof value === 'object' && 'start' in value) expression(value);
        continue;
      }
      visit(value, attribute);
    }
  };
  visit(tree.fragment);
  return found;
}

/** @returns {{ line: number, text: string }[]} */
export function englishIn(file, text) {
  const found = file.endsWith('.svelte') ? inComponent(text) : inScript(text, 1);
  const lines = text.split('\n');
  const few = others.some(([place]) => place.test(file));
  return found
    .filter(({ text: words }) => !names.test(words) && (!few || wholeSentence.test(words)))
    .filter(({ line }) => !/not for a screen:/.test(`${lines[line - 2] ?? ''}${lines[line - 1] ?? ''}`));
}

/** @returns {{ file: string, line: number, text: string }[]} */
export function findEnglish(folders = ['src-main', 'src-renderer']) {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((file) => !aside.some((each) => file.startsWith(each)))
      .flatMap((file) => englishIn(file, readFileSync(join(project, file), 'utf8')).map((each) => ({ file, ...each })))
  );
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  const all = findEnglish(given.length > 0 ? given : undefined);
  if (process.argv.includes('--count')) {
    const counts = new Map();
    for (const { file } of all) {
      const folder = file.split('/').slice(0, 3).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    for (const [folder, count] of [...counts].sort(([, a], [, b]) => b - a))
      console.log(String(count).padStart(5), folder);
  } else for (const { file, line, text } of all) console.log(`${file}:${line} ${text.slice(0, 120)}`);
  console.log(`${all.length} left`);
}
