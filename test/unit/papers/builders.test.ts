import { describe, expect, it } from 'vitest';
import { buildPaper, papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { ageText } from '../../../renderer/papers/kinds/evidence.ts';
import { pageDocument, pageOf, paperKinds } from '../../../renderer/papers/model/paper.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { languages } from '../../../shared/language.ts';
import { bodyOf, paperText, textOf } from './reading.ts';
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

const withEntities = (kind: 'plan' | 'legal', more: readonly EntityView[]): typeof view => ({
  ...view,
  sections: view.sections.map((section) =>
    section.kind === kind ? { ...section, entities: [...section.entities, ...more] } : section,
  ),
});

describe('D17 consent on paper', () => {
  const asked = (units: Parameters<typeof entity>[2]): EntityView =>
    entity('c1', 'consent', {
      request: said({
        topic: 'housing',
        items: [],
        to: { name: 'Fien Rietkraag' },
        purpose: 'wonen',
        on: '2027-01-02',
      }),
      ...units,
    });
  const answer = (said: 'yes' | 'no') => ({ answer: said, how: 'spoken', on: '2027-01-03' });
  const ledgers = [
    [],
    [asked({})],
    [asked({ answer: said(answer('no')) })],
    [asked({ answer: said(answer('yes')), withdrawn: said({ on: '2027-01-05' }) })],
  ];

  it.each(paperKinds)('%s says nothing of what was asked or answered, and offers itself all the same', (kind) => {
    const views = ledgers.map((entities): typeof view => ({
      ...view,
      sections: [...view.sections, { ...assessment, id: 'notes', kind: 'notes', entities }],
    }));
    const [never, ...others] = views.map((each) => paperText(kind, { view: each }));
    expect(others.length).toBe(3);
    for (const text of others) expect(text).toBe(never);
    for (const each of views) expect(papersFor(each, lien)).toEqual(papersFor(view, lien));
  });
});

describe('papers', () => {
  it.each(paperKinds)('%s: escapes hostile text in every field', (kind) => {
    const hostile = `</p><script>x</script><img src=x onerror='y'>"&`;
    const poison = (value: unknown): unknown => {
      if (typeof value === 'string') return /^[a-z0-9:-]*$/.test(value) ? value : hostile;
      if (Array.isArray(value)) return value.map(poison);
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner)]));
      }
      return value;
    };
    const sections = view.sections.map((section) => ({
      ...section,
      entities: section.entities.map((each) => ({
        ...each,
        units: Object.fromEntries(
          Object.entries(each.units).map(([name, unit]) => [
            name,
            { ...unit, versions: unit.versions.map((version) => ({ ...version, value: poison(version.value) })) },
          ]),
        ),
      })),
    }));
    const by = { name: hostile, function: hostile, service: hostile };
    const paper = buildPaper(kind, request({ view: { ...view, sections }, by, to: hostile, second: 'fr' }));
    const page = pageDocument(pageOf(paper));
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(page).toContain('&lt;script&gt;');
  });

  it.each(paperKinds)('%s: has its tags in balance and no inline style or script', (kind) => {
    const body = bodyOf(kind, { second: 'fr' });
    const open: string[] = [];
    for (const [, slash, name] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else open.push(name ?? '');
    }
    expect(open).toEqual([]);
    expect(body).not.toMatch(/\sstyle=|\son[a-z]+=/);
  });

  it.each(languages)('prints fixed words in %s, whatever the interface speaks', (language) => {
    const paper = buildPaper('plan', request({ language }));
    const { title, body } = pageOf(paper);
    expect(title).toBe(tongue(language).words.titles.plan);
    expect(textOf(body)).toContain(tongue(language).words.columns.due);
    expect(body).toContain(`lang="${language}"`);
  });

  it('stands two languages side by side: headings and phrases twice, free text once', () => {
    const text = paperText('plan', { second: 'fr' });
    expect(text).toContain('Doelen en stappen Objectifs et étapes');
    expect(text).toContain('bezig / en cours');
    expect(text.match(/Een eigen plek, dicht bij Noor\./g)).toHaveLength(1);
    expect(text).toContain(tongue('fr').words.phrases.bilingual);
  });

  it('repeats only the pieces of a value that differ between the languages', () => {
    const text = paperText('report', { second: 'fr' });
    expect(text).toContain('18 maanden / 18 mois, waarvan 6 maanden met uitstel');
    expect(text).toContain('2 juni 1994 / 2 juin 1994, Aalst');
    expect(text.match(/waarvan 6 maanden met uitstel/g)).toHaveLength(1);
  });

  it('marks a translation entered by a person as without legal force', () => {
    const text = paperText('plan');
    expect(text).toContain('vertaling zonder rechtskracht Je veux voir grandir ma fille.');
  });

  it('gives every date its source and says which are still to be confirmed', () => {
    const text = paperText('plan');
    expect(text).toContain('14 juni 2027 Voorwaardelijke invrijheidstelling vanaf griffie');
    expect(text).toContain('1 februari 2028 Strafeinde nog na te vragen met de hand, te bevestigen');
  });

  it('prints the director’s deadline with how sure it is, by which rule and article, and what follows when it passes', () => {
    const asked = section('legal', [
      entity('j', 'judgment', {
        judgment: said({ court: 'Gent', date: '2026-01-15', text: '' }),
        sentence: said({ imposed: 'time', length: 'P5Y' }),
        recidivism: said({ established: false }),
      }),
      entity('r', 'request', { request: said({ modality: 'conditional-release', on: '2027-01-05' }) }),
    ]);
    const text = paperText('report', { view: { ...view, sections: [identity, asked, plan, assessment] } });
    expect(text).toContain(
      'Advies van de directeur 5 mei 2027 (berekend, volgens rechtsregels 270101, C-50-advice, art. 50',
    );
    expect(text).toMatch(/C-50-advice, art\. 50[^)]*\) De wet verbindt geen gevolg aan een laat advies/);
    // A last day that is no working day: the Judicial Code would give the next one.
    expect(text).toMatch(/Zitting 5 juli 2027 \(/);
  });

  it('prints both versions of what is not settled, with who wrote them and when', () => {
    const text = paperText('inquiry');
    expect(text).toContain('Twee versies, nog te beslechten:');
    expect(text).toContain('3 maart 2027 (Lien Zonnedauw, 10 januari 2027)');
    expect(text).toContain('15 maart 2027 (Bram Kiezel, 12 januari 2027)');
  });

  it('keeps the reason of an answer to the plan off paper unless the person chose to print it', () => {
    expect(paperText('plan')).not.toContain('geheim');
    const later = entity('a2', 'agreement', {
      agreement: said({ answer: 'no', on: '2027-01-15', reason: 'te vroeg', printReason: true }),
    });
    const text = paperText('plan', { view: withEntities('plan', [later]) });
    expect(text).toContain('Nee, niet akkoord met dit plan');
    expect(text).toContain('te vroeg');
  });

  it('leaves out what was taken out of the plan', () => {
    const gone = {
      ...entity('s9', 'step', { what: said({ text: 'Verhuizen naar Oostende' }) }),
      state: 'taken-out' as const,
    };
    expect(paperText('plan', { view: withEntities('plan', [gone]) })).not.toContain('Oostende');
  });

  it('says so where a step was taken out on one side and changed on the other', () => {
    const apart = {
      ...entity('s7', 'step', { what: said({ text: 'Fietsenmaker bezoeken' }) }),
      state: 'taken-out-and-changed' as const,
    };
    const text = paperText('plan', { view: withEntities('plan', [apart]) });
    expect(text).toContain(`Fietsenmaker bezoeken ${tongue('nl').words.phrases.takenOutOrKept}`);
  });

  it('shows a proof with its age', () => {
    expect(paperText('plan')).toContain('Huurbelofte, 9 oktober 2026 [1] 3 maanden oud');
    expect(ageText('2027-01-20', '2027-01-20', tongue('en'))).toBe('of today');
    expect(ageText('2027-01-19', '2027-01-20', tongue('de'))).toBe('1 Tag alt');
    expect(ageText('2027-02-19', '2027-01-20', tongue('de'))).toBe('');
  });

  it('numbers the conditions, general ones first', () => {
    const conditions = [
      entity('c1', 'condition', { condition: said({ kind: 'individual', text: 'Geen contact met X.' }) }),
      entity('c2', 'condition', { condition: said({ kind: 'general', text: 'Geen strafbare feiten plegen.' }) }),
    ];
    const text = paperText('handOver', { view: withEntities('legal', conditions) });
    expect(text).toMatch(/1 Geen strafbare feiten plegen\..* 2 Geen contact met X\./);
  });

  it('prints victim-oriented conditions only for who may read them', () => {
    const victims = {
      ...plan,
      id: 'v',
      kind: 'victims' as const,
      entities: [entity('v1', 'victim-condition', { condition: said({ text: 'Niet in de Beukenlaan komen.' }) })],
    };
    expect(paperText('handOver')).not.toContain(tongue('nl').words.headings.victimConditions);
    const text = paperText('handOver', { view: { ...view, sections: [...view.sections, victims] } });
    expect(text).toContain('Niet in de Beukenlaan komen.');
  });

  it('lists for the first 72 hours only appointments of those days', () => {
    const appointment = (id: string, on: string): EntityView =>
      entity(id, 'appointment', { when: said({ on, at: '10:00', place: 'Aalst', what: `OCMW ${id}` }) });
    const more = [appointment('A', '2028-02-02'), appointment('B', '2028-02-20')];
    const text = paperText('sentenceEnd', { view: withEntities('plan', more) });
    expect(text).toContain('OCMW A');
    expect(text).not.toContain('OCMW B');
    expect(text).toContain('1 februari 2028 (met de hand, te bevestigen)');
  });

  it('offers only papers whose sections may be read', () => {
    const everyones = [
      'plan',
      'pathway',
      'request',
      'inquiryRequest',
      'inquiry',
      'handOver',
      'sentenceEnd',
      'ownCopy',
      'personDates',
      'everything',
      'heard',
    ];
    const inPrison = everyones.flatMap((kind) =>
      kind === 'inquiryRequest' ? ['adviceCover', 'filePieces', 'fileCover', kind] : [kind],
    );
    expect(papersFor(view, lien)).toEqual(['report', ...inPrison]);
    const withNotes = { ...view, sections: [identity, legal, plan, notes] };
    expect(papersFor(withNotes, bram)).toEqual(['followUp', ...everyones]);
    expect(papersFor({ ...view, sections: [identity, legal, plan] }, bram)).toEqual(['followUp', ...everyones]);
    expect(papersFor(withNotes, lien)).toEqual(inPrison);
    const reading = { ...view, sections: [identity, legal, plan, { ...assessment, canWrite: false }] };
    expect(papersFor(reading, lien)).toEqual(inPrison);
    expect(papersFor({ ...view, sections: [identity] }, lien)).toEqual(['everything', 'heard']);
    expect(papersFor({ ...view, sections: [] }, lien)).toEqual([]);
  });

  it('marks a practice dossier on every paper', () => {
    const practice = paperText('plan', { view: { ...view, realm: 'practice' } });
    expect(practice).toContain('VERZONNEN PERSOON');
    expect(paperText('plan')).not.toContain('VERZONNEN PERSOON');
  });

  it('prints an empty dossier without inventing anything', () => {
    const empty = {
      ...view,
      sections: [
        { ...identity, entities: [] },
        { ...legal, entities: [] },
        { ...plan, entities: [] },
      ],
    };
    for (const kind of paperKinds) {
      const text = paperText(kind, { view: empty });
      expect(text).not.toContain('undefined');
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
    expect(paperText('plan', { view: empty })).toContain('vraag ze aan de griffie');
  });

  it('names who wrote what in another service', () => {
    const own = entity('s8', 'step', {
      what: [said({ text: 'Sleutel halen' }), said({ text: 'Sleutel vragen' }, bram)],
    });
    const text = paperText('plan', { view: withEntities('plan', [own]) });
    expect(text).toContain('Sleutel vragen (Bram Kiezel');
  });
});
