/**
 * The gate of a case consultation where it counts: a text of its own in every field under every basis. What the basis closes is
 * refused with its article, and stands nowhere: not in the store, not in what leaves.
 */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Change } from '../../../renderer/vault/api.ts';
import { closingOf, withoutBasis } from '../../../shared/disclosure/gate/gate.ts';
import { partOf } from '../../../shared/disclosure/gate/parts.ts';
import { basesFor, isForService } from '../../../shared/disclosure/gate/taking-part.ts';
import { entities, unitSchema } from '../../../shared/dossier/entities.ts';
import { storedBases, type StoredBasis } from '../../../shared/dossier/units/consultation-basis.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { basisValue, commonFileValue, onBasis } from '../../support/consultations.ts';
import {
  atComputer,
  entity,
  joinedBy,
  meet,
  ops,
  phrase,
  prisonDesk,
  putting,
  slip,
  unlocked,
} from '../../support/people.ts';
import { closingLast } from '../../support/red-team.ts';
import { Planter } from '../../support/planting.ts';

const desks = [
  ['psd-social-worker', 'psd:gent'],
  ['justice-assistant', 'justice-house:gent'],
  ['justice-assistant', 'justice-house:namur'],
] as const;

async function deskFor(basis: StoredBasis) {
  const [fn, service] = must(
    desks.find(([, each]) => isForService(basis, each)),
    basis,
  );
  const at = await atComputer('Lien Zonnebloem', fn, service);
  const { id: dossier } = await good(at.vault.newDossier({ ...slip, dates: [] }));
  await good(at.vault.beginSection({ dossier, section: 'consultation' }));
  return { at, dossier };
}

const at = (unit: string, value: unknown): Change => putting('consultation', 'k1', unit, value, [], 'consultation');
const invitation = {
  sentOn: '2026-11-01',
  heldOn: '2026-11-20',
  follows: 'yes',
  purpose: true,
  place: true,
  person: true,
  services: true,
  decree: true,
};
/** What has to stand there before the rest can. */
const begun = (basis: StoredBasis): readonly Change[] =>
  basis === 'cell-french'
    ? [at('basis', basisValue(basis)), at('invitation', invitation)]
    : closingOf(basis, 'common-file') === undefined
      ? onBasis('k1', basis)
      : [at('basis', basisValue(basis))];

/** Every field of the section, each with its own text; what decides of it as the model wants it. */
async function everyField(machine: Machine, basis: StoredBasis) {
  let files = 0;
  const planter = new Planter(() =>
    good(
      machine.vault.attach({
        name: `bijlage-${(files += 1)}.pdf`,
        mime: 'application/pdf',
        bytes: new TextEncoder().encode('inhoud'),
      }),
    ),
  );
  const changes = await planter.changes('consultation', 'now', { consultation: 'k1' });
  const decides = ['basis', 'common-file', 'invitation', 'frame', 'common-file-longer', 'notes-longer'];
  return {
    planted: planter.planted,
    changes: changes
      .flatMap((change) => (change.do === 'put' ? [change] : []))
      .filter(({ type, unit }) => type !== 'keeping' && !(type === 'consultation' && decides.includes(unit)))
      .map((change) => ({ ...change, value: withCategory(ofConsultation(change.value), change.type, basis) })),
  };
}
const ofConsultation = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'consultation' in value ? { ...value, consultation: 'k1' } : value;

/** An own note has a category where the decree of its basis names them, and nowhere else (D69). */
function withCategory(value: unknown, type: string, basis: StoredBasis): unknown {
  if (type !== 'own-note' || basis === 'cell-french' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => field !== 'kind'));
}

const textsIn = (planted: readonly { readonly place: string; readonly text: string }[], type: string, unit: string) =>
  planted
    .filter(
      ({ place, text }) =>
        place.startsWith(`now ${type}/${unit}`) && !place.endsWith('/consultation') && text.length > 9,
    )
    .map(({ text }) => text);

