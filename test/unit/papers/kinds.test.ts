import { describe, expect, it } from 'vitest';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { paperKinds, type PaperKind } from '../../../renderer/papers/model/paper.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { languages } from '../../../shared/language.ts';
import {
  assessment,
  bram,
  entity,
  identity,
  legal,
  lien,
  notes,
  plan,
  request,
  said,
  section,
  view,
} from './dossier.ts';
import { basisValue, commonFileValue } from '../../support/consultations.ts';
import { rightsTexts } from '../../../shared/disclosure/rights.ts';
import { storedBases } from '../../../shared/dossier/units/consultation-basis.ts';
import { paperText } from './reading.ts';

const nl = tongue('nl').words;
const byBram = { name: bram.name, function: bram.function, service: bram.service };

const adding = (to: SectionView, ...more: readonly EntityView[]): SectionView => ({
  ...to,
  entities: [...to.entities, ...more],
});
const viewOf = (...sections: readonly SectionView[]): typeof view => ({ ...view, sections });
const without = (from: SectionView, id: string): SectionView => ({
  ...from,
  entities: from.entities.filter((each) => each.id !== id),
});

/** What stands between a heading and the next. */
const under = (text: string, heading: string, next: string): string => {
  const start = text.indexOf(heading) + heading.length;
  return text.slice(start, text.indexOf(next, start)).trim();
};

describe('what never leaves on paper for others', () => {
  const secret = 'kanarie-7f3a';
  const apart: readonly SectionView[] = [
    section('help', [entity('h', 'item', { item: said({ on: '2027-01-02', text: secret }) })]),
    section('guidance', [entity('m', 'meeting', { meeting: said({ on: '2027-01-02', text: secret }) })]),
    section('health', [entity('f', 'statement', { fitness: said({ on: '2027-01-02', text: secret }) })]),
    section('consultation', [entity('c', 'consultation', { agenda: said({ text: secret }) })]),
  ];
  const everythingHeld = viewOf(identity, legal, plan, assessment, notes, ...apart);

  it('minutes are of the consultation, and hold nothing of help, guidance or health', () => {
    const table = section('consultation', [
      entity('c', 'consultation', {
        basis: said(basisValue()),
        'common-file': said(commonFileValue),
        agenda: said({ text: 'Een bed.' }),
      }),
    ]);
    const minutes = (...more: readonly SectionView[]): string =>
      paperText('minutes', { view: viewOf(identity, legal, plan, table, ...more) });
    expect(minutes()).toContain('Een bed.');
    expect(minutes(...apart.filter(({ kind }) => kind !== 'consultation'), assessment, notes)).toBe(minutes());
  });

  it.each(paperKinds.filter((kind) => kind !== 'everything' && kind !== 'minutes'))(
    '%s: nothing of help, guidance, health or a consultation, whoever prints it',
    (kind) => {
      for (const by of [request().by, byBram]) {
        expect(paperText(kind, { view: everythingHeld, by, asked: ['offence', 'health', 'others'] })).toBe(
          paperText(kind, {
            view: viewOf(identity, legal, plan, assessment, notes),
            by,
            asked: ['offence', 'health', 'others'],
          }),
        );
      }
    },
  );

  it.each(['help', 'guidance', 'health'] as const)(
    'the person gets %s from whoever keeps it, and from nobody else',
    (kind) => {
      const held = (canWrite: boolean): string =>
        paperText('everything', {
          view: viewOf(identity, ...apart.filter((each) => each.kind === kind).map((each) => ({ ...each, canWrite }))),
        });
      expect(held(true)).toContain(secret);
      expect(held(false)).not.toContain(secret);
    },
  );

  it('a consultation and what concerns victims never stand on it', () => {
    const victims = section('victims', [entity('v', 'victim-condition', { condition: said({ text: secret }) })]);
    const consultation = apart.filter(({ kind }) => kind === 'consultation');
    const text = paperText('everything', { view: viewOf(identity, victims, ...consultation) });
    expect(text).toBe(paperText('everything', { view: viewOf(identity) }));
  });
});

