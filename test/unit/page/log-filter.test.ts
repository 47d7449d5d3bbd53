import { describe, expect, it } from 'vitest';
import { filtered, linesOf, noFilter, type Filter } from '../../../renderer/rooms/log/filter.ts';
import type { AccessEntry } from '../../../renderer/vault/api.ts';

const day = (date: string): number => new Date(`${date}T12:00:00`).getTime();
const entries: readonly AccessEntry[] = [
  { at: day('2026-11-25'), who: 'Warre', what: 'paper-printed', dossier: 'd1' },
  { at: day('2026-11-24'), who: 'Lien', what: 'opened', dossier: 'd2', reason: 'Vervanging tijdens de séance' },
  { at: day('2026-11-23'), who: 'Lien', what: 'opened', dossier: 'd1' },
  { at: day('2026-11-22'), who: 'Lien', what: 'unlocked' },
];
const lines = linesOf(entries, {
  kind: (kind) => ({ opened: 'Bekeken', printed: 'Afgedrukt' })[kind as string] ?? '',
  dossier: (id) => (id === 'd1' ? 'Paardenbloem, Wolf' : 'niet meer hier'),
  motive: (motive) => motive ?? '',
});
const found = (filter: Partial<Filter>): readonly number[] =>
  filtered(lines, { ...noFilter, ...filter }).map((each) => each.number);

describe('the log on screen', () => {
  it('filters by person, kind, dossier and days, all together', () => {
    expect(found({})).toEqual([4, 3, 2, 1]);
    expect(found({ who: 'Lien' })).toEqual([3, 2, 1]);
    expect(found({ kind: 'opened', dossier: 'd1' })).toEqual([2]);
    expect(found({ from: '2026-11-23', to: '2026-11-24' })).toEqual([3, 2]);
    expect(found({ who: 'Warre', kind: 'opened' })).toEqual([]);
  });

  it('finds the beginnings of words in reasons, names and kinds, whatever the accents', () => {
    expect(found({ text: 'SEANCE' })).toEqual([3]);
    expect(found({ text: 'wolf bekeken' })).toEqual([2]);
    expect(found({ text: 'paarden' })).toEqual([4, 2]);
    expect(found({ text: 'bloem' })).toEqual([]);
  });

  it('a part whose name the reader cannot know is no word of a line', () => {
    const [line] = linesOf([{ at: 0, who: 'Lien', what: 'shared-part', dossier: 'd1' }], {
      kind: () => 'Gedeeld',
      dossier: () => 'Paardenbloem',
      motive: () => '',
    });
    expect(line?.folded).toBe('gedeeld paardenbloem lien');
  });

  it('a log of 50,000 lines is filtered whole', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({
      at: at * 60_000,
      who: 'Lien',
      what: 'opened',
      dossier: `d${at % 300}`,
    }));
    const all = linesOf(many, { kind: () => 'Bekeken', dossier: (id) => id, motive: () => '' });
    expect(filtered(all, { ...noFilter, text: 'd7' }).length).toBe(
      filtered(all, noFilter).filter((each) => / d7/.test(` ${each.folded}`)).length,
    );
  });
});
