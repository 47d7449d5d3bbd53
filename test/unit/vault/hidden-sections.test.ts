import { describe, expect, it } from 'vitest';
import { foldText } from '../../../renderer/vault/services/search/folding.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { practiceWriters } from '../../../shared/practice/index.ts';
import { addDays } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting } from '../../support/people.ts';

const day = '2026-11-24';
const dossiers = practiceWriters.map((write) => write((days) => addDays(day, days)));

/** Words of six letters and more that stand in no other section of the dossier. */
function wordsOf(texts: readonly unknown[]): ReadonlySet<string> {
  const words = JSON.stringify(texts).match(/\p{L}{6,}/gu) ?? [];
  // Search makes no difference between accents, so neither may the words that tell hidden from shown.
  return new Set(words.map(foldText));
}

describe('sections kept from me', () => {
  it('leave no trace in views, lists, Today, history or search; the rest is whole', async () => {
    const a = await prisonDesk();
    await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
    const numbers = dossiers
      .filter((each) => each.sections.some((section) => section.onlyThese))
      .map((each) => each.number);
    expect(numbers).toContain(10);
    for (const number of numbers) {
      const dossier = must(
        dossiers.find((each) => each.number === number),
        'dossier',
      );
      const kept = dossier.sections.filter((each) => each.onlyThese).map((each) => each.kind);
      await good(a.vault.installPractice({ numbers: [number] }));
      const { id } = must((await good(a.vault.caseload())).at(-1), 'row');
      const view = await good(a.vault.openDossier({ id }));
      expect(view.sections.map((each) => each.kind)).not.toEqual(expect.arrayContaining(kept));
      expect(view.sections).toHaveLength(dossier.sections.length - kept.length);
      expect(view.sections.every((each) => each.waiting + each.quarantined + each.missingFrom.length === 0)).toBe(true);
      const isHidden = (each: { section: string }): boolean => kept.some((kind) => kind === each.section);
      const open = wordsOf([...dossier.puts, ...dossier.notes].filter((each) => !isHidden(each)));
      const hidden = [...wordsOf([...dossier.puts, ...dossier.notes].filter(isHidden))].filter(
        (word) => ![...open].some((other) => other.includes(word)),
      );
      expect(hidden.length).toBeGreaterThan(2);
      const shown = foldText(JSON.stringify([view, await good(a.vault.caseload()), await good(a.vault.today())]));
      for (const word of hidden) {
        expect(shown).not.toContain(word);
        const { hits } = await good(a.vault.search({ query: word, limit: 50 }));
        expect(hits.filter((hit) => hit.person.dossier === id)).toEqual([]);
      }
      // Y3: closed long ago, with a rule for every kind of part, the list still knows of none of them.
      const value = { state: 'closed', service: 'psd:gent', on: '2015-01-01', why: 'other' };
      const closing = putting('closing', closingId('psd:gent'), 'closing', value, [], 'identity');
      await good(a.vault.change({ dossier: id, changes: [closing] }));
      for (const section of sectionKinds)
        await good(a.vault.saveRetentionRule({ section, months: 12, source: 'Nota van de dienst' }));
      const due = (await good(a.vault.retention())).dossiers.find((each) => each.dossier === id);
      expect(new Set(due?.due.map(({ section }) => section))).toEqual(new Set(view.sections.map(({ kind }) => kind)));
      for (const kind of kept) {
        expect(await a.vault.history({ dossier: id, section: kind, entity: 'item-1' })).toMatchObject({ ok: false });
        expect(
          await a.vault.change({
            dossier: id,
            changes: [{ do: 'note', section: kind, note: { text: 'x', on: day, kind: 'other' } }],
          }),
        ).toMatchObject({ problem: { code: 'not-allowed' } });
      }
    }
    // They are there all the same, on the disk, under keys nobody here holds.
    expect(a.disk.journal.filter((frame) => frame.kind === 'contribution').length).toBeGreaterThan(numbers.length * 6);
  });
});