describe('everything recorded about the person', () => {
  it.each(storedBases)(
    'D64 %s: what its basis opens or closes of a consultation is not on it, and whom to ask is',
    (basis) => {
      const held = section('consultation', [
        entity('c', 'consultation', {
          basis: said(basisValue(basis)),
          'common-file': said(commonFileValue),
          agenda: said({ text: 'Een kanariebed.' }),
        }),
        entity('d', 'decision', {
          decision: said({ consultation: 'c', text: 'Een kanarie bellen', owner: 'Mira', due: '2027-01-09' }),
        }),
        entity('n', 'own-note', {
          note: said({ consultation: 'c', on: '2027-01-02', source: 'OCMW', text: 'kanarienotitie' }),
        }),
      ]);
      const text = paperText('everything', { view: viewOf(identity, plan, held) });
      expect(text).toBe(paperText('everything', { view: viewOf(identity, plan) }));
      expect(text).not.toMatch(/kanarie/);
      expect(text).toContain('vraag het aan deze dienst, die antwoordt samen met wie het overleg organiseert');
      const limits = rightsTexts.find(({ id }) => id === 'limits-consultation');
      expect(limits?.question?.nl).toMatch(/niet 38.*38, § 1, 8°.*39, § 2/);
    },
  );

  const tail = (text: string, language: keyof typeof tongues): string =>
    text.slice(text.indexOf(tongues[language].headings.withheld));
  const tongues = { nl: tongue('nl').words, fr: tongue('fr').words, de: tongue('de').words, en: tongue('en').words };

  it.each(languages)(
    'ends with the same fixed text for everybody, with the supervisor’s address, in %s',
    (language) => {
      const full = paperText('everything', { language, view: viewOf(identity, legal, plan, assessment, notes) });
      const bare = paperText('everything', { language, view: viewOf(identity), by: byBram });
      expect(tail(full, language)).toBe(tail(bare, language));
      expect(tail(full, language)).toMatch(/(Drukpersstraat|Rue de la Presse) 35.*1000 Br.*\+32 2 274 48 00/);
    },
  );

  it('gives every value with who wrote it and when, notes included', () => {
    const text = paperText('everything', { view: viewOf(identity, legal, plan, assessment, notes) });
    expect(text).toContain(
      'Belt elke avond met zijn dochter. (gezien, 1 december 2026, feit of inschatting: niet gezegd) (Lien Zonnedauw, 10 januari 2027)',
    );
    expect(text).toContain('Vertelde over zijn dochter. (Bram Kiezel, 5 januari 2027)');
  });

  it('OW3: leaves out contacts and what is marked as speaking of somebody else', () => {
    const contact = entity('c1', 'contact', {
      who: said({ name: 'Roos Klaproos', relation: 'zus', capacity: 'relative' }),
    });
    const value = {
      text: 'Zijn zus zoekt werk.',
      kind: 'strength',
      source: 'said',
      on: '2026-12-01',
      domain: 'family',
      aboutThird: true,
    };
    const of = entity('s9', 'statement', { statement: said(value) });
    const text = paperText('everything', { view: viewOf(identity, adding(adding(assessment, contact), of)) });
    expect(text).toBe(paperText('everything', { view: viewOf(identity, assessment) }));
  });

  it('says of what was taken out that it was', () => {
    const gone = { ...entity('s9', 'step', { what: said({ text: 'Naar Oostende' }) }), state: 'taken-out' as const };
    const text = paperText('everything', { view: viewOf(identity, adding(plan, gone)) });
    expect(text).toMatch(new RegExp(`${nl.everything.takenOut} Naar Oostende`));
  });

  it('says by function and service who reads a part', () => {
    const text = paperText('everything', { view: viewOf({ ...identity, readers: [lien, bram, lien] }) });
    expect(text).toContain(
      'Wie dit deel leest: maatschappelijk werker PSD, Gevangenis Gent; justitieassistent, Justitiehuis Gent',
    );
    expect(text.match(/maatschappelijk werker PSD, Gevangenis Gent/g)).toHaveLength(1);
  });
});

