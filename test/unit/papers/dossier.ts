/** A fictional dossier to print: sections, entities and units as a reader sees them. */
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Author, EntityView, NoteView, SectionView, UnitView } from '../../../shared/dossier/view.ts';
import type { PaperRequest } from '../../../renderer/papers/model/paper.ts';
import type { DossierView } from '../../../renderer/vault/api.ts';

export const lien: Author = {
  seat: 's1',
  person: 'p1',
  name: 'Lien Zonnedauw',
  function: 'psd-social-worker',
  service: 'prison:gent',
  shown: 'compared',
};
export const bram: Author = {
  seat: 's2',
  person: 'p2',
  name: 'Bram Kiezel',
  function: 'justice-assistant',
  service: 'justice-house:gent',
  shown: 'compared',
};

export interface Said {
  readonly value: unknown;
  readonly by: Author;
  readonly at: number;
}

const day = (iso: string): number => Date.parse(`${iso}T12:00:00Z`);
export const said = (value: unknown, by: Author = lien, on = '2027-01-10'): Said => ({ value, by, at: day(on) });

/** An entity; a list of values under a unit means that they stand side by side. */
export function entity(id: string, type: string, units: Record<string, Said | readonly Said[]>): EntityView {
  const views = Object.entries(units).map(([unit, given]): [string, UnitView] => {
    const all = Array.isArray(given) ? given : [given];
    const versions = all.map(({ value, by, at }: Said, n) => ({
      op: `${id}-${unit}-${n}`,
      value,
      author: by,
      at,
      same: [`${id}-${unit}-${n}`],
      settled: false,
    }));
    return [unit, { versions, readOnly: false }];
  });
  return { id, type, units: Object.fromEntries(views), takenOut: [], state: 'present', since: 0 };
}

export const section = (kind: SectionKind, entities: readonly EntityView[], canWrite = true): SectionView => ({
  id: kind,
  kind,
  epoch: 'e',
  entities,
  notes: [],
  readers: [],
  owners: [],
  canWrite,
  waiting: 0,
  quarantined: 0,
  missingFrom: [],
});

const written = (op: string, note: NoteView['note']): NoteView => ({ op, note, author: bram, at: day(note.on) });

export const identity = section('identity', [
  entity('person', 'person', {
    name: said({ surname: 'Regenboog', firstName: 'Basiel' }),
    birth: said({ date: '1994-06-02', place: 'Aalst' }),
    place: said({ at: 'prison:gent', since: '2026-02-01' }),
    fileLanguage: said({ language: 'nl' }),
    personLanguage: said({ language: 'nl', interpreter: false, plainLanguage: true }),
  }),
  entity('responsible', 'responsible', { holder: said({ person: 'p1', name: lien.name, service: lien.service }) }),
]);

export const legal = section('legal', [
  entity('situation', 'situation', {
    route: said({ route: 'judge' }),
    executable: said({ months: 18, text: 'waarvan 6 maanden met uitstel' }),
  }),
  entity('j1', 'judgment', {
    judgment: said({ court: 'Correctionele rechtbank Gent', date: '2026-01-15', text: '' }),
    final: said({ final: true }),
    recidivism: said({ established: false }),
  }),
  entity('d1', 'legal-date', {
    date: said({ kind: 'conditional-release', value: '2027-06-14', source: 'registry', note: '' }),
  }),
  entity('d2', 'legal-date', {
    date: said({ kind: 'sentence-end', value: '2028-02-01', source: 'by-hand', note: 'nog na te vragen' }),
  }),
  entity('r1', 'request', {
    request: said({ modality: 'conditional-release', on: '2027-01-05' }),
    outcome: said({ outcome: 'open' }),
  }),
]);

export const plan = section('plan', [
  entity('w1', 'wish', {
    words: said({ text: 'Ik wil mijn dochter zien opgroeien.', language: 'nl' }),
    translation: said({ text: 'Je veux voir grandir ma fille.' }),
  }),
  entity('g1', 'goal', {
    words: said({ text: 'Een eigen plek, dicht bij Noor.', language: 'nl' }),
    domain: said({ domain: 'housing' }),
  }),
  entity('s1', 'step', {
    what: said({ text: 'Huurbelofte vragen aan tante Mia' }),
    goal: said({ goal: 'g1' }),
    who: said({ actor: { kind: 'detainee', name: 'Basiel' } }),
    due: said({ on: '2027-02-01' }),
    status: said({ status: 'in-progress' }),
  }),
  entity('s2', 'step', {
    what: said({ text: 'Inschrijven bij de VDAB' }),
    who: said({ actor: { kind: 'directory', id: 'justice-house:gent', name: 'JH' } }),
    status: said({ status: 'done' }),
  }),
  entity('p1', 'proof', { proof: said({ step: 's1', type: 'Huurbelofte', dated: '2026-10-09' }) }),
  entity('a1', 'agreement', {
    agreement: said({ answer: 'yes', on: '2027-01-08', reason: 'geheim', printReason: false }),
  }),
  entity('i1', 'inquiry', {
    question: said({ text: 'Kan Basiel bij zijn tante wonen?' }),
    address: said({ street: 'Kasseistraat 12', postalCode: '9300', town: 'Aalst' }),
    host: said({ name: 'Mia Paraplu', relation: 'tante' }),
    hostInformed: said({ informed: 'yes', on: '2027-01-04' }),
    roomFrom: [said({ on: '2027-03-03' }), said({ on: '2027-03-15' }, bram, '2027-01-12')],
  }),
]);

export const assessment = section('assessment', [
  entity('t1', 'statement', {
    statement: said({
      domain: 'family',
      kind: 'strength',
      text: 'Belt elke avond met zijn dochter.',
      source: 'seen',
      on: '2026-12-01',
    }),
  }),
  entity('report', 'report', {
    situation: said({ text: 'Eerste detentie.\nVerblijft op de gemeenschapsregime-afdeling.' }),
    advice: said({ text: 'Gunstig, met bijzondere voorwaarden.' }),
  }),
]);

/** The justice house's own notes, with its report on the follow-up. */
export const notes: SectionView = {
  ...section('notes', [
    entity('follow-up', 'follow-up', {
      period: said({ from: '2026-12-01', until: '2027-01-31' }, bram),
      course: said({ text: 'Houdt zich aan de afspraken.' }, bram),
      conditions: said({ text: '1: nageleefd. 2: nog te bewijzen.' }, bram),
      remarks: said({ text: 'Ik doe mijn best.', on: '2027-01-15' }, bram),
    }),
  ]),
  notes: [
    written('n1', { kind: 'conversation', on: '2027-01-05', text: 'Vertelde over zijn dochter.' }),
    written('n2', { kind: 'observation', on: '2027-01-06', text: 'Dossier nagelezen.' }),
    written('n3', { kind: 'phone', on: '2026-10-01', text: 'Kort gebeld.' }),
  ],
};

export const view: DossierView = { id: 'x', realm: 'real', sections: [identity, legal, plan, assessment] };

export const request = (change: Partial<PaperRequest> = {}): PaperRequest => ({
  view,
  language: 'nl',
  today: '2027-01-20',
  by: { name: lien.name, function: lien.function, service: lien.service },
  ...change,
});
