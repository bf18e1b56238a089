/** What a packet says of where claims can be checked, in the letter's own language. */

export interface CheckWords {
  /** Before a page's number, behind a claim: `[1, p. 2]`. */
  page: string;
  /** The last page's heading, and those of its columns. */
  title: string;
  claim: string;
  where: string;
  who: string;
  /** `name`: of a file that goes along beside the packet. */
  apart: string;
  /** `name`: the number as it stands in the letter; heard with the mark on its passage. */
  passage: string;
  /** Heard with the way from an enclosure to the letter. */
  back: string;
}

const words: Record<string, CheckWords> = {
  en: {
    page: 'p.',
    title: 'Where to check it',
    claim: 'In the letter',
    where: 'Where it stands',
    who: 'Who can confirm it',
    apart: 'a file of its own: {{name}}',
    passage: 'Evidence for {{name}} in the letter',
    back: 'Back to the letter'
  },
  de: {
    page: 'S.',
    title: 'Wo es sich prüfen lässt',
    claim: 'Im Brief',
    where: 'Wo es steht',
    who: 'Wer es bestätigen kann',
    apart: 'eigene Datei: {{name}}',
    passage: 'Beleg für {{name}} im Brief',
    back: 'Zurück zum Brief'
  },
  fr: {
    page: 'p.',
    title: 'Où le vérifier',
    claim: 'Dans la lettre',
    where: 'Où cela figure',
    who: 'Qui peut le confirmer',
    apart: 'fichier séparé : {{name}}',
    passage: 'Preuve de {{name}} dans la lettre',
    back: 'Retour à la lettre'
  },
  es: {
    page: 'p.',
    title: 'Dónde comprobarlo',
    claim: 'En la carta',
    where: 'Dónde consta',
    who: 'Quién puede confirmarlo',
    apart: 'archivo aparte: {{name}}',
    passage: 'Prueba de {{name}} en la carta',
    back: 'Volver a la carta'
  },
  pt: {
    page: 'p.',
    title: 'Onde verificar',
    claim: 'Na carta',
    where: 'Onde consta',
    who: 'Quem pode confirmar',
    apart: 'ficheiro à parte: {{name}}',
    passage: 'Prova de {{name}} na carta',
    back: 'Voltar à carta'
  },
  it: {
    page: 'p.',
    title: 'Dove verificarlo',
    claim: 'Nella lettera',
    where: 'Dove si trova',
    who: 'Chi può confermarlo',
    apart: 'file a parte: {{name}}',
    passage: 'Prova di {{name}} nella lettera',
    back: 'Torna alla lettera'
  },
  nl: {
    page: 'p.',
    title: 'Waar het te controleren is',
    claim: 'In de brief',
    where: 'Waar het staat',
    who: 'Wie het kan bevestigen',
    apart: 'apart bestand: {{name}}',
    passage: 'Bewijs voor {{name}} in de brief',
    back: 'Terug naar de brief'
  },
  sv: {
    page: 's.',
    title: 'Var det kan kontrolleras',
    claim: 'I brevet',
    where: 'Var det står',
    who: 'Vem som kan bekräfta det',
    apart: 'separat fil: {{name}}',
    passage: 'Belägg för {{name}} i brevet',
    back: 'Tillbaka till brevet'
  },
  da: {
    page: 's.',
    title: 'Hvor det kan efterprøves',
    claim: 'I brevet',
    where: 'Hvor det står',
    who: 'Hvem der kan bekræfte det',
    apart: 'særskilt fil: {{name}}',
    passage: 'Bevis for {{name}} i brevet',
    back: 'Tilbage til brevet'
  },
  nb: {
    page: 's.',
    title: 'Hvor det kan kontrolleres',
    claim: 'I brevet',
    where: 'Hvor det står',
    who: 'Hvem som kan bekrefte det',
    apart: 'egen fil: {{name}}',
    passage: 'Bevis for {{name}} i brevet',
    back: 'Tilbake til brevet'
  },
  fi: {
    page: 's.',
    title: 'Mistä tiedot voi tarkistaa',
    claim: 'Kirjeessä',
    where: 'Missä se lukee',
    who: 'Kuka voi vahvistaa sen',
    apart: 'erillinen tiedosto: {{name}}',
    passage: 'Todiste kirjeen kohtaan {{name}}',
    back: 'Takaisin kirjeeseen'
  },
  pl: {
    page: 's.',
    title: 'Gdzie to sprawdzić',
    claim: 'W liście',
    where: 'Gdzie to jest',
    who: 'Kto może to potwierdzić',
    apart: 'osobny plik: {{name}}',
    passage: 'Dowód do {{name}} w liście',
    back: 'Powrót do listu'
  },
  cs: {
    page: 's.',
    title: 'Kde to ověřit',
    claim: 'V dopise',
    where: 'Kde to stojí',
    who: 'Kdo to může potvrdit',
    apart: 'samostatný soubor: {{name}}',
    passage: 'Doklad k {{name}} v dopise',
    back: 'Zpět k dopisu'
  }
};

/** English where a language has none. */
export const checkWords = (language: string): CheckWords =>
  words[language.split('-')[0]?.toLowerCase() ?? ''] ?? words.en!;

/** Puts a name into one of these as it stands. */
export const withName = (phrase: string, name: string): string => phrase.replace('{{name}}', () => name);