describe('the person’s own copy', () => {
  const sensitive = viewOf(
    identity,
    adding(
      legal,
      entity('dec', 'decision', {
        decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB Gent', on: '2027-01-18' }),
      }),
      entity('c1', 'condition', { condition: said({ kind: 'individual', text: 'Geen contact met X.' }) }),
    ),
    adding(
      plan,
      entity('g2', 'goal', { words: said({ text: 'Afkicken.', language: 'nl' }), domain: said({ domain: 'health' }) }),
      entity('s2b', 'step', { what: said({ text: 'Opname vragen' }), goal: said({ goal: 'g2' }) }),
      entity('g3', 'goal', { words: said({ text: 'Herstel.', language: 'nl' }), domain: said({ domain: 'victims' }) }),
      entity('s3', 'step', {
        what: said({ text: 'Helpen verhuizen' }),
        goal: said({ goal: 'g1' }),
        who: said({ actor: { kind: 'free', name: 'Roderik Moersleutel' } }),
      }),
    ),
    assessment,
  );
  const words = {
    offence: ['Correctionele rechtbank', 'SURB Gent', 'Geen contact met X.', 'Herstel.'],
    health: ['Afkicken.', 'Opname vragen'],
    others: ['Roderik', 'Mia Paraplu'],
  };

  it('leaves out what happened, health and the names of others, and says that it can be asked for', () => {
    const text = paperText('ownCopy', { view: sensitive });
    for (const word of Object.values(words).flat()) expect(text).not.toContain(word);
    expect(text).toContain('Een eigen plek, dicht bij Noor.');
    expect(text).toContain(`Helpen verhuizen ${nl.labels.toArrange} ${nl.labels.someoneElse}`);
    for (const line of Object.values(nl.leftOut)) expect(text).toContain(line);
  });

  it.each(['offence', 'health', 'others'] as const)('has %s once the person asks for it, and nothing else', (asked) => {
    const text = paperText('ownCopy', { view: sensitive, asked: [asked] });
    for (const [kind, those] of Object.entries(words)) {
      for (const word of those) expect(text.includes(word), `${kind}: ${word}`).toBe(kind === asked);
    }
    expect(text).not.toContain(nl.leftOut[asked]);
  });

  it('says in plain words which dates are sure', () => {
    const text = paperText('ownCopy');
    expect(text).toContain(`14 juni 2027 Voorwaardelijke invrijheidstelling vanaf ${nl.phrases.sure}`);
    expect(text).toContain(`1 februari 2028 Strafeinde ${nl.phrases.notSure}`);
  });

  it('never holds an assessment of the service', () => {
    expect(paperText('ownCopy', { asked: ['offence', 'health', 'others'] })).not.toContain('Belt elke avond');
  });
});

describe('the sheet for the end of a sentence', () => {
  it('does not say that nobody watches any more where a placing follows (article 95/2)', () => {
    const placed = entity('j2', 'judgment', {
      judgment: said({ court: 'Hof van beroep Gent', date: '2026-02-15', text: '' }),
      particulars: said({ placed: true }),
    });
    const after = paperText('sentenceEnd', {
      view: viewOf(identity, section('legal', [...legal.entities, placed]), plan),
    });
    expect(after).toContain(nl.phrases.placedAfter);
    expect(after).not.toContain(nl.phrases.voluntary);
    expect(paperText('sentenceEnd')).toContain(nl.phrases.voluntary);
    expect([after.includes(nl.labels.sentenceEnds), after.includes(nl.labels.releaseDate)]).toEqual([true, false]);
    expect(paperText('sentenceEnd')).toContain(nl.labels.releaseDate);
  });
});

