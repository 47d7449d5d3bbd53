/**
 * What lines of the disclosure table ask beside a receiver (SPEC.md, D11, D16, D42-D45): an order, a paper, words for whoever reads;
 * and the lines without a receiver, of which the proof is what does not exist.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { authorityName } from '../../../renderer/i18n/order-words.ts';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { openingMotives } from '../../../shared/access-log/motive.ts';
import { directory, workerFunctions } from '../../../shared/directory/index.ts';
import { neverAddressed } from '../../../shared/directory/types.ts';
import type { Consent } from '../../../shared/disclosure/consent.ts';
import { choicesFor } from '../../../shared/disclosure/extracting.ts';
import { extracts, extractsFor } from '../../../shared/disclosure/extracts.ts';
import { grounds } from '../../../shared/disclosure/grounds.ts';
import { orderArticles } from '../../../shared/disclosure/mandates.ts';
import { mandateOf } from '../../../shared/disclosure/mandate-of.ts';
import { linesFor } from '../../../shared/disclosure/matrix.ts';
import { consentsForSheet, mayNameOnForm, standingForSheet } from '../../../shared/disclosure/on-paper.ts';
import { purposes } from '../../../shared/disclosure/purposes.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { shapeOf } from '../../../shared/dossier/units/form.ts';
import { languages } from '../../../shared/language.ts';
import { officerPapers } from '../../../shared/service-book/officer-papers.ts';
import { must } from '../../../shared/result.ts';
import { receivers } from '../../support/disclosure-lines.ts';
import { order } from '../../support/orders.ts';
import { entity, identity, plan, said, section, view } from '../papers/dossier.ts';
import { paperText } from '../papers/reading.ts';

const today = '2027-01-12';
const fieldsOf = (schema: z.ZodType): readonly string[] => Object.keys(shapeOf(schema) ?? {});

describe('D42-D45: an inquiry rests on an order, and its report goes back to whoever gave it', () => {
  it('line 1: without authority, day and article nothing goes, and the psychosocial service is no authority', () => {
    const { authority, article, on } = order;
    const asked = (ordered: unknown) =>
      mandateOf(section('plan', [entity('i', 'inquiry', { ordered: said(ordered) })]), today);
    expect(asked(order)).toEqual({ authority, article, on });
    for (const missing of ['authority', 'article', 'on'])
      expect(asked({ ...order, [missing]: undefined })).toBe('no-mandate');
    for (const nobody of ['psd', 'psd-coordinator', 'justice-house'])
      expect(asked({ ...order, authority: nobody })).toBe('no-mandate');
  });

  it('line 1: each authority with the articles that let it order', () => {
    const named = Object.entries(orderArticles).map(([authority, rows]) => [
      authority,
      rows.map(({ act, article }) => `${act} ${article}`),
    ]);
    expect(Object.fromEntries(named)).toEqual({
      director: ['external 8, al. 3', 'external 98/14, § 2, al. 3', 'external 98/15, al. 3', 'protection 17, § 2'],
      'sentence-judge': ['external 34, § 2', 'external 35, § 2', 'external 98/19, al. 2', 'external 90, § 2'],
      'sentence-court': ['external 53'],
      prosecutor: ['external 33, § 2', 'external 35, § 3', 'external 53', 'external 88, § 4'],
      'investigating-judge': ['remand 35, § 1'],
      'head-of-care': ['protection 17, § 2'],
      'protection-chamber': ['protection 21'],
      minister: ['decree-2007-inquiry 1'],
    });
  });

  it.each(['sentence-court', 'prosecutor', 'director'] as const)(
    'line 2: the report is addressed to whoever ordered it: %s',
    (authority) => {
      const inquiry = entity('i9', 'inquiry', { ordered: said({ ...order, authority }) });
      const text = paperText('inquiry', {
        view: { ...view, sections: [identity, section('plan', [inquiry])] },
        entity: 'i9',
      });
      expect(text).toContain(`${tongue('nl').words.labels.answerTo} ${authorityName(authority, 'nl')}`);
    },
  );
});

describe('D4, D35: parts that hold no more than the line lets go', () => {
  it('lines 4 to 6: of victims there is a condition, one text, and nobody in it', () => {
    expect(Object.keys(entities.victims).sort()).toEqual(['keeping', 'victim-condition']);
    expect(fieldsOf(entities.victims['victim-condition'].condition)).toEqual(['text']);
  });

  it('line 7: whether the result was shown and the advice copied to the person, and what they say, have a field', () => {
    const { shown, copied, remarks } = entities.assessment.report;
    expect([fieldsOf(shown), fieldsOf(copied), fieldsOf(remarks)]).toEqual([['on'], ['on'], ['on', 'text']]);
  });

  it.each(['report', 'ownCopy'] as const)('line 7: both days stand on what the person gets: %s', (kind) => {
    const report = entity('report', 'report', {
      shown: said({ on: '2027-01-04' }),
      copied: said({ on: '2027-01-18' }),
    });
    const text = paperText(kind, { view: { ...view, sections: [identity, section('assessment', [report])] } });
    expect(text).toContain('4 januari 2027');
    expect(text).toContain('18 januari 2027');
  });

  it('line 9: the report holds the points of the law and nothing beyond them', () => {
    const { attendance, absence, stopped, difficulties, thirdParties, alternative } = entities.guidance.report;
    for (const point of [attendance, absence, stopped, difficulties, thirdParties, alternative])
      expect(fieldsOf(point)).toEqual(['text']);
    expect(extracts['guidance-report'].fields.map(({ section: from, unit }) => `${from}/${unit}`)).toEqual([
      ...['identity/name', 'identity/birth', 'guidance/period'],
      ...['attendance', 'absence', 'stopped', 'difficulties', 'thirdParties', 'alternative', 'remarks'].map(
        (unit) => `guidance/${unit}`,
      ),
    ]);
  });
});

const consent = (how: 'paper' | 'spoken' | 'on-screen', more: Partial<Consent> = {}): Consent => ({
  id: 'c1',
  topic: 'housing',
  items: [],
  to: { person: 'p2', name: 'Bram Kiezel' },
  purpose: 'wonen',
  askedOn: '2027-01-02',
  explained: { language: 'nl' },
  answer: { answer: 'yes', how, on: '2027-01-03', until: '2027-06-30' },
  isUnsettled: false,
  ...more,
});
const bytes = new Uint8Array(32);
const file = { id: 'f', name: 'getekend.pdf', mime: 'application/pdf', size: 1, chunks: 1, key: bytes, hash: bytes };

describe('D16: what says by itself that somebody was convicted goes on a written consent', () => {
  const housing = (...consents: readonly Consent[]) =>
    choicesFor({
      kind: 'housing',
      receiver: { person: 'p2', name: 'Bram Kiezel', ...receivers.welfare },
      sections: [identity, plan],
      consents,
      isHolder: true,
      today,
    });
  const rulesOf = (...consents: readonly Consent[]) =>
    new Set(housing(...consents).map(({ allowed, ground }) => `${allowed ? 'goes' : 'stays'} ${ground}`));

  it('line 15: legal goes to a counsellor on paper alone, is never proposed, and the question for a lawyer stands beside it', () => {
    const legalOn = (inWriting: boolean) =>
      linesFor('hand-over', receivers.counsellor, sectionKinds, [], true, inWriting).find(
        (each) => each.section === 'legal',
      );
    expect(legalOn(false)).toMatchObject({ allowed: false, ground: 'consent-not-written' });
    expect(legalOn(true)).toMatchObject({ allowed: true, ground: 'agreement', preselected: false });
    expect([grounds.agreement.basis, grounds.agreement.question]).toEqual(['consent', 'prison-to-help']);
  });

  it('line 16: an extract of the plan goes to others on paper alone', () => {
    expect(housing(consent('paper')).length).toBeGreaterThan(2);
    expect(rulesOf(consent('paper'))).toEqual(new Set(['goes consent-extract']));
    expect(rulesOf(consent('spoken', { paper: file }))).toEqual(new Set(['goes consent-extract']));
    for (const how of ['spoken', 'on-screen'] as const)
      expect(rulesOf(consent(how))).toEqual(new Set(['stays consent-not-written']));
    expect(rulesOf()).toEqual(new Set(['stays consent-missing']));
  });

  it('line 16: a spoken consent that lasts longer does not stand in the way of the one on paper', () => {
    const longer = consent('spoken', {
      id: 'c2',
      answer: { answer: 'yes', how: 'spoken', on: '2027-01-03', until: '2027-12-31' },
    });
    for (const both of [
      [consent('paper'), longer],
      [longer, consent('paper')],
    ])
      expect(housing(...both).map(({ consent: on, until }) => [on, until])).toEqual(
        housing(...both).map(() => ['c1', '2027-06-30']),
      );
  });

  it.each(['paper', 'spoken'] as const)(
    'line 16, D31, D32: a sheet or a form on paper names the person the same way: %s',
    (how) => {
      const request = {
        topic: 'municipality',
        items: [],
        to: { service: 'municipality:44021', name: 'Gent' },
        purpose: 'wonen',
        on: '2027-01-02',
      };
      const notes = section('notes', [
        entity('c1', 'consent', {
          request: said(request),
          explained: said({ language: 'nl' }),
          answer: said({ answer: 'yes', how, on: '2027-01-03', until: '2027-06-30' }),
        }),
      ]);
      const sheet = entity('s1', 'support-sheet', {
        made: said({ consent: 'c1', to: request.to, steps: [], on: '2027-01-05' }),
      });
      const isWritten = how === 'paper';
      expect(consentsForSheet(notes, today)).toHaveLength(isWritten ? 1 : 0);
      expect(standingForSheet(notes, sheet, today) !== null).toBe(isWritten);
      expect(mayNameOnForm(notes, 'municipality:44021', today)).toBe(isWritten);
    },
  );

  it('line 17: the sheet for a municipality says on paper and on screen that it is for no security cell', () => {
    for (const language of languages) {
      const { words, units } = tongue(language);
      expect(words.form.notForCell).toMatch(/\S/);
      const value = { kind: 'municipality', purpose: 'wonen', on: '2027-01-05', until: '2027-06-30' };
      expect(units.value('extract', 'extract', 'frame', value)).toContain(units.phrases.notForCell);
      expect(units.value('extract', 'extract', 'frame', { ...value, kind: 'housing' })).not.toContain(
        units.phrases.notForCell,
      );
    }
  });
});

describe('lines without a receiver: what is not there cannot leave', () => {
  const every = Object.entries<Record<string, Record<string, z.ZodType>>>(entities).flatMap(([part, types]) =>
    Object.entries(types).flatMap(([type, units]) =>
      Object.entries(units).map(([unit, schema]) => ({ part, type, unit, schema })),
    ),
  );
  const functions = workerFunctions.map(({ id }): string => id);

  it('line 12: that a secret-holder decided to speak is a day and an own reasoning, in parts that never leave', () => {
    const held = every.filter(({ type }) => type === 'own-decision');
    expect(held.map(({ part, unit, schema }) => [part, unit, fieldsOf(schema).join()])).toEqual(
      ['guidance', 'help', 'health'].map((part) => [part, 'decision', 'on,reasoning']),
    );
    for (const { fields } of Object.values(extracts))
      expect(fields.map(({ type }) => type)).not.toContain('own-decision');
    expect(functions.filter((id) => /prosecut|magistrate|judge/.test(id))).toEqual([]);
  });

  it('line 14: of a drug test nothing is held: no type, field, extract or purpose is for one', () => {
    const names = every.flatMap(({ type, unit, schema }) => [type, unit, ...fieldsOf(schema)]);
    expect(names.length).toBeGreaterThan(200);
    expect(
      [...names, ...Object.keys(extracts), ...purposes].filter((name) => /drug|urin|saliva|substance/i.test(name)),
    ).toEqual([]);
  });

  it.each([
    [21, 'the police', /polic/, ['explained:police', 'explained:i-belgium']],
    [22, 'the Aliens Office', /alien|immigra/, ['explained:immigration-office']],
    [
      23,
      'intelligence and OCAD',
      /intelligen|ocad|threat/,
      ['explained:ocad', 'explained:vsse', 'explained:ter-databank'],
    ],
    [24, 'the person or a lawyer', /lawyer|detainee|advocate/, []],
    [25, 'a monitoring council or inspector', /inspect|council/, []],
  ] as const)('line %i: nobody works for %s here, and whoever would is sent nothing', (_, __, words, places) => {
    expect(functions.filter((id) => words.test(id))).toEqual([]);
    for (const service of places) {
      expect(neverAddressed).toContain(must(directory.find(service), service).kind);
      for (const receiver of functions.map((id) => ({ function: id, service }))) {
        expect(extractsFor(receiver)).toEqual([]);
        for (const purpose of purposes)
          expect(linesFor(purpose, receiver, sectionKinds, []).filter(({ allowed }) => allowed)).toEqual([]);
      }
    }
  });

  it('line 19: who writes a note is told that the person may ask to see it, with the article', () => {
    const words = z.looseObject({ note: z.looseObject({ access: z.string() }) });
    for (const language of languages) {
      const { note } = words.parse(JSON.parse(readFileSync(`renderer/i18n/locales/${language}/dossier.json`, 'utf8')));
      expect(note.access).toMatch(/38\D.*15/);
    }
  });

  it('line 24: the person is given papers: their own copy, everything recorded, who heard what; a lawyer may ask for them', () => {
    const offered = papersFor({ ...view, sections: [identity, plan] }, receivers.psd);
    expect(offered).toEqual(expect.arrayContaining(['ownCopy', 'everything', 'heard']));
    expect(fieldsOf(entities.notes['rights-request'].receipt)).toEqual(['on']);
    expect(entities.notes['rights-request'].asked.shape.how.options).toContain('lawyer');
  });

  it('line 25: an inspection is a motive of opening and a paper with the authorisation, and no way to send', () => {
    expect(openingMotives).toContain('inspection');
    expect(officerPapers).toContain('inspection');
    expect(purposes.filter((purpose) => /inspect/.test(purpose))).toEqual([]);
  });
});
