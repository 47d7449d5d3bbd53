import { describe, expect, it } from 'vitest';
import { stepChanges } from '../../../renderer/rooms/dossier/consultation/step-changes.ts';
import { directory } from '../../../shared/directory/index.ts';
import { choicesFor } from '../../../shared/disclosure/extracting.ts';
import { agendaProposals } from '../../../shared/dossier/agenda.ts';
import { participantParts, partsOf } from '../../../shared/dossier/consultation-of.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { must } from '../../../shared/result.ts';
import { basisValue, commonFileValue } from '../../support/consultations.ts';
import { entity, section } from '../../support/views.ts';

const step = (id: string, what: string, on: string, status: string): EntityView =>
  entity(id, 'step', { what: [{ text: what }], due: [{ on }], status: [{ status }] });

const statement = (id: string, text: string, against?: string): EntityView =>
  entity(id, 'statement', {
    statement: [{ domain: 'housing', kind: 'vulnerability', text, source: 'seen', on: '2027-01-01' }],
    ...(against !== undefined && { against: [{ statement: against }] }),
  });

describe('P40 what is proposed for an agenda', () => {
  it('two versions, life domains seen differently, late steps still open; of what was written only the step’s name', () => {
    const proposals = agendaProposals(
      [
        section('identity', [entity('person', 'person', { destination: [{ place: 'Gent' }, { place: 'Aalst' }] })]),
        section('plan', [
          step('s1', 'Kamer bekijken', '2027-01-10', 'in-progress'),
          step('s2', 'Al gedaan', '2027-01-01', 'done'),
          step('s3', 'Niet meer nodig', '2027-01-01', 'no-longer-needed'),
          step('s4', 'Op tijd', '2027-02-01', 'not-started'),
          step('s5', 'Attest vragen', '2027-01-05', 'cannot-yet'),
        ]),
        section('assessment', [statement('a', 'geheim een'), statement('b', 'geheim twee', 'a')]),
      ],
      '2027-02-01',
    );
    expect(proposals).toEqual([
      { kind: 'versions', section: 'identity', type: 'person', unit: 'destination' },
      { kind: 'seen-differently', domain: 'housing' },
      { kind: 'late', what: 'Attest vragen', due: '2027-01-05' },
      { kind: 'late', what: 'Kamer bekijken', due: '2027-01-10' },
    ]);
  });

  it('a statement against one that is gone is no difference, and what is kept apart proposes nothing', () => {
    const two = (kind: SectionKind, type: string, unit: string): SectionView =>
      section(kind, [
        entity('x', type, {
          [unit]: [
            { text: 'een', on: '' },
            { text: 'twee', on: '' },
          ],
        }),
      ]);
    expect(
      agendaProposals(
        [
          section('assessment', [statement('b', 'alleen', 'a')]),
          two('help', 'item', 'item'),
          two('guidance', 'meeting', 'meeting'),
          two('health', 'statement', 'fitness'),
          two('victims', 'victim-condition', 'condition'),
          two('consultation', 'consultation', 'agenda'),
          two('notes', 'follow-up', 'course'),
        ],
        '2027-02-01',
      ),
    ).toEqual([]);
  });
});

