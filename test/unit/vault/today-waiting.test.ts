/** What was asked on paper and what ends soon stands in Today until it is answered or over. */
import { describe, expect, it } from 'vitest';
import type { DossierProjections } from '../../../renderer/vault/core/context/projections.ts';
import { waitingRows } from '../../../renderer/vault/services/today/waiting.ts';
import { hasBriefing } from '../../../shared/dossier/plan/briefing-of.ts';
import { good } from '../../fixtures/machine.ts';
import { onBasis } from '../../support/consultations.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';
import { entity, section } from '../../support/views.ts';

const day = 86_400_000;
const to = { kind: 'directory', id: 'ocmw:gent', name: 'OCMW Gent' };
type Desk = Awaited<ReturnType<typeof prisonDesk>>;

const rowsAt = async ({ vault }: Desk) =>
  (await good(vault.today())).rows.flatMap(({ kind, on, what, why, step, at }) =>
    /-waiting$|-ends$/.test(kind) ? [{ kind, on, what, from: why.from, step, at }] : [],
  );

describe('P44 what went out on paper', () => {
  it('is asked for again two weeks after it was sent, until there is an answer', async () => {
    const desk = await prisonDesk();
    const { id: dossier } = await good(desk.vault.newDossier({ ...slip, dates: [] }));
    const write = (...changes: ReturnType<typeof putting>[]) => good(desk.vault.change({ dossier, changes }));
    const answer = { outcome: 'accepted', on: '2026-11-24' };
    const made = { consent: 'c1', to: { name: 'Stad Gent' }, steps: [], on: '2026-11-01' };
    await write(
      putting('step', 's1', 'what', { text: 'Adres' }),
      putting('referral', 'r1', 'asked', { step: 's1', to, on: '2026-11-02', how: 'form' }),
      putting('referral', 'r2', 'asked', { step: 's1', to, on: '2026-11-02', how: 'phone' }),
      putting('inquiry', 'i1', 'question', { text: 'Kan hij daar wonen?' }),
      putting('inquiry', 'i1', 'onPaper', { to: 'Justitiehuis Gent', on: '2026-11-03' }),
      putting('inquiry', 'i2', 'question', { text: 'En daar?' }),
      putting('support-sheet', 'k1', 'made', made, [], 'notes'),
    );
    expect(await rowsAt(desk)).toEqual([
      { kind: 'sheet-waiting', on: '2026-11-15', what: 'Stad Gent', from: '2026-11-01', step: undefined, at: 'k1' },
      { kind: 'referral-waiting', on: '2026-11-16', what: 'OCMW Gent', from: '2026-11-02', step: 's1', at: 'r1' },
      {
        kind: 'inquiry-waiting',
        on: '2026-11-17',
        what: 'Justitiehuis Gent',
        from: '2026-11-03',
        step: undefined,
        at: 'i1',
      },
    ]);
    await write(
      putting('referral', 'r1', 'ended', { how: 'withdrawn', on: '2026-11-20' }),
      putting('inquiry', 'i1', 'answer', { text: 'Ja', on: '2026-11-24' }),
      putting('support-sheet', 'k1', 'answer', answer, [], 'notes'),
    );
    expect(await rowsAt(desk)).toEqual([]);
  });
});

describe('P45 what is open until a day', () => {
  it('a consultation and an agreed support stand there from thirty days before, and no more once it is over', async () => {
    const desk = await prisonDesk();
    const { id: dossier } = await good(desk.vault.newDossier({ ...slip, dates: [] }));
    await good(desk.vault.beginSection({ dossier, section: 'consultation' }));
    const at = (type: string, id: string, unit: string, value: unknown) =>
      putting(type, id, unit, value, [], 'consultation');
    const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20' };
    const agreed = { consultation: 'k1', kind: 'family', support: 'gesprek', by: 'Mira', until: '2026-12-15' };
    await good(
      desk.vault.change({
        dossier,
        changes: [
          ...onBasis('k1'),
          ...onBasis('k2'),
          at('consultation', 'k1', 'frame', { ...frame, expires: '2026-12-10' }),
          at('consultation', 'k2', 'frame', { ...frame, expires: '2027-03-10' }),
          at('approach', 'a1', 'agreed', agreed),
        ],
      }),
    );
    const kinds = async () => (await rowsAt(desk)).map(({ kind, on, what }) => [kind, on, what]);
    expect(await kinds()).toEqual([
      ['consultation-ends', '2026-12-10', 'onderdak'],
      ['approach-ends', '2026-12-15', 'Mira'],
    ]);
    desk.clock.now += 20 * day;
    expect(await kinds()).toEqual([['approach-ends', '2026-12-15', 'Mira']]);
  });
});