describe('the person’s request', () => {
  it('says what is noted as asked, in the first person, and nothing of judgments', () => {
    const text = paperText('request');
    expect(text).toContain('Ik vraag Voorwaardelijke invrijheidstelling, op 5 januari 2027');
    expect(text).not.toContain('Correctionele rechtbank');
    expect(text).not.toContain(nl.phrases.tickOne);
  });

  it('lists every kind of request to tick where none is noted', () => {
    const text = paperText('request', { view: viewOf(identity, without(legal, 'r1'), plan) });
    // Nobody asks to be placed at the court’s disposal, or for supervised release; lifting is asked for at the registry of the court. The
    // director asks for a transition house and grants early release, the minister releases for removal, without a request.
    const {
      placement,
      'supervised-release': supervised,
      'placement-lifting': lifting,
      'transition-house': house,
      'early-release': early,
      'removal-by-minister': removal,
      ...asked
    } = tongue('nl').values.modality;
    for (const name of Object.values(asked)) expect(text).toContain(name);
    for (const name of [placement, supervised, lifting, house, early, removal]) expect(text).not.toContain(name);
  });

  it('prints the one chosen of several', () => {
    const other = entity('r2', 'request', { request: said({ modality: 'prison-leave', on: '2027-01-09' }) });
    const several = viewOf(identity, adding(legal, other), plan);
    expect(paperText('request', { view: several })).toContain('Penitentiair verlof, op 9 januari 2027');
    expect(paperText('request', { view: several, entity: 'r1' })).toContain('op 5 januari 2027');
  });
});

