/** Cells of a list put right in the preview: what is said of the row is worked out anew, and the file stays as it is. */
import { describe, expect, it } from 'vitest';
import {
  correct,
  noCorrections,
  previewColumn,
  type Corrections,
} from '../../../renderer/data/caseload-list/correcting.ts';
import { mappingOf } from '../../../renderer/workers/tables/caseload-headers.ts';
import { hasRemarks, previewOf, type PreviewRow } from '../../../renderer/data/caseload-list/preview.ts';
import { readPeople } from '../../../renderer/data/caseload-list/read-list.ts';

const titles = ['Naam', 'Voornaam', 'Geboortedatum', 'Gevangenis', 'VI', 'Maanden'];
const rows = [
  { number: 2, cells: ['Molen', 'Timo', '31/2/1999', 'Gent', 'ooit', '18'] },
  { number: 3, cells: ['', '', '12/11/1990', 'Huis van oma', '', 'veel'] },
];

const read = (corrections: Corrections): readonly PreviewRow[] =>
  previewOf(
    readPeople(rows, mappingOf(titles), {
      fileLanguage: 'nl',
      datesFrom: 'by-hand',
      today: '2026-11-26',
      corrections,
    }),
    [{ surname: 'Molen', firstName: 'Timo', birth: '1999-02-28' }],
  );

describe('cells of a list', () => {
  it('offers those that could not be taken as they stand, each in its column', () => {
    const [first, second] = read(noCorrections);
    expect(first?.cells).toEqual([
      { field: 'birth', text: '31/2/1999' },
      { field: 'conditional-release', text: 'ooit' },
    ]);
    expect(second?.cells.map(({ field }) => field)).toEqual(['surname', 'place', 'months']);
    expect(previewColumn('conditional-release')).toBe('dates');
    expect(previewColumn('months')).toBe('remarks');
  });

  it('a cell put right is read anew, also beside the dossiers that are here', () => {
    const once = correct(noCorrections, 2, 'birth', '28/2/1999');
    const [first] = read(once);
    expect(first).toMatchObject({ state: 'here', problems: [], person: { birth: '1999-02-28' } });
    const twice = correct(once, 2, 'birth', '27/2/1999');
    expect(read(twice)[0]).toMatchObject({ state: 'ready', namesakes: ['1999-02-28'] });
    // It stays to be seen, and beside it what the file says.
    expect(read(twice)[0]?.cells[0]).toEqual({ field: 'birth', text: '27/2/1999', was: '31/2/1999' });
  });

  it('D71: a row whose name may be that of somebody here says whose, and stays as it is', () => {
    const swapped = correct(correct(noCorrections, 3, 'surname', 'Timo'), 3, 'firstName', 'Van der Moolen');
    const row = read(swapped)[1];
    expect(row).toMatchObject({ state: 'ready', namesakes: [] });
    expect(row?.alike).toEqual([{ surname: 'Molen', firstName: 'Timo', birth: '1999-02-28' }]);
    expect(row !== undefined && hasRemarks(row)).toBe(true);
    expect(read(correct(swapped, 3, 'surname', 'Fenna'))[1]?.alike).toEqual([]);
    expect(read(noCorrections)[0]?.alike).toEqual([]);
  });

  it('a name can be given where the file has none, and everything taken back', () => {
    const named = correct(correct(noCorrections, 3, 'surname', 'Boussole'), 3, 'firstName', 'Odile');
    expect(read(named)[1]).toMatchObject({ state: 'ready', person: { surname: 'Boussole', firstName: 'Odile' } });
    const back = correct(correct(named, 3, 'surname', undefined), 3, 'firstName', undefined);
    expect(back).toEqual(noCorrections);
    expect(read(back)).toEqual(read(noCorrections));
    expect(rows[1]?.cells[0]).toBe('');
  });
});