describe('P45 an extract', () => {
  it('stands there from thirty days before its end', () => {
    const frame = { kind: 'housing', purpose: 'kamer zoeken', on: '2026-11-01', until: '2026-12-01' };
    const entities = [{ id: 'e1', type: 'extract', by: '', units: { frame } }];
    const dossier = { id: 'd', byKind: new Map([['extract', { entities }]]) } as unknown as DossierProjections;
    const head = { dossier: 'd', surname: 'Wolk', firstName: 'Timo', birthYear: '1990' };
    const onDay = (today: string) =>
      waitingRows({ dossier, head, holder: '', today, ofCarrier: { onMe: true } }).map(({ kind, on }) => [kind, on]);
    expect(['2026-10-31', '2026-11-01', '2026-12-01', '2026-12-02'].map(onDay)).toEqual([
      [],
      [['extract-ends', '2026-12-01']],
      [['extract-ends', '2026-12-01']],
      [],
    ]);
  });
});

describe('P46 a hand-over without a briefing', () => {
  it('is known by its parts: an empty text is none, and an answered one counts no more', () => {
    const plan = (units: Readonly<Record<string, readonly unknown[]>>) =>
      section('plan', [entity('h1', 'hand-over', units)]);
    expect(hasBriefing(undefined)).toBe(false);
    expect(hasBriefing(plan({ answerBy: [{ on: '2026-12-01' }] }))).toBe(false);
    expect(hasBriefing(plan({ promises: [{ text: '  ' }] }))).toBe(false);
    expect(hasBriefing(plan({ fragile: [{ text: 'De huur' }] }))).toBe(true);
    expect(
      hasBriefing(
        plan({ fragile: [{ text: 'De huur' }], answer: [{ outcome: 'refused', on: '2026-12-01', reason: 'vol' }] }),
      ),
    ).toBe(false);
  });
});

describe('SL4 a place to sleep that ends', () => {
  const head = { dossier: 'd', surname: 'Wolk', firstName: 'Timo', birthYear: '1990' };
  const place = (id: string, which: string, until?: string) => ({
    id,
    type: 'sleeping-place',
    by: '',
    units: { where: { which, text: 'Dampoort' }, ...(until !== undefined && { period: { until } }) },
  });
  const rowsOn = (today: string, ...entities: ReturnType<typeof place>[]) => {
    const dossier = { id: 'd', byKind: new Map([['plan', { entities }]]) } as unknown as DossierProjections;
    return waitingRows({ dossier, head, holder: '', today, ofCarrier: { onMe: true } }).map(
      ({ kind, on, at, what }) => [kind, on, at, what],
    );
  };
  const ends = [['sleeping-ends', '2026-12-15', 'a', '']];

  it('stands there from fourteen days before until its last day, without its address', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-15', '2026-12-16'];
    expect(days.map((day) => rowsOn(day, place('a', 'now', '2026-12-15')))).toEqual([[], ends, ends, []]);
  });

  it('not where a place goes on for longer; one that is proposed, or ends no later, is none', () => {
    const beside = (...others: ReturnType<typeof place>[]) =>
      rowsOn('2026-12-05', place('a', 'now', '2026-12-15'), ...others);
    expect(beside(place('b', 'next'))).toEqual([]);
    expect(beside(place('b', 'next', '2027-03-01'))).toEqual([]);
    expect(beside(place('b', 'now'))).toEqual([]);
    expect(beside(place('b', 'proposed'))).toEqual(ends);
    expect(beside(place('b', 'now', '2026-12-01'))).toEqual(ends);
    expect(rowsOn('2026-12-05', place('a', 'proposed', '2026-12-15'))).toEqual([]);
    expect(rowsOn('2026-12-05', place('a', 'now'))).toEqual([]);
  });

  it('is made of what lists read of a real dossier', async () => {
    const desk = await prisonDesk();
    const { id: dossier } = await good(desk.vault.newDossier({ ...slip, dates: [] }));
    const now = { which: 'now', text: 'Dampoort' };
    const put = (unit: string, value: unknown) => putting('sleeping-place', 'b1', unit, value);
    await good(desk.vault.change({ dossier, changes: [put('where', now), put('period', { until: '2026-12-05' })] }));
    const kinds = (await good(desk.vault.today())).rows.map(({ kind, onMe, at }) => [kind, onMe, at]);
    expect(kinds).toEqual([['sleeping-ends', true, 'b1']]);
  });
});