describe('the cover for the director’s advice', () => {
  it('leaves the advice to the director: under its heading stands no word of ours', () => {
    const text = paperText('adviceCover');
    const signature = `${nl.signatures.directorSigns} ${nl.signatures.dateAndSignature}`;
    expect(under(text, nl.headings.reasonedAdvice, signature)).toBe(nl.phrases.directorWrites);
    expect(text).not.toContain('Gunstig');
  });

  it('says by when it is asked, and which pieces are there with their day', () => {
    const issued = { on: '2027-01-12', to: 'de directeur', languages: ['nl'] };
    const report = entity('report', 'report', { advice: said({ text: 'x' }), issued: said(issued) });
    const cover = (law: SectionView): string =>
      paperText('adviceCover', {
        view: viewOf(identity, law, plan, adding(without(assessment, 'report'), report)),
      });
    // Up to three years it hangs on article 32 whether the director advises on request: unanswered, no day is guessed.
    const unanswered = cover(legal);
    expect(unanswered).toContain(nl.phrases.limitsLacking);
    expect(unanswered).not.toContain('Advies van de directeur');
    const answered = entity('situation', 'situation', {
      executable: said({ months: 18, text: '' }),
      article32: said({ needed: 'yes', by: 'judgment' }),
    });
    const text = cover(adding(without(legal, 'situation'), answered));
    expect(text).toMatch(
      /Advies van de directeur 5 februari 2027 \(berekend, volgens rechtsregels 270101, J-30-advice, art\. 30/,
    );
    expect(text).not.toContain(nl.phrases.limitsLacking);
    // What follows when it passes stands below.
    expect(under(text, 'J-30-advice', nl.headings.legal)).toContain('De wet verbindt geen gevolg aan een laat advies');
    expect(text).toContain(`${nl.pieces.report} van 12 januari 2027`);
    expect(text).toContain(`${nl.pieces.answer} van 8 januari 2027`);
    expect(text).toContain(`${nl.pieces.inquiry} ${nl.phrases.notThere}`);
  });

  it('is for those who work in the prison', () => {
    expect(papersFor(view, lien)).toContain('adviceCover');
    expect(papersFor(view, { function: 'director', service: 'prison:gent' })).toContain('adviceCover');
    expect(papersFor(view, bram)).not.toContain('adviceCover');
  });
});

describe('the follow-up report', () => {
  const held = viewOf(identity, legal, plan, notes);
  const text = paperText('followUp', { view: held, by: byBram });

  it('says when the service and the person met in its period, and never what was said', () => {
    expect(under(text, nl.headings.contacts, nl.headings.goals)).toBe('Datum Wat 5 januari 2027 Gesprek');
    expect(text).not.toContain('Vertelde over zijn dochter');
  });

  it('holds its author’s own texts, with who wrote them', () => {
    expect(text).toContain('van 1 december 2026 tot 31 januari 2027');
    expect(text).toContain('Houdt zich aan de afspraken. (Bram Kiezel, 10 januari 2027)');
    expect(under(text, nl.headings.outlook, nl.headings.evidence)).toBe(nl.phrases.noneNoted);
    expect(text).toMatch(/Ik doe mijn best\. gezegd op 15 januari 2027/);
  });

  it('takes nothing from notes of a service it is not written for', () => {
    const foreign = paperText('followUp', { view: viewOf(identity, legal, plan, { ...notes, canWrite: false }) });
    expect(foreign).not.toContain('Houdt zich aan de afspraken');
    expect(foreign).not.toContain('5 januari 2027 Gesprek');
  });
});

describe('the briefing at a hand-over', () => {
  const step = (id: string, units: Record<string, unknown>): EntityView =>
    entity(
      id,
      'step',
      Object.fromEntries(Object.entries({ what: { text: id }, ...units }).map(([name, value]) => [name, said(value)])),
    );
  const mia = { actor: { kind: 'free', name: 'Mia' } };
  const held = viewOf(
    identity,
    legal,
    adding(
      plan,
      step('sleutel', { who: mia, due: { on: '2027-02-19' }, status: { status: 'in-progress' } }),
      step('matras', { who: mia, due: { on: '2027-02-20' }, status: { status: 'not-started' } }),
      step('telaat', { who: mia, due: { on: '2027-01-19' }, status: { status: 'not-started' } }),
      step('gedaan', { who: mia, due: { on: '2027-01-25' }, status: { status: 'done' } }),
      step('wacht', { status: { status: 'cannot-yet', reason: 'geen adres' } }),
    ),
  );
  const text = paperText('handOver', { view: held });

  it('has what falls on the next thirty days, both ends included', () => {
    const days = under(text, nl.headings.nextDays, nl.headings.promises);
    expect(days).toContain('19 februari 2027 sleutel Mia');
    expect(days).not.toMatch(/matras|telaat|gedaan/);
  });

  it('has what others promised and did not do yet', () => {
    const promised = under(text, nl.headings.promises, nl.headings.openSteps);
    expect(promised).toContain('Mia sleutel 19 februari 2027');
    expect(promised).not.toMatch(/gedaan|Huurbelofte/);
  });

  it('says where it may break and why: late, not possible yet, without or with an old proof, not confirmed', () => {
    const fragile = under(text, nl.headings.fragile, nl.headings.questions);
    expect(fragile).toContain(`telaat ${nl.points.late}`);
    expect(fragile).toContain('wacht kan nog niet, geen adres');
    expect(fragile).toContain(`gedaan ${nl.points.unproven}`);
    expect(fragile).toContain(`Strafeinde ${nl.phrases.byHandUnconfirmed}`);
    expect(fragile).not.toContain('matras');
  });

  it('asks what is not answered, not settled or not recorded', () => {
    const questions = under(text, nl.headings.questions, nl.headings.dates);
    expect(questions).toContain(`Kasseistraat 12, 9300 Aalst ${nl.points.noAnswer}`);
    expect(questions).toContain(`Kamer beschikbaar vanaf ${nl.labels.twoVersions} 3 maart 2027`);
  });
});

describe('steps in time', () => {
  const takes = { length: 'P6W', source: 'told', from: 'OCMW Aalst' };
  const waiting = entity('s7', 'step', {
    what: said({ text: 'Verhuizen naar tante Mia' }),
    due: said({ on: '2027-05-03' }),
    takes: said({ length: 'P1M', source: 'estimate' }),
    after: said({ steps: ['s8'] }),
    planB: said({ text: 'Opvang in een doorgangshuis', trigger: 'geen antwoord tegen 1 maart' }),
  });
  const first = entity('s8', 'step', { what: said({ text: 'Huurwaarborg vragen' }), takes: said(takes) });
  const inTime = viewOf(identity, legal, adding(plan, waiting, first));

  it.each(['plan', 'handOver'] satisfies PaperKind[])(
    '%s: prints after which step, the latest safe start with where its length comes from, plan B with its trigger',
    (kind) => {
      const text = paperText(kind, { view: inTime });
      expect(text).toContain(`Verhuizen naar tante Mia ${nl.labels.afterStep}: Huurwaarborg vragen`);
      expect(text).toContain(`${nl.labels.beginBy} 3 april 2027, ${nl.phrases.computed} 1 maand, eigen schatting`);
      expect(text).toContain(`${nl.labels.beginBy} 20 februari 2027, ${nl.phrases.computed} 6 weken`);
      expect(text).toContain('Opvang in een doorgangshuis');
      expect(text).toContain('geen antwoord tegen 1 maart');
    },
  );

  it('a first step that is done is not waited for, and what is done has no start any more', () => {
    const done = entity('s8', 'step', {
      what: said({ text: 'Huurwaarborg vragen' }),
      status: said({ status: 'done' }),
      takes: said(takes),
    });
    const text = paperText('plan', { view: viewOf(identity, legal, adding(plan, waiting, done)) });
    expect(text).not.toContain(`${nl.labels.afterStep}:`);
    expect(text).not.toContain('20 februari 2027');
  });

  it('where nobody said how long it takes, the day it is needed by another step; in a circle, that it goes round', () => {
    const bare = entity('s8', 'step', { what: said({ text: 'Huurwaarborg vragen' }) });
    expect(paperText('plan', { view: viewOf(identity, legal, adding(plan, waiting, bare)) })).toContain(
      `${nl.labels.readyBy} 3 april 2027, ${nl.phrases.computed}`,
    );
    const round = entity('s8', 'step', { what: said({ text: 'Huurwaarborg vragen' }), after: said({ steps: ['s7'] }) });
    expect(paperText('plan', { view: viewOf(identity, legal, adding(plan, waiting, round)) })).toContain(
      nl.phrases.inCircle,
    );
  });
});

describe('proofs', () => {
  it('have the same number beside their step and in the index, with age and whether they are kept', () => {
    const more = entity('p0', 'proof', {
      proof: said({ step: 's2', type: 'Inschrijving', dated: '2026-05-02' }),
      file: said({ name: 'x' }),
    });
    const text = paperText('plan', { view: viewOf(identity, legal, adding(plan, more)) });
    expect(text).toContain('Huurbelofte, 9 oktober 2026 [1]');
    expect(text).toContain('Inschrijving, 2 mei 2026 [2] 8 maanden oud ouder dan zes maanden');
    expect(text).toContain(
      `2 Inschrijving ${nl.phrases.kept} (Lien Zonnedauw, 10 januari 2027) Inschrijven bij de VDAB 2 mei 2026 8 maanden oud`,
    );
  });

  it('are missed where a step is done without one, and go with a step that was taken out', () => {
    const gone = { ...entity('s9', 'step', { what: said({ text: 'Oostende' }) }), state: 'taken-out' as const };
    const proof = entity('p9', 'proof', { proof: said({ step: 's9', type: 'Treinkaartje', dated: '2026-12-01' }) });
    const text = paperText('plan', { view: viewOf(identity, legal, adding(plan, gone, proof)) });
    expect(text).toContain(`${nl.headings.unproven} Inschrijven bij de VDAB`);
    expect(text).not.toContain('Treinkaartje');
  });

  it.each(['request', 'plan', 'report', 'adviceCover', 'followUp', 'handOver'] satisfies PaperKind[])(
    '%s: ends with their index',
    (kind) => expect(paperText(kind)).toContain(`1 Huurbelofte ${nl.phrases.notKept}`),
  );
});

describe('statements of the report', () => {
  const saying = (id: string, value: Record<string, unknown>, by = lien): EntityView =>
    entity(id, 'statement', {
      statement: said({ domain: 'income', kind: 'strength', text: id, source: 'seen', on: '2026-12-02', ...value }, by),
    });
  const reportWith = (...more: readonly EntityView[]): string =>
    paperText('report', { view: viewOf(identity, legal, plan, adding(assessment, ...more)) });

  it('without a source this version knows, or without an author, are said to be no statement', () => {
    const text = reportWith(
      saying('horen zeggen', { source: 'hearsay' }),
      saying('naamloos', {}, { ...lien, name: '' }),
      saying('gezien', {}),
    );
    const unsourced = under(text, nl.headings.unsourced, nl.headings.plan);
    expect(unsourced).toBe(`${nl.phrases.unsourced} horen zeggen naamloos`);
    expect(text.match(/horen zeggen|naamloos/g)).toHaveLength(2);
    expect(text).toContain('1 Sterkte gezien gezien Lien Zonnedauw, 2 december 2026');
  });

  it('about victims stand on it only once a judgment is final', () => {
    const about = saying('Spijt tegenover het slachtoffer', { domain: 'victims' });
    expect(reportWith(about)).toContain('Spijt');
    const judgment = entity('j1', 'judgment', {
      judgment: said({ court: 'Gent', text: '' }),
      final: said({ final: false }),
    });
    const open = viewOf(identity, adding(without(legal, 'j1'), judgment), plan, adding(assessment, about));
    expect(paperText('report', { view: open })).not.toContain('Spijt');
  });

  it('stand beside what the person says of a domain, and beside who sees it differently', () => {
    const other = entity('zo niet', 'statement', {
      statement: said(
        { domain: 'income', kind: 'vulnerability', text: 'Spaart niet.', source: 'seen', on: '2026-12-03' },
        bram,
      ),
      against: said({ statement: 'spaart' }, bram),
    });
    const voice = entity('income', 'voice', {
      words: said({ text: 'Ik wil mijn schulden weg.', language: 'nl' }),
      change: said({ wish: 'wants-change', on: '2026-12-04' }),
    });
    const text = reportWith(saying('spaart', {}), other, voice);
    expect(text).toMatch(
      /Inkomen en schulden Ik wil mijn schulden weg\. wil hier iets aan veranderen, 4 december 2026 Nr\./,
    );
    const silent = entity('health', 'voice', { change: said({ wish: 'did-not-say', on: '2026-12-04' }) });
    expect(reportWith(silent)).toBe(reportWith());
    expect(text).toContain('2 Kwetsbaarheid Spaart niet. ziet het anders dan 1 gezien Bram Kiezel, 3 december 2026');
  });

  it('the author’s own texts carry who wrote them; the remarks of the person are attached', () => {
    const text = reportWith();
    expect(text).toContain('Gunstig, met bijzondere voorwaarden. (Lien Zonnedauw, 10 januari 2027)');
    expect(text).toContain(`${nl.headings.remarks} ${nl.phrases.noRemarks}`);
    const remarked = entity('report', 'report', { remarks: said({ text: 'Klopt niet.', on: '2027-01-14' }) });
    const view = viewOf(identity, legal, plan, adding(without(assessment, 'report'), remarked));
    expect(paperText('report', { view })).toContain(`${nl.headings.remarks} Klopt niet. gezegd op 14 januari 2027`);
  });
});

describe('the social inquiry', () => {
  it('is asked for with what the justice house needs, without its answer', () => {
    const text = paperText('inquiryRequest');
    expect(text).toContain('Kan Basiel bij zijn tante wonen?');
    expect(text).toContain('Voorwaardelijke invrijheidstelling, op 5 januari 2027');
    expect(text).not.toContain(nl.headings.inquiryAnswer);
  });

  it('D45: asks on whose order, and its answer is addressed to them', () => {
    const order = { kind: 'social-inquiry', authority: 'sentence-court', on: '2026-11-02', article: 'art. 53' };
    const asked = entity('i1', 'inquiry', { ordered: said(order), answer: said({ text: 'Ja.', on: '2027-01-12' }) });
    const view = viewOf(identity, adding(without(plan, 'i1'), asked));
    expect(paperText('inquiryRequest', { view })).toContain('strafuitvoeringsrechtbank, 2 november 2026, art. 53');
    expect(paperText('inquiry', { view })).toContain('Antwoord gericht aan strafuitvoeringsrechtbank');
  });

  it('is answered with who found what, and when', () => {
    const visit = { on: '2027-01-11', present: 'Mia Paraplu', findings: 'Een nette kamer.' };
    const answered = entity('i1', 'inquiry', { visit: said(visit, bram, '2027-01-12') });
    const text = paperText('inquiry', { view: viewOf(identity, adding(without(plan, 'i1'), answered)) });
    expect(text).toContain(
      'Huisbezoek op 11 januari 2027 Aanwezig Mia Paraplu Vaststellingen Een nette kamer. (Bram Kiezel, 12 januari 2027)',
    );
  });
});

it.each(paperKinds)('%s: holds nothing of an extract, which is not ours to print', (kind) => {
  const extract = section('extract', [entity('e', 'extract', { name: said({ surname: 'Kanarie', firstName: '' }) })]);
  expect(paperText(kind, { view: viewOf(identity, extract) })).not.toContain('Kanarie');
});
