/**
 * Licences whose work may travel inside a package under EUPL-1.2, each with the reason. What is not among them is refused by name
 * until somebody has read it and adds it here.
 */

const permissive = 'asks for its notice and nothing of the work around it; the notice travels along';
const appendix = 'named in the appendix of EUPL-1.2 as a compatible licence';

/** By SPDX identifier. @type {Readonly<Record<string, string>>} */
export const accepted = {
  MIT: permissive,
  'MIT-0': permissive,
  ISC: permissive,
  '0BSD': permissive,
  'BSD-2-Clause': permissive,
  'BSD-3-Clause': permissive,
  'Apache-2.0':
    'permissive; its notice and its statement of changes travel along, and nothing here is at odds with its patent grant',
  'BlueOak-1.0.0': 'permissive; its text travels along, and it licenses patents as well',
  'CC0-1.0': 'given up to the public',
  Unlicense: 'given up to the public',
  'OFL-1.1': 'typefaces, shipped whole and unchanged beside the program, under their own names',
  'MPL-2.0': appendix,
  // Word lists only: data that lie apart and are linked with nothing.
  'GPL-2.0': appendix,
  'GPL-3.0': appendix,
  'LGPL-2.1': appendix,
  'LGPL-3.0': appendix,
  'EUPL-1.1': appendix,
  'EUPL-1.2': 'its own licence',
  'MPL-1.1': 'file by file: the program in question is shipped as it came, its source is published by its makers',
  SCOWL: 'a word list under several notices that all allow any use with the notice kept; not in the SPDX list',
};

/**
 * What a package says of itself where that is missing, no SPDX expression, or not what its own licence file says.
 * @type {Readonly<Record<string, { licence: string, because: string }>>}
 */
export const corrected = {
  'dictionary-en-gb': {
    licence: 'SCOWL',
    because: 'declares "(MIT AND BSD)", which names no licence; its licence file is the one of SCOWL',
  },
};

/** @typedef {{ name: string, declared: string | undefined }} Declared */

/**
 * The licence that counts for a package, or why it is refused.
 * @param {Declared} of
 * @returns {{ licence: string, refused?: undefined } | { licence?: undefined, refused: string }}
 */
export function licenceOf({ name, declared }) {
  const licence = corrected[name]?.licence ?? declared;
  if (licence === undefined || licence.trim() === '') return { refused: `${name} declares no licence` };
  const unknown = refusedIn(licence);
  if (unknown === undefined) return { licence };
  return { refused: `${name} is under ${licence}: ${unknown} is not among the accepted licences` };
}

/**
 * What stands in the way of an SPDX expression: of alternatives one is enough, of a conjunction each counts.
 * @param {string} expression
 * @returns {string | undefined} the identifier that is not accepted
 */
export function refusedIn(expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const alternatives = () => {
    let refused = conjunction();
    while (words[at] === 'OR') {
      at += 1;
      const other = conjunction();
      refused = refused === undefined || other === undefined ? undefined : refused;
    }
    return refused;
  };
  const conjunction = () => {
    let refused = one();
    while (words[at] === 'AND') {
      at += 1;
      const other = one();
      refused ??= other;
    }
    return refused;
  };
  /** @returns {string | undefined} */
  const one = () => {
    const word = words[at] ?? 'nothing';
    at += 1;
    if (word !== '(') return isAccepted(word) ? undefined : word;
    const refused = alternatives();
    if (words[at] !== ')') return 'an open parenthesis';
    at += 1;
    return refused;
  };
  const refused = alternatives();
  return refused ?? (at < words.length ? words[at] : undefined);
}

/** `-only` and `-or-later` say which later versions count too: the one that is named is accepted or not. @param {string} word */
const isAccepted = (word) => Object.hasOwn(accepted, word.replace(/(-only|-or-later|\+)$/, ''));
