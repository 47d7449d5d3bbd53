import { describe, expect, it } from 'vitest';
import type { ExtractRequest } from '../../../renderer/vault/api.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { onBasis } from '../../support/consultations.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { asked } from '../../support/consents.ts';
import { crypto } from '../../support/exchange.ts';
import { atComputer, carry, meet, prisonDesk, put, putting, slip, waiting, sendOrdered } from '../../support/people.ts';
import { necessary } from '../../support/red-team.ts';

const welfare = (): Promise<Machine> => atComputer('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');

async function withPlan(): Promise<{ a: Machine; w: Machine; to: string; from: string; dossier: string }> {
  const a = await prisonDesk();
  const w = await welfare();
  const ids = await meet(a, w);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await good(
    a.vault.change({
      dossier,
      changes: [
        putting('person', 'person', 'destination', { place: 'Gent' }, [], 'identity'),
        ...necessary('plan'),
        putting('goal', 'g1', 'words', { text: 'een eigen plek', language: 'nl' }),
        putting('goal', 'g1', 'domain', { domain: 'housing' }),
        putting('goal', 'g2', 'words', { text: 'rust in mijn hoofd', language: 'nl' }),
        putting('goal', 'g2', 'domain', { domain: 'health' }),
        putting('step', 's1', 'what', { text: 'Sociale woning aanvragen' }),
        putting('step', 's1', 'goal', { goal: 'g1' }),
        putting('step', 's1', 'due', { on: '2027-01-15' }),
        putting('step', 's1', 'status', { status: 'cannot-yet', reason: 'wachtlijst geheim' }),
        putting('step', 's1', 'details', { text: 'binnenskamers' }),
        putting('step', 's2', 'what', { text: 'Afspraak bij de dokter' }),
        putting('step', 's2', 'goal', { goal: 'g2' }),
      ],
    }),
  );
  return { a, w, to: ids.b, from: ids.a, dossier };
}

const request = (dossier: string, to: string, kind: ExtractKind, fields: readonly string[]): ExtractRequest => ({
  dossier,
  to,
  kind,
  fields,
  purpose: 'inschrijving voor een woning',
  message: '',
});

const housing = ['identity/person/name', 'plan/s1/what', 'plan/s1/status'];