describe('P41 positions and decisions', () => {
  const position = (id: string, consultation: string, agency: string): EntityView =>
    entity(id, 'position', { position: [{ consultation, agency, text: 'een woord' }] });
  const agreed = { consultation: 'k1', text: 'Loket opbellen', owner: 'Mira Lisdodde', due: '2027-03-01' };
  const decision = entity('d1', 'decision', { decision: [agreed] });

  it('each is of one consultation, and none replaces another', () => {
    const held = section('consultation', [
      position('p1', 'k1', 'OCMW'),
      position('p2', 'k1', 'PSD'),
      position('p3', 'k2', 'PSD'),
      decision,
    ]);
    const { positions, decisions } = partsOf(held, 'k1');
    expect(positions.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(decisions.map(({ id }) => id)).toEqual(['d1']);
  });

  it('as a step: what, who, by when, under a goal; and the decision says which step it became', () => {
    const changes = stepChanges(decision, 'g1', 'i').flatMap((each) => (each.do === 'put' ? [each] : []));
    const inPlan = changes.filter((each) => each.section === 'plan');
    const id = must(inPlan[0], 'a step').entity;
    expect(Object.fromEntries(inPlan.map(({ unit, value }) => [unit, value]))).toEqual({
      what: { text: 'Loket opbellen' },
      goal: { goal: 'g1' },
      order: { key: 'i' },
      who: { actor: { kind: 'free', name: 'Mira Lisdodde' } },
      due: { on: '2027-03-01' },
      status: { status: 'not-started' },
    });
    expect(changes.at(-1)).toMatchObject({ section: 'consultation', unit: 'planned', value: { step: id } });
  });

  it('D58: an agreed measure of the own file as a step: what, under a goal; nobody else’s name and no day', () => {
    const record = { consultation: 'k1', kind: 'measure', text: 'Wij bellen', agreed: true, fromCase: false };
    const measure = entity('r1', 'own-record', { record: [record] });
    const changes = stepChanges(measure, 'g1', 'i').flatMap((each) => (each.do === 'put' ? [each] : []));
    const inPlan = changes.filter((each) => each.section === 'plan');
    expect(Object.fromEntries(inPlan.map(({ unit, value }) => [unit, value]))).toEqual({
      what: { text: 'Wij bellen' },
      goal: { goal: 'g1' },
      order: { key: 'i' },
      status: { status: 'not-started' },
    });
    expect(changes.at(-1)).toMatchObject({ type: 'own-record', entity: 'r1', unit: 'planned' });
    const oral = entity('r2', 'own-record', { record: [{ ...record, kind: 'oral' }] });
    expect(stepChanges(oral, 'g1', 'i')).toEqual([]);
  });

  it('a participant is a name and a capacity', () => {
    expect(participantParts('Mira Lisdodde, maatschappelijk werker, OCMW Gent')).toEqual({
      name: 'Mira Lisdodde',
      capacity: 'maatschappelijk werker, OCMW Gent',
    });
    expect(participantParts(' Mira ')).toEqual({ name: 'Mira', capacity: '' });
  });
});

describe('D39 a basis that ends sooner than its frame', () => {
  const frame = { ground: 'decreet', purpose: 'onderdak', on: '2027-01-01', expires: '2027-03-01' };
  const receiver = { person: 'm', name: 'Mira Lisdodde', function: 'social-welfare-worker', service: 'cpas:gent' };
  const positionOn = (today: string, until: string) =>
    choicesFor({
      kind: 'consultation',
      receiver: { ...receiver, service: directory.entries.find(({ kind }) => kind === 'local-welfare')?.id ?? '' },
      sections: [
        section('consultation', [
          entity('k1', 'consultation', {
            basis: [{ ...basisValue('prosecutor'), until }],
            'common-file': [commonFileValue],
            frame: [frame],
            participants: [{ names: ['Mira Lisdodde, OCMW'] }],
          }),
          entity('p1', 'position', { position: [{ consultation: 'k1', agency: 'OCMW', text: 'ja' }] }),
        ]),
      ],
      consents: [],
      isHolder: true,
      today,
    }).find(({ entity: id }) => id === 'p1');

  it('ends what is shared, on the earlier day', () => {
    expect(positionOn('2027-02-01', '2027-12-31')).toMatchObject({ allowed: true, until: '2027-03-01' });
    expect(positionOn('2027-02-01', '2027-02-01')).toMatchObject({ allowed: true, until: '2027-02-01' });
    expect(positionOn('2027-02-02', '2027-02-01')).toMatchObject({ allowed: false, ground: 'consultation-over' });
  });
});

describe('D34 a consultation that is not settled', () => {
  const frame = { ground: 'decreet', purpose: 'onderdak', on: '2027-01-01', expires: '2027-03-01' };
  const receiver = {
    person: 'm',
    name: 'Mira Lisdodde',
    function: 'social-welfare-worker',
    service: directory.entries.find(({ kind }) => kind === 'local-welfare')?.id ?? '',
  };
  const positionsOf = (consultation: EntityView) =>
    choicesFor({
      kind: 'consultation',
      receiver,
      sections: [
        section('consultation', [
          consultation,
          entity('p1', 'position', { position: [{ consultation: 'k1', agency: 'OCMW', text: 'ja' }] }),
        ]),
      ],
      consents: [],
      isHolder: true,
      today: '2027-02-01',
    })
      .filter(({ entity: id }) => id === 'p1')
      .map(({ ground }) => ground);
  const names = [{ names: ['Mira Lisdodde, OCMW'] }];

  it('gives out its positions while it stands in one version, and nothing of them otherwise', () => {
    const settled = entity('k1', 'consultation', {
      basis: [basisValue()],
      'common-file': [commonFileValue],
      frame: [frame],
      participants: names,
    });
    expect(positionsOf(settled)).toEqual(['case-consultation']);
    const two = [...names, { names: ['Joppe Waterlelie'] }];
    expect(
      positionsOf(
        entity('k1', 'consultation', {
          basis: [basisValue()],
          'common-file': [commonFileValue],
          frame: [frame],
          participants: two,
        }),
      ),
    ).toEqual(['two-versions']);
    const days = [frame, { ...frame, expires: '2027-04-01' }];
    expect(
      positionsOf(
        entity('k1', 'consultation', {
          basis: [basisValue()],
          'common-file': [commonFileValue],
          frame: days,
          participants: names,
        }),
      ),
    ).toEqual(['two-versions']);
    expect(positionsOf({ ...settled, state: 'taken-out' })).toEqual(['participants-only']);
    expect(
      positionsOf(
        entity('k2', 'consultation', {
          basis: [basisValue()],
          'common-file': [commonFileValue],
          frame: [frame],
          participants: names,
        }),
      ),
    ).toEqual(['participants-only']);
  });
});
