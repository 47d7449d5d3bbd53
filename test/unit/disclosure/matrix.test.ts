import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { workerFunctions } from '../../../shared/directory/index.ts';
import { choicesFor } from '../../../shared/disclosure/extracting.ts';
import { closedBy, grounds, isGround, type Ground } from '../../../shared/disclosure/grounds.ts';
import { acts } from '../../../shared/law/index.ts';
import { beyondPurpose, linesFor, mayReceive, objections, purposesFor } from '../../../shared/disclosure/matrix.ts';
import { extracts, extractsFor, ownEndOfKind, reportPoints, topicOf } from '../../../shared/disclosure/extracts.ts';
import { extractKinds } from '../../../shared/dossier/units/extract.ts';
import { purposes } from '../../../shared/disclosure/purposes.ts';
import { groupOf, type Receiver } from '../../../shared/disclosure/receivers.ts';
import { travellingKinds } from '../../../shared/disclosure/travelling.ts';
import { hiddenKinds, sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { entity, identity, said as saying, section } from '../papers/dossier.ts';

const assistant: Receiver = { function: 'justice-assistant', service: 'justice-house:gent' };
const psd: Receiver = { function: 'psd-social-worker', service: 'prison:gent' };
const director: Receiver = { function: 'director', service: 'prison:gent' };
const counsellor: Receiver = { function: 'counsellor', service: 'service:caw-jww' };

const ofMine: readonly Receiver[] = [assistant, psd, director, counsellor].map((each) => ({
  ...each,
  isColleague: true,
}));

const psdReads: readonly SectionKind[] = ['identity', 'legal', 'plan', 'assessment', 'victims', 'notes'];
const line = (lines: ReturnType<typeof linesFor>, section: SectionKind) =>
  lines.find((each) => each.section === section);

/** Every receiver the directory can name: each function in each kind of service it exists in. */
const everyone: readonly Receiver[] = workerFunctions.map((each) => ({ function: each.id, service: 'unknown:place' }));
const someKinds = fc.subarray([...sectionKinds]);
const anyCase = fc.record({
  purpose: fc.constantFrom(...purposes),
  receiver: fc.constantFrom(...everyone, assistant, psd, director, counsellor, ...ofMine),
  readable: someKinds,
  alreadyRead: someKinds,
});

describe('D3 the inquiry request', () => {
  const lines = linesFor('inquiry-request', assistant, psdReads, []);

  test('identity and plan go along, legal may, victims, assessment and notes never', () => {
    expect(line(lines, 'identity')).toMatchObject({ allowed: true, required: true, ground: 'inquiry-mandate' });
    expect(line(lines, 'plan')).toMatchObject({ allowed: true, preselected: true });
    expect(line(lines, 'legal')).toMatchObject({ allowed: true, preselected: false, required: false });
    expect(line(lines, 'victims')).toMatchObject({ allowed: false, ground: 'not-needed' });
    expect(line(lines, 'assessment')).toMatchObject({ allowed: false, ground: 'issued-report-only' });
    expect(line(lines, 'notes')).toMatchObject({ allowed: false, ground: 'notes-stay' });
  });

  test('it goes to a justice house and to nobody else', () => {
    expect(everyone.filter((each) => mayReceive('inquiry-request', each)).map((each) => each.function)).toEqual([
      'justice-assistant',
      'justice-house-director',
    ]);
  });
});

describe('D4 D5 D6 answer, hand-over, update', () => {
  test('an answer goes back to the psychosocial service with the plan', () => {
    const lines = linesFor('answer', psd, ['identity', 'legal', 'plan'], ['identity', 'legal', 'plan']);
    expect(objections(lines, ['plan'])).toEqual({ notAllowed: [], missing: [] });
    expect(lines.every((each) => each.allowed && each.preselected)).toBe(true);
    expect(mayReceive('answer', assistant)).toBe(false);
  });

  test('a director may be answered conditions in the victim’s interest: they propose and explain them', () => {
    expect(line(linesFor('answer', director, psdReads, []), 'victims')).toMatchObject({
      allowed: true,
      preselected: false,
      ground: 'victim-conditions-advice',
    });
  });

  test('another psychosocial service takes over without them unless they are chosen', () => {
    expect(line(linesFor('hand-over', psd, psdReads, []), 'victims')).toMatchObject({
      allowed: true,
      preselected: false,
      ground: 'victim-repair',
    });
  });

  test('D36: who supports the victim receives nothing of the person’s dossier: the court informs that house', () => {
    const support: Receiver = { function: 'victim-assistant', service: 'justice-house:gent' };
    expect(purposesFor(support)).toEqual(['update']);
    expect(linesFor('update', support, psdReads, []).some(({ allowed }) => allowed)).toBe(false);
  });

  test('a hand-over to a justice house needs identity, legal and plan, proposes victims, and keeps the rest', () => {
    const lines = linesFor('hand-over', assistant, psdReads, []);
    expect(lines.filter((each) => each.required).map((each) => each.section)).toEqual(['identity', 'legal', 'plan']);
    expect(line(lines, 'victims')).toMatchObject({ allowed: true, preselected: true, required: false });
    expect(lines.filter((each) => !each.allowed).map((each) => each.section)).toEqual(['assessment', 'notes']);
    expect(objections(lines, ['identity', 'plan'])).toEqual({ notAllowed: [], missing: ['legal'] });
    expect(objections(lines, ['identity', 'legal', 'plan', 'notes'])).toEqual({ notAllowed: ['notes'], missing: [] });
  });

  test('D16: to a counsellor the legal part goes on a written consent alone', () => {
    const spoken = linesFor('hand-over', counsellor, psdReads, [], true, false);
    expect(line(spoken, 'legal')).toMatchObject({ allowed: false, ground: 'consent-not-written' });
    expect(line(spoken, 'plan')).toMatchObject({ allowed: true, ground: 'agreement' });
    expect(line(linesFor('hand-over', counsellor, psdReads, [], true, true), 'legal')).toMatchObject({ allowed: true });
  });

  test('a counsellor takes over with the person’s agreement, without the legal part unless chosen', () => {
    const lines = linesFor('hand-over', counsellor, psdReads, []);
    expect(line(lines, 'plan')).toMatchObject({ ground: 'agreement', required: true });
    expect(line(lines, 'legal')).toMatchObject({ ground: 'agreement', preselected: false });
    expect(line(lines, 'victims')).toMatchObject({ allowed: false });
  });

  test('an update brings what is read already and nothing else', () => {
    fc.assert(
      fc.property(someKinds, someKinds, (readable, alreadyRead) => {
        const allowed = linesFor('update', assistant, readable, alreadyRead).filter((each) => each.allowed);
        for (const each of allowed) expect(alreadyRead).toContain(each.section);
      }),
    );
    expect(line(linesFor('update', assistant, psdReads, ['plan']), 'plan')).toMatchObject({ preselected: true });
    expect(line(linesFor('update', assistant, psdReads, ['plan']), 'legal')).toMatchObject({ ground: 'reads-not-yet' });
  });
});

describe('D16 consent is asked for where the table says so, and nowhere else', () => {
  test('without it a counsellor takes over nothing, and what they read already stays as it is', () => {
    const lines = linesFor('hand-over', counsellor, psdReads, [], false);
    expect(line(lines, 'plan')).toMatchObject({ allowed: false, ground: 'consent-missing', required: false });
    expect(lines.some((each) => each.allowed)).toBe(false);
    const update = linesFor('update', counsellor, psdReads, ['identity', 'plan'], false);
    expect(update.some((each) => each.allowed)).toBe(false);
    expect(line(linesFor('update', counsellor, psdReads, ['plan']), 'plan')).toMatchObject({ ground: 'agreement' });
  });

  test('work under a mandate never looks at it', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCase, ({ purpose, receiver, readable, alreadyRead }) => {
        const withIt = linesFor(purpose, receiver, readable, alreadyRead, true);
        const without = linesFor(purpose, receiver, readable, alreadyRead, false);
        for (const [at, each] of without.entries()) {
          if (each.ground === 'consent-missing') continue;
          compared += 1;
          expect(each).toEqual(withIt[at]);
        }
        if (groupOf(receiver) === 'psd' || groupOf(receiver) === 'justice-house' || groupOf(receiver) === 'director')
          if (purpose !== 'support-sheet') expect(without).toEqual(withIt);
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('D11 D12: every ground says what it is, how long it lasts, and article, act, state read and mark', () => {
    const table: Readonly<Record<string, Ground>> = grounds;
    for (const [key, { basis, until, rests, question }] of Object.entries(table)) {
      expect([key, until === 'consent']).toEqual([key, basis === 'consent' || basis === 'shared-secrecy']);
      for (const { act, article, read, mark } of rests) {
        expect([key, article.length > 0, read.length]).toEqual([key, true, 10]);
        // What nobody read is not called text.
        if (!('state' in acts[act])) expect([key, act, mark]).toEqual([key, act, 'from-memory']);
      }
      // Where no article carries it, a lawyer is asked.
      if (rests[0].act === 'doctrine') expect([key, question]).not.toEqual([key, undefined]);
    }
  });

  test('D11: a refusal that an article closes names it', () => {
    for (const row of Object.values(closedBy)) {
      if (row === undefined) continue;
      expect(row.article).toMatch(/^[0-9]/);
      expect('state' in acts[row.act]).toBe(true);
    }
  });
});

/** A part that is listed is not allowed; one that is not listed does not leave. @param looked counts those that were listed */
function refused(lines: ReturnType<typeof linesFor>, kind: SectionKind, looked: Map<string, number>): void {
  const found = line(lines, kind);
  if (found === undefined) return;
  looked.set(kind, (looked.get(kind) ?? 0) + 1);
  expect([kind, found.allowed]).toEqual([kind, false]);
}

describe('what holds whatever is asked', () => {
  test('D1: only what the sender reads is listed: hidden sections stay unseen', () => {
    fc.assert(
      fc.property(anyCase, ({ purpose, receiver, readable, alreadyRead }) => {
        const listed = linesFor(purpose, receiver, readable, alreadyRead).map((each) => each.section);
        for (const kind of listed) expect(readable).toContain(kind);
      }),
    );
    const lines = linesFor('hand-over', assistant, ['identity', 'legal', 'plan', 'assessment', 'notes'], []);
    expect(lines.filter((each) => hiddenKinds.includes(each.section))).toEqual([]);
  });

  test('D7: guidance, help and care never leave as sections', () => {
    const looked = new Map<string, number>();
    fc.assert(
      fc.property(anyCase, ({ purpose, receiver, alreadyRead }) => {
        const lines = linesFor(purpose, receiver, sectionKinds, alreadyRead);
        for (const kind of ['guidance', 'help', 'health'] as const) refused(lines, kind, looked);
      }),
    );
    for (const kind of ['guidance', 'help', 'health'])
      expect([kind, (looked.get(kind) ?? 0) > 20]).toEqual([kind, true]);
  });

  test('D8: notes and assessment never reach a new reader but a deputy, a consultation not even them', () => {
    const looked = new Map<string, number>();
    fc.assert(
      fc.property(anyCase, ({ purpose, receiver }) => {
        const lines = linesFor(purpose, receiver, sectionKinds, []);
        const isDeputy = purpose === 'stand-in' && receiver.isColleague === true;
        for (const kind of isDeputy ? ['consultation' as const] : (['notes', 'assessment', 'consultation'] as const))
          refused(lines, kind, looked);
      }),
    );
    for (const kind of ['notes', 'assessment', 'consultation'])
      expect([kind, (looked.get(kind) ?? 0) > 20]).toEqual([kind, true]);
  });

  test('a line that is allowed has a ground, one that is not has a reason, and nothing refused is chosen', () => {
    fc.assert(
      fc.property(anyCase, ({ purpose, receiver, readable, alreadyRead }) => {
        for (const each of linesFor(purpose, receiver, readable, alreadyRead)) {
          expect(isGround(each.ground)).toBe(each.allowed);
          expect(each.allowed || !(each.preselected || each.required)).toBe(true);
          expect(each.required ? each.preselected : true).toBe(true);
        }
      }),
    );
  });

  test('D2: what any receiver may be sent is what a file of that purpose may carry, no more and no less', () => {
    for (const purpose of purposes) {
      const allowed = new Set(
        [...everyone, assistant, psd, director, counsellor, ...ofMine].flatMap((receiver) =>
          linesFor(purpose, receiver, sectionKinds, sectionKinds)
            .filter((each) => each.allowed)
            .map((each) => each.section),
        ),
      );
      expect([...allowed].sort()).toEqual([...travellingKinds(purpose)].sort());
    }
  });

  test('D9: a receiver refuses what its purpose may not bring', () => {
    expect(beyondPurpose('inquiry-request', assistant, ['identity', 'plan'], [])).toEqual([]);
    expect(beyondPurpose('inquiry-request', psd, ['identity', 'plan'], [])).toEqual(['identity', 'plan']);
    expect(beyondPurpose('update', assistant, ['identity', 'plan'], ['plan'])).toEqual(['identity']);
    expect(beyondPurpose('receipt', assistant, [], [])).toEqual([]);
    expect(beyondPurpose('receipt', assistant, ['plan'], ['plan'])).toEqual(['plan']);
  });
});

test('D29: a deputy is of the same service, and gets what the service works with', () => {
  const given = (receiver: Receiver): readonly SectionKind[] =>
    linesFor('stand-in', receiver, sectionKinds, [])
      .filter(({ allowed }) => allowed)
      .map(({ section }) => section);
  expect(given({ ...psd, isColleague: true })).toEqual(['identity', 'legal', 'plan', 'assessment', 'victims', 'notes']);
  expect(given({ ...assistant, isColleague: true })).toEqual(['identity', 'legal', 'plan', 'victims', 'notes']);
  for (const receiver of [psd, assistant, { ...director, isColleague: true }, { ...counsellor, isColleague: true }])
    expect(given(receiver)).toEqual([]);
});

describe('D10 receivers', () => {
  test('a function that does not exist in that service counts for nothing', () => {
    expect(groupOf({ function: 'director', service: 'justice-house:gent' })).toBe('others');
    expect(groupOf({ function: 'justice-assistant', service: 'prison:gent' })).toBe('others');
    expect(groupOf({ function: 'astronaut', service: 'prison:gent' })).toBe('others');
    expect(groupOf(psd)).toBe('psd');
  });

  test('nobody outside the four groups receives a section', () => {
    for (const receiver of everyone.filter((each) => groupOf(each) === 'others')) {
      const given = extractsFor(receiver).length > 0;
      expect(purposesFor(receiver)).toEqual(given ? ['update', 'support-sheet'] : ['update']);
      expect(linesFor('hand-over', receiver, psdReads, []).some((each) => each.allowed)).toBe(false);
    }
    expect(purposesFor(assistant)).toEqual(['inquiry-request', 'update', 'hand-over', 'support-sheet']);
    expect(purposesFor(psd)).toEqual(['answer', 'update', 'hand-over', 'support-sheet']);
  });
});

const sentences = z.record(z.string(), z.string().min(10));
const words = z.strictObject({
  ground: sentences,
  reason: sentences,
  next: sentences,
  question: z.string().includes('{{question}}'),
  source: z.string().min(10),
  noArticle: z.strictObject({
    choice: z.string().min(10),
    'by-ground': z.string().min(10),
    'not-read': z.string().min(10),
  }),
  consentUnder: z.strictObject({
    safeguard: z.string().includes('{{regime}}'),
    open: z.string().includes('{{regime}}'),
  }),
  confirmed: z.string().includes('{{ground}}'),
});

test.each(['nl', 'fr', 'de', 'en'])(
  'D11: every ground and reason has its sentence, and every reason its next step: %s',
  (language) => {
    const file = words.parse(JSON.parse(readFileSync(`renderer/i18n/locales/${language}/disclosure.json`, 'utf8')));
    expect(Object.keys(file.ground).sort()).toEqual(Object.keys(grounds).sort());
    expect(Object.keys(file.reason).sort()).toEqual(Object.keys(closedBy).sort());
    expect(Object.keys(file.next).sort()).toEqual(Object.keys(closedBy).sort());
  },
);

test('D35: a report on imposed guidance goes to the justice house, without a consent, with the points of the law alone', () => {
  const report = extracts['guidance-report'];
  expect(topicOf('guidance-report')).toBeNull();
  expect(Object.entries(report.receivers)).toEqual([
    ['justice-assistant', 'statutory-report'],
    ['justice-house-director', 'statutory-report'],
  ]);
  expect(report.fields.flatMap(({ section, unit }) => (section === 'guidance' ? [unit] : []))).toEqual([
    ...reportPoints,
  ]);
  expect(extractsFor(psd).map(({ kind }) => kind)).not.toContain('guidance-report');
});

test('D35: only that report ends on a choice of this application; each other end has a source of its own', () => {
  expect(ownEndOfKind('guidance-report')).toBe(12);
  expect(extractKinds.filter((kind) => ownEndOfKind(kind) !== undefined)).toEqual(['guidance-report']);
});

const imposed = saying({ by: 'sentence-court', on: '2026-12-01' });
const issued = saying({ on: '2027-01-11', to: 'Gent', languages: [] }, undefined, '2027-01-11');

test.each([
  ['justice-house:gent', 'statutory-report'],
  ['justice-house:namur', 'flemish-point'],
  ['justice-house:eupen', 'flemish-point'],
] as const)('D67: the sixth point of a report goes to a Flemish justice house alone: %s', (service, ground) => {
  const written = {
    attendance: saying({ text: 'Acht keer aanwezig.' }),
    alternative: saying({ text: 'Een andere groep.' }),
    imposed,
    issued,
  };
  const choices = choicesFor({
    kind: 'guidance-report',
    receiver: { person: 'p2', name: 'Bram Kiezel', function: 'justice-assistant', service },
    sections: [identity, section('guidance', [entity('report', 'report', written)])],
    consents: [],
    isHolder: true,
    today: '2027-01-12',
  });
  const of = (unit: string) => choices.find(({ key }) => key === `guidance/report/${unit}`);
  expect(of('alternative')).toMatchObject({ allowed: ground === 'statutory-report', ground });
  expect(of('attendance')).toMatchObject({ allowed: true });
});

test.each([
  ['not-imposed', {}],
  ['not-imposed', { issued }],
  ['not-imposed', { imposed: saying({ by: 'sentence-court', on: '2027-01-13' }), issued }],
  ['two-versions', { imposed: [imposed, saying({ by: 'prosecutor', on: '2026-12-01' })], issued }],
  ['issued-report-only', { imposed }],
  ['two-versions', { imposed, issued: [issued, saying({ on: '2027-01-10', to: 'Brugge', languages: [] })] }],
  ['issued-report-only', { imposed, issued, absence: saying({ text: 'Twee keer.' }, undefined, '2027-01-12') }],
  [
    'issued-report-only',
    { imposed, issued, remarks: saying({ text: 'Ja', on: '2027-01-12' }, undefined, '2027-01-12') },
  ],
  ['statutory-report', { imposed, issued }],
  ['statutory-report', { imposed: saying({ by: 'sentence-court', on: '2027-01-12' }), issued }],
] as const)('D35: %s decides of a report that says so far', (ground, said) => {
  const written = { attendance: saying({ text: 'Acht keer aanwezig.' }), ...said };
  const choices = choicesFor({
    kind: 'guidance-report',
    receiver: { person: 'p2', name: 'Bram Kiezel', function: 'justice-assistant', service: 'justice-house:gent' },
    sections: [identity, section('guidance', [entity('report', 'report', written)])],
    consents: [],
    isHolder: true,
    today: '2027-01-12',
  });
  const attendance = choices.find(({ key }) => key === 'guidance/report/attendance');
  expect(attendance).toMatchObject({ allowed: ground === 'statutory-report', ground });
  expect(attendance?.until).toBe(ground === 'statutory-report' ? '2028-01-12' : undefined);
  expect(choices.some(({ key }) => key.endsWith('/imposed') || key.endsWith('/issued'))).toBe(false);
});
