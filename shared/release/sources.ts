/** Sources of the law's rules as a person can look them up: packs and procedure rules name them by a short key. */
import { names, semicolon, type Language, type Names } from '../language.ts';

/** A site by its own name: the same in every language. */
const site = (name: string): Names => names(name, name, name, name);

const monthNames: readonly Names[] = [
  names('januari', 'janvier', 'Januar', 'January'),
  names('februari', 'février', 'Februar', 'February'),
  names('maart', 'mars', 'März', 'March'),
  names('april', 'avril', 'April', 'April'),
  names('mei', 'mai', 'Mai', 'May'),
  names('juni', 'juin', 'Juni', 'June'),
  names('juli', 'juillet', 'Juli', 'July'),
  names('augustus', 'août', 'August', 'August'),
  names('september', 'septembre', 'September', 'September'),
  names('oktober', 'octobre', 'Oktober', 'October'),
  names('november', 'novembre', 'November', 'November'),
  names('december', 'décembre', 'Dezember', 'December'),
];

/** A page or article of which the facts file names the month (2022-09) or the day. */
function dated(name: string, on: string): Names {
  const [year = '', month = '', day] = on.split('-');
  const of = monthNames[Number(month) - 1] ?? site(month);
  const number = day === undefined ? '' : `${Number(day)} `;
  const german = day === undefined ? '' : `${Number(day)}. `;
  const first = number === '1 ' ? '1er ' : number;
  return names(
    `${name}, ${number}${of.nl} ${year}`,
    `${name}, ${first}${of.fr} ${year}`,
    `${name}, ${german}${of.de} ${year}`,
    `${name}, ${number}${of.en} ${year}`,
  );
}

const constitutionalCourt = (number: string): Names =>
  names(
    `Grondwettelijk Hof, arrest ${number}`,
    `Cour constitutionnelle, arrêt ${number}`,
    `Verfassungsgerichtshof, Entscheid ${number}`,
    `Constitutional Court, judgment ${number}`,
  );

/** The statute itself, quoted there for these articles. */
const quotations = (which: string): Names =>
  names(
    `wordscope.be, aanhalingen van de wet (${which})`,
    `wordscope.be, citations de la loi (${which})`,
    `wordscope.be, Zitate des Gesetzes (${which})`,
    `wordscope.be, quotations of the Act (${which})`,
  );

