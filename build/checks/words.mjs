/** Our technical words, which no screen may say, in each language of the interface (design: the face). */

/**
 * @param {string} beginnings words that count with any ending
 * @param {string} [whole] words that count only as they stand
 */
function pattern(beginnings, whole) {
  const alternatives = [`(?:${beginnings})\\p{L}*`, ...(whole ? [`(?:${whole})(?!\\p{L})`] : [])];
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})`, 'iu');
}

/** @type {Record<'nl' | 'fr' | 'de' | 'en', RegExp>} */
export const technicalWords = {
  en: pattern(
    'seal|unseal|bundl|contribution|epoch|sync|merg|conflict|vault',
    'fold|folds|folded|folding|commit|commits|committing',
  ),
  nl: pattern(
    'verzegel|bundel|epoch|tijdperk|synchron|samenvoeg|samengevoegd|conflict|kluis|kluizen|commit',
    'bijdrage|bijdragen',
  ),
  fr: pattern(
    'scell|désceller|desceller|paquet|synchronis|fusion|conflit|coffre|époque|contribution',
    'commit|commits',
  ),
  de: pattern(
    'versiegel|bündel|gebündelt|synchronis|zusammenführ|zusammengeführt|konflikt|tresor|epoche',
    'beitrag|beiträge|beitrags|beiträgen|commit|commits',
  ),
};

/**
 * Words that gave way to another one, so that a thing keeps one name: none comes back. Looked for on screens, in the guide and in
 * what goes with the law, the directory and the practice dossiers.
 * @type {Record<'nl' | 'fr' | 'de' | 'en', RegExp>}
 */
export const replacedWords = {
  nl: /levensgebied|ondersteuningsblad|gesprek met drie|(?<!sociaal )(?<!\p{L})reclasseringsplan|voorlichtingsverslag|lijst van mensen(?! en)|wegge(?:haald|nomen)|(?<!\p{L})weg(?:halen|nemen)(?!\p{L})|gevangenisbriefje|(?:je|jouw|mijn) plek(?!\p{L})|uit het (?:hoofd|geheugen)|(?<!\p{L})(?:opslaan|opgeslagen)(?!\p{L})|steunblad|, apart bewaard|met wie het (?:schreef|wijzigde)|wegdoen|(?<!\p{L})andere plek(?!\p{L})/iu,
  fr: /situation légale|postcure|entretien à trois|liste de personnes(?! et)|billet d’écrou|passage de relais|chez personne encore|que veut-il ou|avec qui l’a écrit|(?:notée?s?|vient) de mémoire/iu,
  de: /Weg hinaus|Zurverfügungstellung|Auflagen|Gespräch zu dritt|[Kk]urzer Informationsbericht|Aufnahmemilieu|Transitionshaus|Personenliste|liegt beiseite|mit wem es geschrieben|Ihr(?:en|es)? Platz|Dienststelle|[Hh]eraus(?:genommen|nehmen)|Nehmen Sie [^.]*heraus|Sicherungskopie|aus dem Gedächtnis/u,
  en: /taken? in a card|(?<!\p{L})taken back|no longer stands?(?!\p{L})|not stand any more|period of trial|proof period|list of people(?! and)|(?<!\p{L})put(?:s|ting)? right(?!\p{L})|taken out(?!\p{L})|with who (?:wrote|changed) it|one a line|(?:your|my) place(?!\p{L})|from memory|(?<!\p{L})take in(?!\p{L})/iu,
};
