/** What the photographed and scanned pages say: written before the recognition was, and never changed to suit it. */

export interface KnownText {
  language: 'en' | 'de';
  /** Lines as they are set; an empty one is a gap. A tab parts the cells of a table. */
  lines: readonly string[];
}

export const knownTexts = {
  reference: {
    language: 'en',
    lines: [
      'Harrowgate Logistics Ltd',
      '14 Canal Street, Leeds LS1 4BR',
      '',
      '3 March 2024',
      '',
      'To whom it may concern',
      '',
      'Priya Raman led our night shift from June 2021 to February 2024. In that time the share of',
      'late parcels fell from 6.4 % to 1.9 %, and nobody on her shift was hurt at work for 412 days.',
      'She trained eleven new colleagues and wrote the handbook that all three depots use today.',
      '',
      'I would take her back tomorrow. You may call me on 0113 496 0275.',
      '',
      'Yours faithfully,',
      'Daniel Okafor, Operations Manager'
    ]
  },
  zeugnis: {
    language: 'de',
    lines: [
      'Gebrüder Möller GmbH & Co. KG',
      'Großkreutzer Straße 27, 14542 Werder',
      '',
      'Arbeitszeugnis',
      '',
      'Frau Jördis Kühn, geboren am 9. Mai 1988, war vom 1. April 2017 bis zum 31. Dezember 2023',
      'als Einkäuferin für Bürobedarf in unserem Haus tätig. Sie verhandelte jährlich über 340 Verträge',
      'und senkte die Kosten für Verpackungen um 18,5 %. Ihre Aufgaben erfüllte sie stets zu unserer',
      'vollsten Zufriedenheit. Gegenüber Vorgesetzten und Kollegen war ihr Verhalten vorbildlich.',
      '',
      'Wir bedauern ihr Ausscheiden sehr und wünschen ihr für die Zukunft alles Gute.',
      '',
      'Werder, den 31. Dezember 2023'
    ]
  },
  certificate: {
    language: 'en',
    lines: [
      'Certificate of Achievement',
      '',
      'This is to certify that',
      'Marguerite Abernathy',
      'has passed the examination in',
      'Advanced Pastry and Sugar Work',
      'with distinction, scoring 94 out of 100',
      '',
      'Brighton, 17 June 2022',
      'No. 2022-0871'
    ]
  },
  urkunde: {
    language: 'de',
    lines: [
      'Urkunde',
      '',
      'Herr Thorsten Weiß',
      'hat an der Schulung',
      'Schweißen nach DIN EN ISO 9606-1',
      'mit Erfolg teilgenommen',
      'und die Prüfung mit 87 von 100 Punkten bestanden.',
      '',
      'Düsseldorf, 5. Oktober 2021',
      'Prüfer: Dipl.-Ing. Jürgen Sträßer'
    ]
  },
  sales: {
    language: 'en',
    lines: [
      'Sales by quarter, 2023',
      '',
      'Quarter\tOrders\tRevenue\tReturns',
      'January to March\t1,204\t$48,160\t3.1%',
      'April to June\t1,377\t$55,080\t2.8%',
      'July to September\t1,492\t$61,172\t2.2%',
      'October to December\t2,016\t$84,672\t1.7%',
      'Whole year\t6,089\t$249,084\t2.4%',
      '',
      'Prepared by the northern sales office on 12 January 2024.'
    ]
  },
  abrechnung: {
    language: 'de',
    lines: [
      'Übersicht der Wartungskosten',
      '',
      'Anlage\tStunden\tBetrag\tAusfälle',
      'Förderband 3\t46\t2.875,50 €\t4',
      'Kühlhaus Süd\t112\t9.040,00 €\t1',
      'Hebebühne\t18\t1.260,75 €\t0',
      'Tür- und Toranlagen\t27\t1.845,20 €\t2',
      'Summe\t203\t15.021,45 €\t7',
      '',
      'Geprüft am 8. Februar 2023 durch die Betriebsleitung.'
    ]
  },
  newsletter: {
    language: 'en',
    lines: [
      'When the bakery on Mill Road lost',
      'its oven in the first week of',
      'December, nobody expected bread',
      'before the new year. Ines Caldeira',
      'borrowed two ovens from a school',
      'kitchen, moved the night shift to',
      'three in the afternoon, and had',
      'loaves on the shelves within four',
      'days. Customers noticed nothing.',
      '|',
      'The numbers speak for her. Waste',
      'went down by a fifth, and the shop',
      'sold 2,300 loaves in the last week',
      'of the year, which is more than in',
      'any week before. She says that it',
      'was the team. The team says that',
      'it was the list on the wall, with',
      'each loaf and each hour on it.'
    ]
  },
  werkszeitung: {
    language: 'de',
    lines: [
      'Im Frühjahr standen in Halle 4',
      'noch zwölf Paletten auf dem',
      'Gang, und niemand wusste,',
      'wem sie gehörten. Heute hängt',
      'an jeder ein Zettel mit Datum',
      'und Empfänger. Die Idee kam',
      'von Özlem Yıldız aus dem',
      'Wareneingang.',
      '|',
      'Seither suchen die Fahrer im',
      'Schnitt sechs Minuten weniger',
      'je Schicht. Über das Jahr sind',
      'das rund 150 Stunden. Der',
      'Betriebsrat schlug sie für den',
      'Preis der Geschäftsführung',
      'vor, und sie bekam ihn im',
      'September überreicht.'
    ]
  },
  thanks: {
    language: 'en',
    lines: [
      'Dear Mr Whitlock,',
      '',
      'On behalf of the residents of Elm Court I want to thank you for the work on our lifts.',
      'Before you took over, the lift in block B stood still on 31 days in one year. Last year it',
      'stood still on two. My mother, who is 83 and lives on the sixth floor, asked me to write this.',
      '',
      'Your invoices were clear, your prices were fair, and you came on Christmas Eve.',
      '',
      'With kind regards,',
      'Helen Fairbrother, 8 November 2023'
    ]
  },
  dank: {
    language: 'de',
    lines: [
      'Sehr geehrter Herr Çelik,',
      '',
      'unsere Klasse möchte sich für Ihren Besuch bedanken. Die Übung mit dem Feuerlöscher war',
      'für alle 26 Schülerinnen und Schüler das schönste Erlebnis des Jahres. Auch die Eltern',
      'äußerten sich begeistert. Seit Ihrer Führung wollen fünf Kinder zur Jugendfeuerwehr.',
      '',
      'Dürfen wir Sie im nächsten Schuljahr wieder einladen?',
      '',
      'Mit herzlichen Grüßen',
      'Grundschule am Weinberg, Köln, 14. Juli 2022'
    ]
  },
  appraisal: {
    language: 'en',
    lines: [
      'Annual appraisal 2022',
      '',
      'Employee: Samuel Adeyemi, Ward 7, St Bride Hospital',
      'Reviewer: Sister Joan Kilpatrick',
      '',
      'Samuel has worked 1,640 hours in the year and was never late. He found the error in the drug',
      'chart on 19 May that could have cost a patient dear. The ward asked him to look after students,',
      'and five of them have named him in their reports. Complaints: none. Compliments from families: 23.',
      '',
      'Overall rating: outstanding (5 of 5)'
    ]
  },
  beurteilung: {
    language: 'de',
    lines: [
      'Beurteilung der Probezeit',
      '',
      'Mitarbeiterin: Anneliese Grünwald, Abteilung Vertrieb Süd',
      '',
      'In den ersten sechs Monaten gewann Frau Grünwald 38 neue Kunden; geplant waren 25. Der Umsatz',
      'in ihrem Gebiet stieg um 112.000 Euro. Sie hielt alle Fristen ein und übernahm zusätzlich die',
      'Schulung von zwei Auszubildenden. Verbesserungswürdig ist allein die Ablage der Angebote.',
      '',
      'Empfehlung: Übernahme in ein unbefristetes Arbeitsverhältnis'
    ]
  },
  receipt: {
    language: 'en',
    lines: [
      'Delivery note 58-2210',
      'Customer: Fenwick & Sons, Harbour Row 6',
      '',
      '240 crates of apples, grade A',
      '36 boxes of pears, organic',
      '18 sacks of onions, 25 kg each',
      '',
      'Delivered 6 September 2023 at 05:40, complete and undamaged.',
      'Driver: Luke Brannigan. Received by: A. Fenwick'
    ]
  },
  protokoll: {
    language: 'de',
    lines: [
      'Protokoll der Sicherheitsbegehung',
      '',
      'Ort: Werk 2, Lackiererei. Datum: 22. März 2023',
      'Teilnehmer: Hr. Böhm, Fr. Schäfer, Fr. Lüders',
      '',
      'Von 64 geprüften Punkten waren 61 ohne Mängel. Die drei übrigen wurden noch am selben Tag',
      'behoben: ein verstellter Fluchtweg, ein fehlender Aushang, eine defekte Leuchte im Treppenhaus.',
      '',
      'Nächste Begehung: September 2023'
    ]
  }
} as const satisfies Record<string, KnownText>;