const sources: Readonly<Record<string, Names>> = {
  'from memory': names('uit het geheugen, zonder bron', 'de mémoire, sans source', 'aus dem Gedächtnis', 'from memory'),
  '21news': site('21news.be (12684)'),
  'actualites-tap': names(
    'actualitesdroitbelge.be, de procedure voor de strafuitvoeringsrechtbank (2014)',
    'actualitesdroitbelge.be, la procédure devant le TAP (2014)',
    'actualitesdroitbelge.be, das Verfahren vor dem Strafvollstreckungsgericht (2014)',
    'actualitesdroitbelge.be, the procedure before the sentence implementation court (2014)',
  ),
  'advo-recht': site('advo-recht.be'),
  'atv-2018': dated('atv.be', '2018-11'),
  'brf-1625141': site('brf.be (1625141)'),
  'brusselstimes-1539898': site('brusselstimes.com (1539898)'),
  'bx1-2017': dated('bx1.be', '2017-05'),
  'bx1-2025': dated('bx1.be', '2025-07'),
  crimilex: site('help.crimilex.be'),
  'deplalaw-medical': site('deplalaw.be'),
  'dhnet-2019': dated('dhnet.be', '2019-06'),
  'droitsquotidiens-conges': names(
    'droitsquotidiens.be, penitentiair verlof en uitgaansvergunning',
    'droitsquotidiens.be, congés pénitentiaires et permissions de sortie',
    'droitsquotidiens.be, Hafturlaub und Ausgangserlaubnis',
    'droitsquotidiens.be, prison leave and permission to leave',
  ),
  'droitsquotidiens-se': names(
    'droitsquotidiens.be, elektronisch toezicht',
    'droitsquotidiens.be, surveillance électronique',
    'droitsquotidiens.be, elektronische Überwachung',
    'droitsquotidiens.be, electronic monitoring',
  ),
  'etaamb-147-2020': constitutionalCourt('147/2020'),
  'etaamb-15-2018': constitutionalCourt('15/2018'),
  'etaamb-fr': names(
    'wet van 17 mei 2006 (etaamb.openjustice.be)',
    'loi du 17 mai 2006 (etaamb.openjustice.be)',
    'Gesetz vom 17. Mai 2006 (etaamb.openjustice.be)',
    'Act of 17 May 2006 (etaamb.openjustice.be)',
  ),
  'focus-wtv-2024': dated('focus-wtv.be', '2024-11'),
  'focus-wtv-2025': dated('focus-wtv.be', '2025-11-12'),
  'geens-2017': dated('koengeens.be', '2017-07-26'),
  'gva-2017-06': dated('gva.be', '2017-06-16'),
  'justice-en-ligne-580': site('justice-en-ligne.be (580)'),
  'lalibre-2012': names(
    'lalibre.be, hervorming van de voorwaardelijke invrijheidstelling (2012-13)',
    'lalibre.be, réforme de la libération conditionnelle (2012-13)',
    'lalibre.be, Reform der bedingten Freilassung (2012-13)',
    'lalibre.be, reform of conditional release (2012-13)',
  ),
  'lesoir-transition': dated('Le Soir', '2022-05'),
  'maisonsdejustice-4618': site('maisonsdejustice.be (4618)'),
  'maisonsdejustice-4637': site('maisonsdejustice.be (4637)'),
  'maisonsdejustice-7099': site('maisonsdejustice.be (7099)'),
  'news-2022-09': dated('news.belgium.be', '2022-09-01'),
  newsmonkey: site('newsmonkey.be (2022)'),
  'nieuwsblad-2022-06': dated('nieuwsblad.be', '2022-06-17'),
  radio1: site('radio1.be'),
  'rechtbanken-surb': names(
    'rechtbanken-tribunaux.be, procedure voor de strafuitvoeringsrechtbank',
    'rechtbanken-tribunaux.be, procédure devant le tribunal de l’application des peines',
    'rechtbanken-tribunaux.be, Verfahren vor dem Strafvollstreckungsgericht',
    'rechtbanken-tribunaux.be, procedure before the sentence implementation court',
  ),
  'refli-2025': names(
    'noodwet van juli 2025 (refli.be)',
    'loi d’urgence de juillet 2025 (refli.be)',
    'Notgesetz vom Juli 2025 (refli.be)',
    'Emergency Act of July 2025 (refli.be)',
  ),
  'rtbf-11012726': site('rtbf.be (11012726)'),
  'rtbf-life-2019': names(
    'rtbf.be, over levenslang (2019)',
    'rtbf.be, sur la perpétuité (2019)',
    'rtbf.be, über lebenslange Haft (2019)',
    'rtbf.be, on life sentences (2019)',
  ),
  'rtl-2018-06': dated('rtl.be, dhnet.be', '2018-06'),
  'rtl-2022-09': dated('rtl.be', '2022-09'),
  'rtl-2024-03': dated('rtl.be', '2024-03-07'),
  'scriptiebank-pv': names(
    'scriptiebank.be, thesis over penitentiair verlof (2019)',
    'scriptiebank.be, mémoire sur le congé pénitentiaire (2019)',
    'scriptiebank.be, Abschlussarbeit über Hafturlaub (2019)',
    'scriptiebank.be, thesis on prison leave (2019)',
  ),
  'spf-enferm': names(
    'FOD Justitie, vrijheidsstraf (justitie.belgium.be)',
    'SPF Justice, peine privative de liberté (justice.belgium.be)',
    'FÖD Justiz, Freiheitsstrafe (justitie.belgium.be)',
    'Federal Public Service Justice, custodial sentence (justitie.belgium.be)',
  ),
  strafberekening: names(
    'catbibjugt.be, boek over strafberekening (2021)',
    'catbibjugt.be, ouvrage sur le calcul des peines (2021)',
    'catbibjugt.be, Buch über Strafberechnung (2021)',
    'catbibjugt.be, book on sentence calculation (2021)',
  ),
  strafrechtspecialist: names(
    'destrafrechtspecialist.be, korte straffen vanaf 1 september 2023',
    'destrafrechtspecialist.be, courtes peines à partir du 1er septembre 2023',
    'destrafrechtspecialist.be, kurze Strafen ab 1. September 2023',
    'destrafrechtspecialist.be, short sentences from 1 September 2023',
  ),
  'sudinfo-2017': dated('sudinfo.be', '2017-11'),
  telesambre: dated('telesambre.be', '2025-11'),
  turtelboom: site('annemieturtelboom.be'),
  'verlinden-2025': names(
    'verlinden.belgium.be, noodwet van 2025',
    'verlinden.belgium.be, loi d’urgence de 2025',
    'verlinden.belgium.be, Notgesetz von 2025',
    'verlinden.belgium.be, Emergency Act of 2025',
  ),
  'wk-potpourri2': names(
    'legalworld.wolterskluwer.be, Potpourri II (artikelen 145-148)',
    'legalworld.wolterskluwer.be, Pot-pourri II (articles 145-148)',
    'legalworld.wolterskluwer.be, Potpourri II (Artikel 145-148)',
    'legalworld.wolterskluwer.be, Potpourri II (articles 145-148)',
  ),
  'wordscope-15': quotations('art. 15'),
  'wordscope-25': quotations('art. 25'),
};

/** Acts that rules of a pack name instead of an article. */
const acts: Readonly<Record<string, Names>> = {
  'Act of 21 December 2017': names(
    'wet van 21 december 2017',
    'loi du 21 décembre 2017',
    'Gesetz vom 21. Dezember 2017',
    'Act of 21 December 2017',
  ),
  'Emergency Act of July 2025': names(
    'noodwet van juli 2025',
    'loi d’urgence de juillet 2025',
    'Notgesetz vom Juli 2025',
    'Emergency Act of July 2025',
  ),
  'Humane II (2022)': names('Humane II (2022)', 'Humane II (2022)', 'Humane II (2022)', 'Humane II (2022)'),
};
const articleWord = names('artikel', 'article', 'Artikel', 'article');

/** `article 25`, or the act by its name; one of a later pack without words comes back as it is written. */
export const articleText = (article: string, language: Language): string =>
  /^\d/.test(article) ? `${articleWord[language]} ${article}` : (acts[article]?.[language] ?? article);

export const hasArticleWords = (article: string): boolean => /^\d/.test(article) || article in acts;

const keysOf = (source: string): readonly string[] => source.split('; ');

/** Sources named one after another with semicolons, in words; one of a later pack without words comes back as it is written. */
export const lawSourceText = (source: string, language: Language): string =>
  keysOf(source)
    .map((key) => sources[key]?.[language] ?? key)
    .join(semicolon(language));

export const hasLawSourceWords = (source: string): boolean => keysOf(source).every((key) => key in sources);
