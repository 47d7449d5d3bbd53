/** Until when what a consultation left may be kept, by the text of its basis (shared/disclosure/SPEC.md, D56). */
import { describe, expect, it } from 'vitest';
import { decidingBy, type Deciding } from '../../../shared/disclosure/gate/gate.ts';
import { keepingEnds } from '../../../shared/disclosure/gate/keeping.ts';
import type { StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import { basisValue, commonFileValue } from '../../support/consultations.ts';

type Units = Readonly<Record<string, unknown>>;
const closed = { state: 'closed', on: '2026-03-01' };
const frame = { ground: 'x', purpose: 'y', on: '2026-01-10', expires: '2026-06-30' };
const longer = (keep: string) => ({ keep, reason: 'Nog nodig.', agreed: true, on: '2026-03-01' });
const written = (until: string) => ({ reason: 'Objectief.', discussedOn: '2026-01-10', until });

const deciding = (bases: readonly StoredBasis[], units: Units): Deciding =>
  decidingBy((unit) => (unit === 'basis' ? bases.map(basisValue) : unit in units ? [units[unit]] : []));
const ends = (basis: StoredBasis, units: Units) =>
  keepingEnds(deciding([basis], units)).map(({ of, until }) => [of, until]);

describe('D56 the end of keeping', () => {
  it.each<[string, StoredBasis, Units, readonly (readonly string[])[]]>([
    ['as agreed', 'by-law', { closed, 'common-file': commonFileValue }, [['common-file', '2036-03-01']]],
    [
      'days too',
      'by-law',
      { closed, 'common-file': { ...commonFileValue, keep: 'P1Y10D' } },
      [['common-file', '2027-03-11']],
    ],
    [
      'never beyond the text',
      'by-law',
      { closed, 'common-file': { ...commonFileValue, keep: 'P40Y' } },
      [['common-file', '2056-03-01']],
    ],
    ['nothing agreed', 'by-law', { closed }, [['common-file', '2056-03-01']]],
    ['still open', 'by-law', { 'common-file': commonFileValue, frame }, []],
    ['open again', 'by-law', { closed: { ...closed, state: 'open' }, 'common-file': commonFileValue }, []],
    ['a safe house', 'safe-house', { closed }, [['common-file', '2041-03-01']]],
    [
      'longer, agreed by all',
      'safe-house',
      { closed, 'common-file': commonFileValue, 'common-file-longer': longer('P20Y') },
      [['common-file', '2046-03-01']],
    ],
    [
      'longer than the longest',
      'safe-house',
      { closed, 'common-file-longer': longer('P60Y') },
      [['common-file', '2056-03-01']],
    ],
    ['a note on a cell', 'cell-french', { frame }, [['own-note', '2027-01-10']]],
    ['with reasons', 'cell-french', { frame, 'notes-longer': written('2029-05-01') }, [['own-note', '2029-05-01']]],
    [
      'with reasons, too long',
      'cell-french',
      { frame, 'notes-longer': written('2040-01-01') },
      [['own-note', '2031-01-10']],
    ],
    ['a note without a day', 'cell-french', {}, []],
    ['no text fixes one', 'with-consent', { closed, frame }, []],
  ])('%s', (_, basis, units, expected) => {
    expect(ends(basis, units)).toEqual(expected);
  });

  it('names the article that says so', () => {
    const [end] = keepingEnds(deciding(['cell-french'], { frame }));
    expect(end?.article).toMatchObject({ act: 'french-cells', mark: 'text' });
  });

  it('of two versions of its basis the earliest counts', () => {
    expect(keepingEnds(deciding(['by-law', 'safe-house'], { closed }))).toMatchObject([{ until: '2041-03-01' }]);
  });
});
