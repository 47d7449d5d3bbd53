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
