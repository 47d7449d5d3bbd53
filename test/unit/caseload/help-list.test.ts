/** Lists from Flemish help to the prison: the columns of article 15/1 of the decree of 8 March 2013, and no others. */
import { describe, expect, it } from 'vitest';
import {
  columnTitles,
  foreignColumns,
  helpListCsv,
  helpListRows,
  helpListSource,
  helpLists,
} from '../../../renderer/data/help-lists/help-list.ts';
import { citation } from '../../../shared/law/index.ts';
import { languages } from '../../../shared/language.ts';

const offer = { name: 'Lassen', on: '2026-11-24' };
const people = [
  { surname: 'Tulp', firstName: 'Bo', birth: '1990-02-03', whereInPrison: 'B2-14', present: false, reason: 'ziek' },
  { surname: 'Iris', firstName: 'An', birth: '1988-05-06', whereInPrison: 'A1-03', present: true, note: 'motivatie' },
];

describe('a list for the prison', () => {
  it('says who, where in the prison and which offer; attendance says who was there and not where they stay', () => {
    expect(helpListRows('participants', offer, people, 'nl')).toEqual([
      ['Naam', 'Voornaam', 'Geboortedatum', 'Verblijf in de gevangenis', 'Aanbod', 'Dag van het aanbod'],
      ['Iris', 'An', '1988-05-06', 'A1-03', 'Lassen', '2026-11-24'],
      ['Tulp', 'Bo', '1990-02-03', 'B2-14', 'Lassen', '2026-11-24'],
    ]);
    expect(helpListRows('attendance', offer, people, 'nl')).toEqual([
      ['Naam', 'Voornaam', 'Geboortedatum', 'Aanbod', 'Dag van het aanbod', 'Aanwezig'],
      ['Iris', 'An', '1988-05-06', 'Lassen', '2026-11-24', 'ja'],
      ['Tulp', 'Bo', '1990-02-03', 'Lassen', '2026-11-24', 'nee'],
    ]);
    for (const kind of helpLists) expect(helpListCsv(kind, offer, people, 'nl')).not.toMatch(/ziek|motivatie/);
    expect(citation(helpListSource, 'nl')).toContain('15/1');
  });

  it('refuses any other column of such a list that comes in, in each language; other lists are none of its business', () => {
    for (const kind of helpLists)
      for (const language of languages) {
        const titles = columnTitles(kind, language);
        expect(foreignColumns(titles)).toEqual([]);
        expect(foreignColumns([...titles, 'Reden', 'Motivatie'])).toEqual(['Reden', 'Motivatie']);
      }
    // Where somebody stays is not among what attendance may say.
    const attendance = columnTitles('attendance', 'nl');
    expect(foreignColumns([...attendance, 'Verblijf in de gevangenis'])).toEqual(['Verblijf in de gevangenis']);
    expect(foreignColumns(['Naam', 'Voornaam', 'Geboortedatum', 'Straf'])).toEqual([]);
  });
});