describe('D37 every field under every basis', () => {
  it.each(storedBases)('%s: what it closes is refused with its article, and is in the store nowhere', async (basis) => {
    const { at: machine, dossier } = await deskFor(basis);
    await good(machine.vault.change({ dossier, changes: begun(basis) }));
    const { changes, planted } = await everyField(machine, basis);
    const kept: string[] = [];
    const refused: string[] = [];
    for (const change of closingLast(changes)) {
      const closes = closingOf(basis, must(partOf(change.type, change.unit), change.unit));
      const answer = await machine.vault.change({ dossier, changes: [change] });
      if (closes === undefined) {
        expect([change.type, change.unit, answer.ok]).toEqual([change.type, change.unit, true]);
        kept.push(...textsIn(planted, change.type, change.unit));
      } else {
        // What belongs to something that was refused belongs to no consultation.
        expect(answer).toMatchObject({ ok: false, problem: { code: 'basis-closed' } });
        if (!answer.ok && answer.problem.code === 'basis-closed')
          expect([closes, withoutBasis]).toContainEqual(answer.problem.closes);
        refused.push(...textsIn(planted, change.type, change.unit));
      }
    }
    expect(refused.length).toBeGreaterThan(0);
    const held = JSON.stringify(await good(machine.vault.openDossier({ id: dossier })));
    for (const text of kept) expect(held).toContain(text);
    for (const text of refused) expect(held).not.toContain(text);
  });

  it.each(storedBases)(
    '%s: what leaves is what the basis lets participants share, or nothing at all',
    async (basis) => {
      const { at: machine, dossier } = await deskFor(basis);
      const reader = await atComputer('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');
      const to = (await meet(machine, reader)).b;
      const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20', expires: '2026-12-20' };
      const changes = [...begun(basis), at('frame', frame)];
      await good(machine.vault.change({ dossier, changes }));
      if (closingOf(basis, 'participants') === undefined)
        await good(
          machine.vault.change({ dossier, changes: [at('participants', { names: ['Mira Lisdodde, OCMW'] })] }),
        );
      const ask = { dossier, kind: 'consultation', to, purpose: 'verslag', message: '' } as const;
      const { choices } = await good(machine.vault.planExtract({ ...ask, fields: [] }));
      const open = choices.filter((each) => each.section === 'consultation' && each.allowed).map(({ key }) => key);
      if (closingOf(basis, 'extract') === undefined) {
        expect(open).toContain('consultation/k1/frame');
        return;
      }
      expect(open).toEqual([]);
      machine.disk.outbox.clear();
      expect(await machine.vault.sendExtract({ ...ask, fields: choices.map(({ key }) => key) })).toMatchObject({
        ok: false,
      });
      expect(machine.disk.outbox.size).toBe(0);
    },
  );
});

