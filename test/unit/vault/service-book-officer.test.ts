/** What a service writes down for its privacy officer, and who reads what of its dossiers (shared/service-book/SPEC.md, SB11-SB14). */
import { describe, expect, it } from 'vitest';
import { breachState, hoursLeft, needNotTellPersons, notifyUntil } from '../../../shared/service-book/breach-clock.ts';
import { bookUnits, cardOf, confirmationOf, ofKind, type BookInput } from '../../../shared/service-book/book.ts';
import { articlesOf, type Breach } from '../../../shared/service-book/data-protection.ts';
import { readBook, writeBook } from '../../../shared/service-book/file.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, slip } from '../../support/people.ts';

const card = (on: string, officer: string, service = 'psd:gent'): BookInput => ({
  kind: 'card',
  value: { service, officer, reach: 'dpo@voorbeeld.example', on },
});
const breach: Breach = {
  discoveredOn: '2026-11-30',
  discoveredAt: '09:30',
  nature: 'Een stick met verzegelde bestanden is weg.',
  unreadable: 'yes',
};

describe('what a service writes for its privacy officer', () => {
  it('SB11: the latest card of a service counts, and travels with the book', async () => {
    const { vault } = await prisonDesk();
    await good(vault.writeInBook({ entry: card('2026-11-01', 'Roos Madelief') }));
    await good(vault.writeInBook({ entry: card('2026-11-20', 'Iris Lavendel') }));
    const book = await good(vault.writeInBook({ entry: card('2026-11-25', 'Jan Hulst', 'justice-house:gent') }));
    expect(cardOf(book, 'psd:gent')?.value.officer).toBe('Iris Lavendel');
    expect(cardOf(book, 'psd:brugge')).toBeUndefined();
    expect(readBook(writeBook(book))).toMatchObject({ ok: true, value: { length: 3 } });
  });

  it('SB12: a protocol without number, parties or scope is refused', async () => {
    const { vault } = await prisonDesk();
    const value = { number: '2026/4', parties: 'FOD Justitie, CAW', scope: 'identiteit en plan', end: '2028-12-31' };
    await good(vault.writeInBook({ entry: { kind: 'protocol', value } }));
    for (const missing of ['number', 'parties', 'scope'] as const) {
      const entry: BookInput = { kind: 'protocol', value: { ...value, [missing]: ' ' } };
      expect(await vault.writeInBook({ entry })).toEqual({
        ok: false,
        problem: { code: 'does-not-fit', field: missing },
      });
    }
  });

  it('SB13: a confirmation holds for the articles of that day, of a ground that exists', async () => {
    const { vault } = await prisonDesk();
    const entry: BookInput = {
      kind: 'confirmed',
      value: { ground: 'agreement', articles: articlesOf('agreement'), by: 'Iris Lavendel', on: '2026-11-20' },
    };
    const book = await good(vault.writeInBook({ entry }));
    expect(confirmationOf(book, 'agreement')).toMatchObject({ by: 'Iris Lavendel' });
    expect(confirmationOf(book, 'deputy')).toBeUndefined();
    const [kept] = ofKind(book, 'confirmed');
    const earlier = { ...must(kept, 'kept'), value: { ...must(kept, 'kept').value, articles: 'basic 102' } };
    expect(confirmationOf([earlier], 'agreement')).toBeUndefined();
    expect(bookUnits.confirmed.safeParse({ ...entry.value, ground: 'because' }).success).toBe(false);
  });

  it('SB14: 72 hours run from the discovery; a notice is in time or late; what was unreadable need not be told', () => {
    const until = notifyUntil(breach);
    const hour = 3_600_000;
    expect(until).toBe(new Date(2026, 10, 30, 9, 30).getTime() + 72 * hour);
    expect(breachState(breach, until)).toBe('running');
    expect(breachState(breach, until + 1)).toBe('over');
    expect([hoursLeft(breach, until - 5.5 * hour), hoursLeft(breach, until + hour)]).toEqual([5, 0]);
    expect(breachState({ ...breach, notifiedOn: '2026-12-03', notifiedAt: '09:30' }, until + hour)).toBe('in-time');
    expect(breachState({ ...breach, notifiedOn: '2026-12-03', notifiedAt: '09:31' }, until + hour)).toBe('late');
    expect((['yes', 'no', 'unknown'] as const).map((unreadable) => needNotTellPersons({ unreadable }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('SB1: none of it names somebody of the caseload', async () => {
    const { vault } = await prisonDesk();
    await good(vault.newDossier(slip));
    const nature = `Het dossier van ${slip.firstName} ${slip.surname}`;
    const entry: BookInput = { kind: 'breach', value: { ...breach, nature } };
    expect(await vault.writeInBook({ entry })).toEqual({ ok: false, problem: { code: 'names-someone' } });
  });

  it('tells who reads which kinds of section, by function and service, without names or dossiers', async () => {
    const { vault } = await prisonDesk();
    expect(await good(vault.readerCategories())).toEqual([]);
    await good(vault.newDossier(slip));
    expect(await good(vault.readerCategories())).toEqual([
      {
        function: 'psd-social-worker',
        service: 'psd:gent',
        sections: ['identity', 'legal', 'plan', 'assessment', 'notes'],
      },
    ]);
    await good(vault.noteOfficerPaper({ paper: 'accessList' }));
    expect((await good(vault.accessLog({}))).map(({ what }) => what)).toContain('paper-officer-accessList');
  });
});