describe('extracts', () => {
  it('D20, D21: offers only the fields of its kind, and builds what leaves from the chosen ones alone', async () => {
    const { a, to, dossier } = await withPlan();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    const plan = await good(a.vault.planExtract(request(dossier, to, 'housing', housing)));
    expect(plan.choices.map(({ key }) => key)).toEqual([
      'identity/person/name',
      'identity/person/birth',
      'identity/person/personLanguage',
      'identity/person/destination',
      'plan/s1/what',
      'plan/s1/due',
      'plan/s1/status',
    ]);
    expect(plan.latest).toBe('2027-02-01');
    const read = must(plan.asTheyRead[0], 'the extract');
    const values = read.entities.flatMap(({ units }) => Object.values(units).map(({ versions }) => versions[0]?.value));
    expect(values).toEqual(
      expect.arrayContaining([
        { surname: 'Paardenbloem', firstName: 'Wolk' },
        { text: 'Sociale woning aanvragen' },
        { status: 'cannot-yet' },
      ]),
    );
    expect(values).toHaveLength(4);
    // The whole date of birth: its year alone is four digits that a random id may hold.
    expect(JSON.stringify(plan.asTheyRead)).not.toMatch(/wachtlijst|binnenskamers|dokter|1991-04-03|"s1"|"g1"/);
  });

  it('D22, D23: without consent nothing may go; with one it goes as shown, and ends with it', async () => {
    const { a, w, to, dossier } = await withPlan();
    const wanted = request(dossier, to, 'housing', housing);
    const before = await good(a.vault.planExtract(wanted));
    expect(before.choices.every((each) => !each.allowed && each.ground === 'consent-missing')).toBe(true);
    expect(await a.vault.sendExtract(wanted)).toMatchObject({ problem: { code: 'not-allowed' } });
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    expect(await a.vault.sendExtract({ ...wanted, until: '2027-03-01' })).toMatchObject({
      problem: { code: 'does-not-fit', field: 'until' },
    });
    const shown = must((await good(a.vault.planExtract(wanted))).asTheyRead[0], 'shown');
    await good(a.vault.sendExtract(wanted));
    carry(a, w);
    const name = await waiting(w, 'support-sheet');
    expect(await good(w.vault.look({ name }))).toMatchObject({ dossier: { surname: 'Paardenbloem' } });
    await good(w.vault.accept({ name }));
    const there = await good(w.vault.openDossier({ id: dossier }));
    expect(there.sections).toEqual([]);
    const came = must(there.extracts?.[0], 'an extract');
    expect(came).toMatchObject({ made: false });
    const unitsOf = (view: typeof shown): unknown[] =>
      view.entities
        .map(({ type, units }) => [
          type,
          Object.entries(units).map(([unit, { versions }]) => [unit, versions[0]?.value]),
        ])
        .sort((x, y) => JSON.stringify(x).localeCompare(JSON.stringify(y)));
    expect(unitsOf(came.section)).toEqual(unitsOf(shown));
    expect((await good(w.vault.caseload()))[0]).toMatchObject({ surname: 'Paardenbloem', birth: '' });
    expect(
      await w.vault.change({ dossier, changes: [putting('extract-step', 'x', 'what', { text: 'x' }, [], 'extract')] }),
    ).toMatchObject({ problem: { code: 'not-allowed' } });

    // The last day passes: keys and file are gone here, and a clock put back brings nothing back.
    w.clock.now = Date.parse('2027-02-02T09:00:00Z');
    await good(w.vault.sayDateIsRight({ reason: '' }));
    expect(await good(w.vault.caseload())).toEqual([]);
    await good(w.vault.incoming());
    w.clock.now = Date.parse('2026-12-01T09:00:00Z');
    expect(await w.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
    expect(w.disk.inbox.size).toBe(0);
    expect((await good(a.vault.openDossier({ id: dossier }))).extracts).toHaveLength(1);
  });

  it('D22: only the service that keeps the part decides', async () => {
    const { a, dossier } = await withPlan();
    const b = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const w = await welfare();
    const ids = await meet(a, b);
    const toWelfare = (await meet(b, w)).b;
    await good(
      sendOrdered(a.vault, {
        dossier,
        purpose: 'inquiry-request',
        to: ids.b,
        sections: ['identity', 'plan'],
        message: '',
      }),
    );
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    await good(b.vault.beginSection({ dossier, section: 'notes' }));
    await good(b.vault.change({ dossier, changes: asked({ topic: 'housing', to: toWelfare }) }));
    const plan = await good(b.vault.planExtract(request(dossier, toWelfare, 'housing', housing)));
    expect(plan.choices.every(({ ground }) => ground === 'owner-decides')).toBe(true);
  });

  it('D24: help leaves item by item: with consent to that item, and the helper’s decision', async () => {
    const h = await atComputer('Fien Rietkraag', 'helper', 'service:caw-jww');
    const a = await prisonDesk();
    const ids = await meet(h, a);
    const { id: dossier } = await good(h.vault.newDossier(slip));
    await good(h.vault.beginSection({ dossier, section: 'help' }));
    const item = (id: string, text: string) => putting('item', id, 'item', { text, on: '2026-11-20' }, [], 'help');
    await good(h.vault.change({ dossier, changes: [item('h1', 'over de zus'), item('h2', 'over de schuld')] }));
    await good(
      h.vault.change({ dossier, changes: asked({ in: 'help', topic: 'help-item', items: ['h1'], to: ids.b }) }),
    );
    const fields = ['identity/person/name', 'help/h1/item'];
    const plan = await good(h.vault.planExtract(request(dossier, ids.b, 'help-item', fields)));
    expect(plan.choices.map(({ key, allowed, preselected }) => [key, allowed, preselected])).toEqual([
      ['identity/person/name', true, true],
      ['identity/person/birth', true, false],
      ['help/h1/item', true, false],
      ['help/h2/item', false, false],
    ]);
    expect(plan.choices[2]).toMatchObject({ ground: 'consent-item' });
    const both = request(dossier, ids.b, 'help-item', [...fields, 'help/h2/item']);
    expect(await h.vault.sendExtract(both)).toMatchObject({ problem: { code: 'not-allowed' } });
    await good(h.vault.sendExtract(request(dossier, ids.b, 'help-item', fields)));
    carry(h, a);
    await good(a.vault.accept({ name: await waiting(a, 'support-sheet') }));
    const there = JSON.stringify((await good(a.vault.openDossier({ id: dossier }))).extracts);
    expect(there).toMatch(/over de zus/);
    expect(there).not.toMatch(/schuld|consent|toestemming/);
  });

  it('D25, D59: a consultation goes to its named participants, with its basis, until it expires', async () => {
    const { a, dossier } = await withPlan();
    const [named, other] = [await welfare(), await atComputer('Wout Klaproos', 'director', 'prison:gent')];
    const [toNamed, toOther] = [(await meet(a, named)).b, (await meet(a, other)).b];
    await good(a.vault.beginSection({ dossier, section: 'consultation' }));
    const at = (unit: string, value: unknown) => putting('consultation', 'k1', unit, value, [], 'consultation');
    const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20', expires: '2026-12-20' };
    await good(
      a.vault.change({
        dossier,
        changes: [
          ...onBasis('k1'),
          at('frame', frame),
          at('participants', { names: ['Mira Lisdodde, OCMW', 'Lien Zonnebloem'] }),
          at('decisions', { text: 'samen zoeken' }),
        ],
      }),
    );
    const unnamed = ['identity/person/name', 'consultation/k1/frame', 'consultation/k1/decisions'];
    const fields = [...unnamed, 'consultation/k1/basis'];
    const refused = await good(a.vault.planExtract(request(dossier, toOther, 'consultation', fields)));
    expect(refused.choices.find(({ key }) => key === 'consultation/k1/decisions')).toMatchObject({
      allowed: false,
      ground: 'participants-only',
    });
    const plan = await good(a.vault.planExtract(request(dossier, toNamed, 'consultation', fields)));
    expect(plan.latest).toBe('2026-12-20');
    // D59: the other consultation of the same people stays out, its basis too; of this one the basis goes along.
    await good(
      a.vault.change({
        dossier,
        changes: onBasis('k2'),
      }),
    );
    const second = (unit: string, value: unknown) => putting('consultation', 'k2', unit, value, [], 'consultation');
    await good(
      a.vault.change({
        dossier,
        changes: [second('frame', frame), second('participants', { names: ['Mira Lisdodde, OCMW'] })],
      }),
    );
    expect(await a.vault.sendExtract(request(dossier, toNamed, 'consultation', unnamed))).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
    await good(a.vault.sendExtract(request(dossier, toNamed, 'consultation', fields)));
    a.clock.now = Date.parse('2026-12-21T09:00:00Z');
    expect(await a.vault.sendExtract(request(dossier, toNamed, 'consultation', fields))).toMatchObject({ ok: false });
    const over = await good(a.vault.planExtract(request(dossier, toNamed, 'consultation', fields)));
    expect(over.choices.at(-1)).toMatchObject({ ground: 'consultation-over' });
  });

  it('D27: a withdrawal travels without a reason, counts at once, and greys what left', async () => {
    const { a, w, to, dossier } = await withPlan();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    await good(a.vault.sendExtract(request(dossier, to, 'housing', housing)));
    carry(a, w);
    await good(w.vault.accept({ name: await waiting(w, 'support-sheet') }));
    await put(a.vault, dossier, 'step', 's9', 'what', { text: 'iets anders' });
    const left = must((await good(a.vault.openDossier({ id: dossier }))).extracts?.[0], 'extract');
    a.disk.outbox.clear();
    await good(a.vault.withdrawExtract({ dossier, extract: left.section.id }));
    carry(a, w);
    expect((await good(w.vault.incoming())).find(({ purpose }) => purpose === 'withdrawal')).toMatchObject({
      state: 'accepted',
      read: true,
    });
    const there = await good(w.vault.openDossier({ id: dossier }));
    expect(there.extracts?.[0]?.withdrawnAt).toEqual(expect.any(Number));
    carry(w, a);
    await good(a.vault.incoming());
    expect((await good(a.vault.outgoing())).find(({ purpose }) => purpose === 'withdrawal')).toMatchObject({
      state: 'accepted',
    });
    expect((await good(a.vault.openDossier({ id: dossier }))).extracts?.[0]?.withdrawnAt).toEqual(expect.any(Number));
  });

  it('D27: somebody else’s word takes nothing back, and D26 what is not for me or never ends is refused', async () => {
    const { a, w, to, dossier } = await withPlan();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    await good(a.vault.sendExtract(request(dossier, to, 'housing', housing)));
    carry(a, w);
    await good(w.vault.accept({ name: await waiting(w, 'support-sheet') }));
    const there = must((await good(w.vault.openDossier({ id: dossier }))).extracts?.[0], 'extract');
    const section = must(fromBase64url(there.section.id), 'section id');
    const otto = await Correspondent.named('Otto Ooievaar');
    await otto.meets(w);
    const dossierId = must(fromBase64url(dossier), 'dossier id');
    await otto.sends(w, { purpose: 'withdrawal', dossier: dossierId, note: { cards: [], withdraws: [section] } });
    await good(w.vault.incoming());
    expect((await good(w.vault.openDossier({ id: dossier }))).extracts?.[0]?.withdrawnAt).toBeUndefined();

    const frame = (kind: ExtractKind) =>
      putOp('extract', 'extract', 'frame', { kind, purpose: 'x', on: '2026-11-24', until: '2026-12-24' });
    const until = Date.parse('2026-12-24T00:00:00Z');
    const made = async (kind: ExtractKind, end: { readonly until?: number }): Promise<unknown> => {
      const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'extract' as const };
      const me = { ...(await memberAt(w)), writes: false, ...end };
      const { key, founding } = otto.founds(place, [otto.member, me]);
      const written = otto.signs({ ...place, epoch: founding.id }, [frame(kind)]);
      const name = await otto.sends(w, {
        purpose: 'support-sheet',
        dossier: place.dossier,
        sections: [sending(place, founding.id, [founding, written], [{ epoch: founding.id, key }])],
      });
      const taken = await w.vault.accept({ name });
      return taken.ok ? 'taken in' : taken.problem.code;
    };
    expect(await made('housing', { until })).toBe('taken in');
    expect(await made('housing', {})).toBe('beyond-purpose');
    expect(await made('employment', { until })).toBe('beyond-purpose');
  });

  it('D27: it counts where it comes before what it takes back', async () => {
    const { a, w, to, dossier } = await withPlan();
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    await good(a.vault.sendExtract(request(dossier, to, 'housing', housing)));
    const [late] = [...a.disk.outbox];
    a.disk.outbox.clear();
    const left = must((await good(a.vault.openDossier({ id: dossier }))).extracts?.[0], 'extract');
    await good(a.vault.withdrawExtract({ dossier, extract: left.section.id }));
    carry(a, w);
    await good(w.vault.incoming());
    w.receives(must(late, 'the extract')[1]);
    await good(w.vault.accept({ name: await waiting(w, 'support-sheet') }));
    expect((await good(w.vault.openDossier({ id: dossier }))).extracts?.[0]?.withdrawnAt).toEqual(expect.any(Number));
  });
});
