import { describe, expect, it } from 'vitest';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { readBook, writeBook } from '../../../shared/service-book/file.ts';
import { letterheadOf } from '../../../shared/service-book/letterhead.ts';
import { buildPaper, papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { assessment, entity, identity, legal, lien, plan, request, said, section, view } from './dossier.ts';
import { paperText } from './reading.ts';

const { form } = tongue('nl').words;
const today = '2027-01-12';
const consentTo = { service: 'municipality:44021', name: 'Preventiedienst Klaverdorp' };

const consent = (answer: 'yes' | 'no' | undefined, more = {}, id = 'c1') =>
  entity(id, 'consent', {
    request: said({ topic: 'support-sheet', items: [], to: consentTo, purpose: 'wonen', on: '2027-01-02' }),
    explained: said({ language: 'nl' }),
    ...(answer && { answer: said({ answer, how: 'paper', on: '2027-01-03', until: '2027-06-30' }) }),
    ...more,
  });
const sheet = entity('s1', 'support-sheet', {
  made: said({ consent: 'c1', to: consentTo, steps: ['house', 'doctor', 'loose'], on: '2027-01-05' }),
  contact: said({ text: 'Lien, 09 000 00 00, voormiddag' }),
});
const step = (id: string, what: string, goal: string) =>
  entity(id, 'step', { what: said({ text: what }), goal: said({ goal }), due: said({ on: '2027-02-01' }) });
const goal = (id: string, domain: string) => entity(id, 'goal', { domain: said({ domain }) });
const ours = section('plan', [
  goal('g-house', 'housing'),
  goal('g-doctor', 'health'),
  step('house', 'Woning zoeken', 'g-house'),
  step('unasked', 'Meubels zoeken', 'g-house'),
  step('doctor', 'Afspraak bij de dokter', 'g-doctor'),
  step('loose', 'Iets zonder doel', 'nowhere'),
]);
const withLedger = (given: ReturnType<typeof consent>) => ({
  ...view,
  sections: [identity, legal, assessment, ours, section('notes', [given, sheet])],
});

describe('D31 a support sheet on paper', () => {
  it('says what help, by when and whom to call, of the steps that were chosen and may stand there', () => {
    const text = paperText('supportSheet', { view: withLedger(consent('yes')), today });
    expect(text).toContain('Woning zoeken');
    expect(text).toContain('09 000 00 00');
    expect(text).toContain(form.refuse);
    expect(text).not.toMatch(/Meubels|dokter|zonder doel/);
  });

  it('holds nothing of the law, the assessment or notes: it reads the same without them', () => {
    const all = withLedger(consent('yes'));
    const few = { ...all, sections: all.sections.filter(({ kind }) => kind !== 'legal' && kind !== 'assessment') };
    expect(paperText('supportSheet', { view: all, today })).toBe(paperText('supportSheet', { view: few, today }));
    expect(paperText('supportSheet', { view: all, today })).not.toContain('18 maanden');
  });

  it.each([
    ['no', consent('no')],
    ['no answer', consent(undefined)],
    ['taken back', consent('yes', { withdrawn: said({ on: '2027-01-10' }) })],
    ['another one than it names', consent('yes', {}, 'c2')],
  ])('holds nothing of the person where no consent stands: %s', (_, given) => {
    const text = paperText('supportSheet', { view: withLedger(given), today });
    expect(text).toContain(form.noConsent);
    expect(text).not.toMatch(/Woning|09 000|Regenboog/);
  });

  it('is there once one was made', () => {
    expect(papersFor(withLedger(consent('yes')), lien)).toContain('supportSheet');
    expect(papersFor(view, lien)).not.toContain('supportSheet');
  });
});

describe('D32 the form by which a service is asked to do a step', () => {
  const referral = entity('r1', 'referral', {
    asked: said({
      step: 'house',
      to: { kind: 'directory', id: consentTo.service, name: consentTo.name },
      on: '2027-01-05',
      how: 'form',
    }),
  });
  const asking = (given: ReturnType<typeof consent>) => {
    const all = withLedger(given);
    const sections = all.sections.map((each) =>
      each.kind === 'plan' ? section('plan', [...ours.entities, referral]) : each,
    );
    return { ...all, sections };
  };

  it('names the person only where a consent stands for that service', () => {
    const named = paperText('referralForm', { view: asking(consent('yes')), today });
    const unnamed = paperText('referralForm', { view: asking(consent('no')), today });
    expect(named).toContain('Woning zoeken');
    expect(unnamed).toContain('Woning zoeken');
    expect(named).toContain('Naam Regenboog, Basiel');
    expect(unnamed).not.toContain('Regenboog');
    const footer = (given: ReturnType<typeof consent>): string =>
      buildPaper('referralForm', { ...request(), view: asking(given), today }).footer;
    expect(footer(consent('yes'))).toContain('Regenboog');
    expect(footer(consent('no'))).not.toContain('Regenboog');
    expect(unnamed).toContain(form.noName);
  });

  it('holds no other step and nothing of the law', () => {
    const text = paperText('referralForm', { view: asking(consent('yes')), today });
    expect(text).not.toMatch(/Meubels|dokter|18 maanden/);
    expect(plan.entities.length).toBeGreaterThan(0);
  });
});

describe('SB18 the letterhead', () => {
  const head = { id: 'a'.repeat(32), turn: 1, by: 'Lien' };
  const value = { service: 'justice-house:gent', on: '2026-11-01' };
  const lines =
    'Agentschap Justitie en Handhaving\n\n Floraliënlaan 12, 9000 Gent \nT 09 000 00 00\nin het gebouw achteraan\nen meer';
  const written: BookEntry = { ...head, kind: 'card', value: { ...value, letterhead: lines } };

  it('is what the service wrote, at most four lines, else where it is found', () => {
    expect(letterheadOf([written], 'justice-house:gent')).toEqual([
      'Agentschap Justitie en Handhaving',
      'Floraliënlaan 12, 9000 Gent',
      'T 09 000 00 00',
      'in het gebouw achteraan',
    ]);
    expect(letterheadOf([], 'justice-house:gent')).toEqual(['Floraliënlaan 12, 9000 Gent']);
    const own = { of: 'justice-house:gent', telephone: '09 111 11 11', source: 'wij zelf', on: '2026-11-01' };
    expect(letterheadOf([{ ...head, kind: 'contact', value: own }], 'justice-house:gent')).toEqual([
      'Floraliënlaan 12, 9000 Gent',
      '09 111 11 11',
    ]);
    expect(letterheadOf([], 'nowhere')).toEqual([]);
  });

  it('stands below the name of the service on a paper, and travels with the book', () => {
    const [first] = buildPaper('report', { ...request(), head: letterheadOf([written], 'justice-house:gent') }).blocks;
    expect(first).toMatchObject({
      kind: 'letterhead',
      by: [[{ text: 'Agentschap Justitie en Handhaving' }], {}, {}, {}, {}, {}],
    });
    expect(readBook(writeBook([written]))).toEqual({ ok: true, value: [written] });
  });
});

describe('D73 the address of whom a paper is for', () => {
  const address = { street: 'Achterweg', number: '7', postalCode: '9000', place: 'Gent' };
  const toDirector = { to: 'de directeur van de gevangenis', toService: 'prison:gent' };

  it('is the own service’s addition, else that of the directory, else none', () => {
    expect(paperText('report', toDirector)).toContain('Nieuwe Wandeling 89, 9000 Gent');
    const added = paperText('report', { ...toDirector, addressOf: () => address });
    expect(added).toContain('Achterweg 7, 9000 Gent');
    expect(added).not.toContain('Nieuwe Wandeling');
    const unknown = paperText('report', { ...toDirector, toService: 'prison:lantin' });
    expect(unknown).toBe(paperText('report', { ...toDirector, toService: undefined }));
  });

  it('stands with the service a form was made for, and goes with its name where another is typed', () => {
    const addressOf = (service: string) => (service === consentTo.service ? address : undefined);
    const of = (to?: string) => paperText('supportSheet', { view: withLedger(consent('yes')), today, addressOf, to });
    expect(of()).toContain('Achterweg 7, 9000 Gent');
    expect(of('CAW Klaverdorp')).not.toContain('Achterweg');
    expect(paperText('report', { to: undefined, toService: 'prison:gent' })).not.toContain('Nieuwe Wandeling');
  });
});