describe('D37-D39 writing', () => {
  async function begin(basis?: StoredBasis) {
    const machine = await prisonDesk();
    const { id: dossier } = await good(machine.vault.newDossier(slip));
    await good(machine.vault.beginSection({ dossier, section: 'consultation' }));
    if (basis !== undefined) await good(machine.vault.change({ dossier, changes: begun(basis) }));
    const write = (...changes: readonly Change[]) => machine.vault.change({ dossier, changes });
    return { machine, dossier, write };
  }
  const closed = (article: string) => ({ ok: false, problem: { code: 'basis-closed', closes: { article } } });

  it('before a basis nothing is written, no note either', async () => {
    const { write } = await begin();
    const frame = { ground: '', purpose: '', on: '2026-11-20', expires: '2026-12-20' };
    expect(await write(at('frame', frame))).toMatchObject(closed('353, § 2, al. 3'));
    const note = { text: 'woorden', on: '2026-11-20', kind: 'other' } as const;
    expect(await write({ do: 'note', section: 'consultation', note })).toMatchObject(closed('353, § 2, al. 3'));
    expect(
      await write(
        putting('position', 'p1', 'position', { consultation: 'k9', agency: 'a', text: 'b' }, [], 'consultation'),
      ),
    ).toMatchObject(closed('353, § 2, al. 3'));
  });

  it('a basis of other services is refused to a prison, and one that closes fits no field', async () => {
    const { write } = await begin();
    expect(basesFor('psd:gent')).not.toContain('cell-french');
    expect(await write(at('basis', basisValue('cell-french')))).toMatchObject(closed('15'));
    expect(await write(at('basis', { ...basisValue(), basis: 'cell' }))).toMatchObject({
      problem: { code: 'does-not-fit' },
    });
  });

  it('one that was taken out holds nothing more, and opens no note for another', async () => {
    const { write } = await begin('by-law');
    const note = { text: 'woorden', on: '2026-11-20', kind: 'other' } as const;
    await good(write({ do: 'note', section: 'consultation', note }));
    await good(write({ do: 'take-out', section: 'consultation', type: 'consultation', entity: 'k1' }));
    expect(await write({ do: 'note', section: 'consultation', note })).toMatchObject(closed('353, § 2, al. 3'));
    const said = { consultation: 'k1', agency: 'a', text: 'b' };
    expect(await write(putting('position', 'p1', 'position', said, [], 'consultation'))).toMatchObject(
      closed('353, § 2, al. 3'),
    );
  });

  it('while the basis stands in two versions only what both open is written, and the basis alone is settled', async () => {
    const { machine, dossier, write } = await begin('by-law');
    await good(write(at('participants', { names: ['Mira Lisdodde'] })));
    // A colleague who saw neither writes both again.
    await joinedBy(machine, 'Warre Kiezelsteen');
    const lien = await unlocked(machine, 'Lien Zonnebloem');
    const person = must((await good(lien.vault.correspondents()))[0], 'Warre').person;
    await good(lien.vault.shareWithColleague({ dossier, section: 'consultation', person }));
    const there = await unlocked(lien, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    const theirs = (...changes: readonly Change[]) => there.vault.change({ dossier, changes });
    await good(theirs(at('participants', { names: ['Odin Kasseisteen'] })));
    await good(theirs(at('basis', basisValue('with-consent'))));
    const k1 = entity(await good(there.vault.openDossier({ id: dossier })), 'consultation', 'k1');
    expect([ops(k1, 'basis').length, ops(k1, 'participants').length]).toEqual([2, 2]);
    expect(await theirs(at('agenda', { text: 'Een adres' }))).toMatchObject(closed('352'));
    await good(theirs(at('preparation', { reason: 'Hij is verhinderd.' })));
    const settle = (unit: string, value: unknown): Change => {
      const place = { section: 'consultation', type: 'consultation', entity: 'k1', unit } as const;
      return { do: 'settle', ...place, value, sees: ops(k1, unit) };
    };
    const names = settle('participants', { names: ['Mira Lisdodde', 'Odin Kasseisteen'] });
    expect(await theirs(names)).toMatchObject({ ok: false, problem: { code: 'basis-closed' } });
    await good(theirs(settle('basis', basisValue()), names, at('agenda', { text: 'Een adres' })));
  });

  it('positions wait for the common file, and it for what the text lets it be', async () => {
    const { write } = await begin();
    await good(write(at('basis', basisValue())));
    const said = putting(
      'position',
      'p1',
      'position',
      { consultation: 'k1', agency: 'a', text: 'b' },
      [],
      'consultation',
    );
    expect(await write(said)).toMatchObject(closed('2, § 4'));
    expect(await write(at('common-file', { ...commonFileValue, keep: 'P40Y' }))).toMatchObject(closed('2, § 4'));
    await good(write(at('common-file', commonFileValue), said));
  });

  it('in the own file stands what all agreed to, and what comes from a judicial file with the prosecutor’s consent', async () => {
    const { write } = await begin('by-law');
    const record = { consultation: 'k1', kind: 'measure', text: 'wij bellen', agreed: true, fromCase: false };
    const keeps = (value: unknown) => write(putting('own-record', 'r1', 'record', value, [], 'consultation'));
    expect(await keeps({ ...record, agreed: false })).toMatchObject(closed('4, al. 2'));
    expect(await keeps({ ...record, fromCase: true })).toMatchObject(closed('4, al. 2'));
    await good(keeps({ ...record, fromCase: true, prosecutorOn: '2026-11-19' }));
  });

  it.each(['by-law', 'prosecutor', 'safe-house-federal'] as const)(
    'D58 %s: a task of the common file becomes no step of the plan, an agreed measure of the own file does',
    async (basis) => {
      const { machine, dossier, write } = await begin(basis);
      const task = { consultation: 'k1', text: 'Loket bellen', owner: 'Mira Lisdodde', due: '2026-12-15' };
      await good(write(putting('decision', 'd1', 'decision', task, [], 'consultation')));
      const step = putting('step', 's1', 'what', { text: 'Loket bellen' });
      const planned = (type: string, id: string) => putting(type, id, 'planned', { step: 's1' }, [], 'consultation');
      expect(await write(step, planned('decision', 'd1'))).toMatchObject(closed('4'));
      // Nothing of the wish was written, the step neither.
      expect(JSON.stringify(await good(machine.vault.openDossier({ id: dossier })))).not.toContain('"s1"');
      const record = { consultation: 'k1', text: 'wij bellen', agreed: true, fromCase: false };
      const keep = (id: string, kind: string): Change =>
        putting('own-record', id, 'record', { ...record, kind }, [], 'consultation');
      await good(write(keep('r1', 'oral'), keep('r2', 'measure')));
      expect(await write(step, planned('own-record', 'r1'))).toMatchObject(closed('4'));
      expect(await write(step, planned('own-record', 'unwritten'))).toMatchObject(closed('353, § 2, al. 3'));
      await good(write(step, planned('own-record', 'r2')));
    },
  );

  it.each(['by-law', 'prosecutor', 'safe-house-federal'] as const)(
    'D61 %s: support that was agreed begins no steps of the plan, and none of the wish is written',
    async (basis) => {
      const { machine, dossier, write } = await begin(basis);
      const agreed = { consultation: 'k1', kind: 'tailor-made', support: 'gesprek', by: 'Mira', until: '2026-12-15' };
      const agrees = putting('approach', 'a1', 'agreed', agreed, [], 'consultation');
      const step = putting('step', 's1', 'what', { text: 'Loket bellen' });
      const starts = putting('approach', 'a1', 'started', { steps: ['s1'] }, [], 'consultation');
      expect(await write(agrees, step, starts)).toMatchObject(closed('4'));
      expect(JSON.stringify(await good(machine.vault.openDossier({ id: dossier })))).not.toContain('"s1"');
      await good(write(agrees));
    },
  );

  it('D61: on a basis that keeps tasks in the own file it begins them', async () => {
    const { write } = await begin('with-consent');
    const agreed = { consultation: 'k1', kind: 'tailor-made', support: 'gesprek', by: 'Mira', until: '2026-12-15' };
    const agrees = putting('approach', 'a1', 'agreed', agreed, [], 'consultation');
    const starts = putting('approach', 'a1', 'started', { steps: ['s1'] }, [], 'consultation');
    await good(write(agrees, putting('step', 's1', 'what', { text: 'Loket bellen' }), starts));
  });

  it('D58: where the basis keeps tasks in the own file, one becomes a step', async () => {
    const { write } = await begin('with-consent');
    const task = { consultation: 'k1', text: 'Loket bellen', owner: 'Lien', due: '2026-12-15' };
    await good(write(putting('decision', 'd1', 'decision', task, [], 'consultation')));
    await good(write(putting('decision', 'd1', 'planned', { step: 's1' }, [], 'consultation')));
  });

  it('D58: a task that became a step on another basis is brought back with what it says, as it makes no step anew', async () => {
    const { write } = await begin('with-consent');
    const task = { consultation: 'k1', text: 'Loket bellen', owner: 'Lien', due: '2026-12-15' };
    await good(write(putting('decision', 'd1', 'decision', task, [], 'consultation')));
    await good(write(putting('decision', 'd1', 'planned', { step: 's1' }, [], 'consultation')));
    await good(write(...onBasis('k1')));
    const entity = { section: 'consultation', type: 'decision', entity: 'd1' } as const;
    await good(write({ do: 'take-out', ...entity }));
    await good(write({ do: 'bring-back', ...entity }));
  });

  it('nothing is open longer than the authorisation holds', async () => {
    const { write } = await begin('prosecutor');
    const frame = { ground: '', purpose: '', on: '2026-11-20', expires: '2028-01-01' };
    expect(await write(at('frame', frame))).toMatchObject({ problem: { code: 'basis-closed' } });
    await good(write(at('frame', { ...frame, expires: '2027-12-31' })));
  });

  it('D39: with consent alone nothing is agreed for a family, as nothing of relatives may be recorded', async () => {
    const { write } = await begin('with-consent');
    const agreed = { consultation: 'k1', kind: 'family', support: 'gesprek', by: 'Mira', until: '2026-12-15' };
    const agrees = (value: unknown) => write(putting('approach', 'a1', 'agreed', value, [], 'consultation'));
    expect(await agrees(agreed)).toMatchObject(closed('10'));
    await good(agrees({ ...agreed, kind: 'tailor-made' }));
  });

  it('D60: what another basis closes is found by no search, and shown in no history and no state of a day', async () => {
    const { machine, dossier, write } = await begin('by-law');
    const before = machine.clock.now;
    machine.clock.now += 3_600_000;
    const closing = 'Zeewierlamp';
    const position = { consultation: 'k1', agency: 'OCMW', text: `${closing} van het OCMW` };
    await good(
      write(
        at('agenda', { text: `${closing} op de agenda` }),
        at('preparation', { reason: 'Vuurtorenwachter' }),
        putting('position', 'p1', 'position', position, [], 'consultation'),
      ),
    );
    const held = async (): Promise<readonly [number, string]> => {
      const { vault } = machine;
      const of = { dossier, section: 'consultation', by: 'known' } as const;
      const { hits } = await good(vault.search({ query: closing, limit: 9 }));
      const history = await good(vault.history({ dossier, section: 'consultation' }));
      const ofOne = await good(vault.history({ dossier, section: 'consultation', entity: 'p1' }));
      const state = await good(vault.stateOn({ ...of, at: machine.clock.now }));
      const between = await good(vault.changesBetween({ ...of, from: before, to: machine.clock.now }));
      return [hits.length, JSON.stringify([history, ofOne, state, between])];
    };
    const [found, told] = await held();
    expect(found).toBe(2);
    expect(told.split(closing).length - 1).toBeGreaterThan(6);

    machine.clock.now += 3_600_000;
    const remove = { do: 'take-out', section: 'consultation', type: 'position', entity: 'p1' } as const;
    await good(write(at('basis', basisValue('with-consent')), { ...remove, reason: `${closing} weg` }));
    const [stillFound, stillTold] = await held();
    expect(stillFound).toBe(0);
    expect(stillTold).not.toContain(closing);
    // What the new basis opens is there as before.
    expect((await good(machine.vault.search({ query: 'Vuurtorenwachter', limit: 9 }))).hits).toHaveLength(1);
    expect(stillTold).toContain('Vuurtorenwachter');

    // Nothing went: under its first basis it is there again.
    await good(write(at('basis', basisValue())));
    const [again, toldAgain] = await held();
    expect([again, toldAgain.includes(closing)]).toEqual([1, true]);
  });

  it('what was taken out of a closed part is not brought back', async () => {
    const { write } = await begin('by-law');
    const entity = { section: 'consultation', type: 'position', entity: 'p1' } as const;
    await good(
      write(putting('position', 'p1', 'position', { consultation: 'k1', agency: 'a', text: 'b' }, [], 'consultation')),
    );
    await good(write({ do: 'take-out', ...entity }));
    await good(write(at('basis', basisValue('with-consent'))));
    expect(await write({ do: 'bring-back', ...entity })).toMatchObject(closed('352'));
  });

  it('what a later basis forbids to say is not brought back either', async () => {
    const { write } = await begin('by-law');
    const entity = { section: 'consultation', type: 'approach', entity: 'a1' } as const;
    const agreed = { consultation: 'k1', kind: 'family', support: 'gesprek', by: 'Mira', until: '2026-12-15' };
    await good(write(putting('approach', 'a1', 'agreed', agreed, [], 'consultation')));
    await good(write({ do: 'take-out', ...entity }));
    await good(write(at('basis', basisValue('with-consent'))));
    expect(await write({ do: 'bring-back', ...entity })).toMatchObject(closed('10'));
    await good(write(at('basis', basisValue())));
    await good(write({ do: 'bring-back', ...entity }));
  });

  it('every unit there is was tried', () => {
    for (const [type, units] of Object.entries<Record<string, z.ZodType>>(entities.consultation))
      for (const unit of Object.keys(units)) expect(unitSchema('consultation', type, unit)).toBeDefined();
  });
});

describe('D56 what the text of a basis says is over', () => {
  const frameOn = (on: string) => ({ ground: 'decreet', purpose: 'onderdak', on, expires: on });
  const of = (id: string, unit: string, value: unknown): Change =>
    putting('consultation', id, unit, value, [], 'consultation');
  const held = (id: string, on: string): readonly Change[] => [
    of(id, 'basis', basisValue('cell-french')),
    of(id, 'invitation', { ...invitation, sentOn: '2025-01-02', heldOn: on }),
    of(id, 'frame', frameOn(on)),
  ];

  it('stands in the list of what is due with its article, though the dossier is open', async () => {
    const { at: machine, dossier } = await deskFor('cell-french');
    const { vault } = machine;
    const listed = async () => (await good(vault.retention())).consultations;
    await good(vault.change({ dossier, changes: held('k1', '2025-11-24') }));
    expect(await listed()).toEqual([]);
    expect((await good(vault.today())).dueForErasing).toBe(0);
    machine.clock.now += 24 * 3_600_000;
    const over = { dossier, consultation: 'k1', of: 'own-note', until: '2026-11-24', on: '2025-11-24' };
    expect(await listed()).toMatchObject([{ ...over, article: { act: 'french-cells' }, isWhole: true }]);
    expect((await good(vault.today())).dueForErasing).toBe(1);
    await good(vault.change({ dossier, changes: held('k2', '2026-06-01') }));
    expect(await listed()).toMatchObject([{ consultation: 'k1', isWhole: false }]);
  });
});
