/** A case consultation of people from three services: what each one gets, to the field, and that it ends. */
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sittingOf } from '../../../shared/disclosure/sitting.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { must } from '../../../shared/result.ts';
import type { ExtractRequest } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { onBasis } from '../../support/consultations.ts';
import { atComputer, carry, meet, prisonDesk, putting, slip, waiting } from '../../support/people.ts';

const at = (type: string, id: string, unit: string, value: unknown) =>
  putting(type, id, unit, value, [], 'consultation');
const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20', expires: '2026-12-20' };
const dissent = 'Geen maandelijks bericht.';

/** Everything of the first consultation, a second one with others in it, and the rest of a dossier. */
const changes = [
  putting('goal', 'g1', 'words', { text: 'planwoorden', language: 'nl' }),
  putting('step', 's1', 'what', { text: 'planstap' }),
  putting('person', 'person', 'destination', { place: 'Bestemmingsdorp' }, [], 'identity'),
  ...onBasis('k1'),
  ...onBasis('k2'),
  at('consultation', 'k1', 'frame', frame),
  at('consultation', 'k1', 'participants', {
    names: ['Mira Lisdodde, OCMW Gent', 'Joppe Waterlelie, justitiehuis', 'Odin Kasseisteen, lokale politie'],
  }),
  at('consultation', 'k1', 'agenda', { text: 'Een adres' }),
  at('position', 'p1', 'position', { consultation: 'k1', agency: 'OCMW Gent', text: 'Wij zoeken mee.' }),
  at('position', 'p2', 'position', { consultation: 'k1', agency: 'justitiehuis', text: 'Nog geen opdracht.', dissent }),
  at('decision', 'd1', 'decision', { consultation: 'k1', text: 'Bellen', owner: 'Mira Lisdodde', due: '2026-12-01' }),
  at('own-record', 'r1', 'record', {
    consultation: 'k1',
    kind: 'measure',
    text: 'Eigen maatregel',
    agreed: true,
    fromCase: false,
  }),
  at('own-record', 'r1', 'planned', { step: 's1' }),
  at('consultation', 'k2', 'frame', { ...frame, purpose: 'iets anders' }),
  at('consultation', 'k2', 'participants', { names: ['Wout Klaproos, directeur'] }),
  at('position', 'p3', 'position', { consultation: 'k2', agency: 'directie', text: 'Andere tafel.' }),
];

interface Table {
  readonly a: Machine;
  readonly dossier: string;
  readonly people: readonly { readonly machine: Machine; readonly to: string }[];
}

const valuesOf = (sections: readonly SectionView[]): readonly string[] =>
  sections
    .flatMap(({ entities }) => entities.flatMap(({ units }) => Object.values(units)))
    .flatMap(({ versions }) => versions.map(({ value }) => withoutConsultation(value)))
    .sort();

/** Which consultation it belongs to stays behind; in which order fields were written does not matter. */
function withoutConsultation(value: unknown): string {
  const fields = Object.entries(z.record(z.string(), z.unknown()).parse(value));
  return JSON.stringify(fields.filter(([name]) => name !== 'consultation').sort(([a], [b]) => (a < b ? -1 : 1)));
}

const request = (table: Table, to: string, fields: readonly string[]): ExtractRequest => ({
  dossier: table.dossier,
  to,
  kind: 'consultation',
  fields,
  purpose: 'verslag',
  message: '',
});

const allowed = async (table: Table, to: string): Promise<readonly string[]> =>
  (await good(table.a.vault.planExtract(request(table, to, [])))).choices
    .filter((each) => each.allowed)
    .map(({ key }) => key);

describe('a case consultation', () => {
  let table: Table;
  beforeAll(async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(a.vault.beginSection({ dossier, section: 'consultation' }));
    await good(a.vault.change({ dossier, changes }));
    const machines = [
      await atComputer('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent'),
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
    ];
    const people = [];
    for (const machine of machines) people.push({ machine, to: (await meet(a, machine)).b });
    table = { a, dossier, people };
  });

  it('D34: what a sitting shows is what an extract may hold: the same values, no other consultation, nothing else', async () => {
    const { sections } = await good(table.a.vault.openDossier({ id: table.dossier }));
    const shown = sittingOf(sections, 'k1');
    const to = must(table.people[0], 'Mira').to;
    const fields = await allowed(table, to);
    const { asTheyRead } = await good(table.a.vault.planExtract(request(table, to, fields)));
    const inExtract = valuesOf(asTheyRead).filter((each) => !each.includes('["kind","consultation"]'));
    expect(valuesOf(shown)).toEqual(inExtract);
    expect(JSON.stringify(shown)).not.toMatch(
      /planwoorden|planstap|Bestemmingsdorp|Andere tafel|iets anders|Eigen maatregel|"s1"/,
    );
  });

  it('D34: each participant gets exactly the fields of their consultation, and the director of another none of them', async () => {
    for (const { to } of table.people)
      expect(await allowed(table, to)).toEqual([
        'identity/person/name',
        'identity/person/birth',
        'consultation/k1/basis',
        'consultation/k1/frame',
        'consultation/k1/participants',
        'consultation/k1/agenda',
        'consultation/p1/position',
        'consultation/p2/position',
        'consultation/d1/decision',
      ]);
    const wout = await atComputer('Wout Klaproos', 'director', 'prison:gent');
    const keys = await allowed(table, (await meet(table.a, wout)).b);
    expect(keys.filter((key) => key.startsWith('consultation/'))).toEqual([
      'consultation/k2/basis',
      'consultation/k2/frame',
      'consultation/k2/participants',
      'consultation/p3/position',
    ]);
  });

  it('D23, D25: what arrives is what was shown, points back at nothing, and is gone for each of them after its last day', async () => {
    for (const { machine, to } of table.people) {
      const wanted = request(table, to, await allowed(table, to));
      const shown = valuesOf((await good(table.a.vault.planExtract(wanted))).asTheyRead);
      table.a.disk.outbox.clear();
      await good(table.a.vault.sendExtract(wanted));
      carry(table.a, machine);
      await good(machine.vault.accept({ name: await waiting(machine, 'support-sheet') }));
      const view = await good(machine.vault.openDossier({ id: table.dossier }));
      expect(view.sections).toEqual([]);
      const came = must(view.extracts?.[0], 'the extract').section;
      expect(valuesOf([came])).toEqual(shown);
      expect(JSON.stringify(came)).not.toMatch(/"(k1|k2|p1|p2|p3|d1|s1)"|Andere tafel/);
      expect(JSON.stringify(came)).toContain(dissent);

      machine.clock.now = Date.parse('2026-12-21T09:00:00Z');
      expect(await good(machine.vault.caseload())).toEqual([]);
      await good(machine.vault.incoming());
      machine.clock.now = Date.parse('2026-12-01T09:00:00Z');
      expect(await machine.vault.openDossier({ id: table.dossier })).toMatchObject({
        problem: { code: 'unknown-dossier' },
      });
      expect(machine.disk.inbox.size).toBe(0);
    }
  });
});
