/** What goes along with a letter: the list of enclosures, and blacking out parts of them. */
export const enclosures = {
  'enclosures.title': 'Enclosures',
  'enclosures.ofLetter': 'Enclosures of the letter',
  'enclosures.none': 'Enclosures',
  'enclosures.counted':
    '{count, plural, one {<amount>#</amount> <word>enclosure</word>} other {<amount>#</amount> <word>enclosures</word>}}',
  'enclosures.why':
    'What they can check for themselves. Every file behind a claim is enclosed automatically, with the pages that its fact names; you decide what stays.',
  'enclosures.unsaved':
    'A change to the enclosures could not be saved, so no file was made. The list shows what is saved: check it, then try again.',
  'enclosures.inOrder': 'Enclosures, in their order',
  'enclosures.empty': 'Nothing is enclosed yet. Back a claim with a fact that has a file, or enclose a file yourself.',
  'enclosures.showNumbers': 'Show the number of the enclosure after each claim',
  'enclosures.checkList': 'Add a page after the letter in the packet: “Where to check it”',
  'enclosures.checkListHint':
    'Lists what you claim, where it can be found, and who can confirm it. It names the people on your fact cards.',
  'enclosures.packet':
    '{count, plural, =0 {The packet contains only the letter.} one {The packet contains the letter and one enclosure.} other {The packet contains the letter and # enclosures.}}',
  'enclosures.add': 'Enclose another file',
  'enclosures.addHint': 'Choose a file of this interview',
  'enclosures.emptyFile': '{name} (an empty file)',

  'enclosures.name': 'Name on the list',
  'enclosures.included': 'Enclosed',
  'enclosures.unnamed': 'still has its file name',
  'enclosures.pages': 'Pages',
  'enclosures.pagesOf': 'Pages of {title}',
  'enclosures.allPages': 'all pages',
  'enclosures.blackOut': 'Black out…',
  'enclosures.takeOut': 'Remove {title}',
  'enclosures.notClaimed': 'The letter no longer claims what this proves. It stays because you changed it.',
  'enclosures.notInPacket': 'Not in the packet',
  'enclosures.otherSize': '{sizes} pages; the letter is {paper}',
  'enclosures.ownFile': 'Enclosed as a separate file',
  'enclosures.picture': 'A picture, on a page of its own',
  'enclosures.whole': '{count, plural, =1 {1 page} =2 {Both pages} other {All # pages}}',
  'enclosures.onePage': 'Page {pages} of {count, number}',
  'enclosures.somePages': 'Pages {pages} of {count, number}',
  'enclosures.blackedOut': '{count, plural, one {# place blacked out} other {# places blacked out}}',
  'enclosures.pagesForm': 'Write pages like 1-3, 5.',
  'enclosures.pagesThere': 'The file has {count, plural, one {# page} other {# pages}}.',

  'enclosures.blackOutParts': 'Black out parts of {title}',
  'enclosures.tools': 'Page and boxes',
  'enclosures.previous': 'Previous page',
  'enclosures.next': 'Next page',
  'enclosures.pageOf': 'Page {page, number} of {count, number}',
  'enclosures.pageChosen': 'Page {page, number}, {at, number} of {count, number} chosen',
  'enclosures.addBox': 'Add a box',
  'enclosures.boxHint':
    'Or draw on the page. Arrow keys move a box, Shift and arrow keys resize it, Delete removes it. Whatever is under a box is removed from the packet for good. That page is added as a picture, and so are other pages that share its fonts.',
  'enclosures.done': 'Done',
  'enclosures.opening': 'Opening…',
  'enclosures.boxesOnPage': 'Page {page, number}, {count, plural, one {# box} other {# boxes}}',
  'enclosures.box': 'Box {number, number}: {place}'
} as const;
