/** Papers for the privacy officer say what is configured: another table, schema, period or reader makes another paper. */
import { describe, expect, it } from 'vitest';
import { officerPaper } from '../../../renderer/papers/officer/builders.ts';
import type { OfficerRequest } from '../../../renderer/papers/officer/request.ts';
import { officerWords } from '../../../renderer/papers/officer/words.ts';
import { pageOf } from '../../../renderer/papers/model/paper.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { extractFlows, flowsOf } from '../../../shared/disclosure/flows.ts';
import { grounds } from '../../../shared/disclosure/grounds.ts';
import { matrix } from '../../../shared/disclosure/matrix.ts';
import { sectionHolds } from '../../../shared/dossier/data-classes.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { languages } from '../../../shared/language.ts';
import { citation, cite } from '../../../shared/law/index.ts';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { articlesOf } from '../../../shared/service-book/data-protection.ts';
import { officerPapers, type OfficerPaper } from '../../../shared/service-book/officer-papers.ts';
import { directory } from '../../../shared/directory/index.ts';
import { must } from '../../../shared/result.ts';
import { textOf } from './reading.ts';

const head = { turn: 1, by: 'Lien Zonnebloem' };
const book: readonly BookEntry[] = [
  {
    ...head,
    id: 'a'.repeat(32),
    kind: 'card',
    value: { service: 'psd:gent', officer: 'Iris Lavendel', reach: '09 000 00 00', on: '2026-11-20' },
  },
  {
    ...head,
    id: 'b'.repeat(32),
    kind: 'protocol',
    value: { number: '2026/4', parties: 'FOD Justitie en CAW', scope: 'identiteit en plan', end: '2028-12-31' },
  },
  {
    ...head,
    id: 'c'.repeat(32),
    kind: 'breach',
    value: { discoveredOn: '2026-11-30', discoveredAt: '09:30', nature: 'Een stick is weg.', unreadable: 'yes' },
  },
  {
    ...head,
    id: 'd'.repeat(32),
    kind: 'confirmed',
    value: { ground: 'deputy', articles: articlesOf('deputy'), by: 'Iris Lavendel', on: '2026-11-21' },
  },
];

const request = (change: Partial<OfficerRequest> = {}): OfficerRequest => ({
  language: 'nl',
  today: '2026-12-01',
  now: new Date(2026, 11, 1, 12).getTime(),
  by: { name: 'Lien Zonnebloem', function: 'psd-coordinator', service: 'psd:gent' },
  realm: 'real',
  book,
  periods: [{ section: 'plan', months: 12, source: 'nota van de dienst, 1.9.2026' }],
  readers: [{ function: 'psd-psychologist', service: 'psd:gent', sections: ['identity', 'assessment'] }],
  ...change,
});
const textIn = (kind: OfficerPaper, change: Partial<OfficerRequest> = {}): string =>
  textOf(pageOf(officerPaper(kind, request(change))).body);
const justice = { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:gent' };
const nl = officerWords('nl');
const transition = must(directory.list('transition-house')[0], 'a transition house').id;

describe.each(languages)('papers for the privacy officer in %s', (language) => {
  it.each(officerPapers)('%s is there, with the regime at its foot and nothing left unfilled', (kind) => {
    const paper = officerPaper(kind, request({ language, breach: 'c'.repeat(32) }));
    const text = textOf(pageOf(paper).body);
    expect(text).toContain(officerWords(language).titles[kind].replace(/\s+/g, ' '));
    expect(text).not.toMatch(/\{\{|undefined|\[object/);
    expect(paper.footer).toContain('30.7.2018');
  });

  it('the record holds every section with every unit of its schema, in its thirteen items', () => {
    const text = textIn('record', { language });
    const { units } = tongue(language);
    for (const section of sectionKinds) {
      expect(text).toContain(units.section(section).replace(/\s+/g, ' '));
      for (const [type, held] of Object.entries<Readonly<Record<string, unknown>>>(entities[section]))
        for (const unit of Object.keys(held))
          expect(text).toContain(units.unit(section, type, unit).replace(/\s+/g, ' '));
    }
    expect(Object.keys(officerWords(language).items)).toHaveLength(13);
    for (const [at, item] of Object.values(officerWords(language).items).entries())
      expect(text).toContain(`${at + 1}. ${item}`.replace(/\s+/g, ' '));
  });
});

describe('what is configured', () => {
  it('a changed table of disclosure changes record, impact assessment and joint control', () => {
    const narrower = flowsOf({ ...matrix, 'hand-over': { psd: matrix['hand-over'].psd } });
    for (const kind of ['record', 'impact', 'notice'] as const) {
      expect(textIn(kind)).toContain(nl.groups.counsellor);
      expect(textIn(kind, { flows: narrower, given: [] })).not.toContain(nl.groups.counsellor);
    }
    expect(textIn('jointControl')).toContain(`${nl.groups.psd}: ${nl.joint.kinds.same}`);
    expect(textIn('jointControl', { flows: [] })).not.toContain(`${nl.groups.psd}: ${nl.joint.kinds.same}`);
  });

  it('what flows is the table itself, with each ground and its articles', () => {
    const text = textIn('record');
    for (const { parts } of flowsOf())
      for (const { ground } of parts) expect(text).toContain(citation(grounds[ground].rests[0], 'nl'));
    for (const { receivers } of extractFlows())
      for (const { ground } of receivers) expect(text).toContain(nl.grounds[ground].slice(0, 30));
    expect(flowsOf().filter(({ to }) => to === 'others')).toEqual([]);
  });

  it('a changed schema changes the data map', () => {
    const schema = { ...entities, health: { statement: { fitness: true, wished: true } } };
    expect(textIn('impact')).not.toContain('wished');
    expect(textIn('impact', { schema })).toContain('wished');
  });

  it('periods, protocols and confirmations stand as they were entered, and their lack is said', () => {
    const text = textIn('record');
    for (const said of [
      '12 maanden na afsluiting',
      'nota van de dienst, 1.9.2026',
      '2026/4',
      'FOD Justitie en CAW',
      'Bevestigd door Iris Lavendel',
    ])
      expect(text).toContain(said);
    const bare = textIn('record', { book: [], periods: [] });
    expect(bare).not.toContain('maanden na afsluiting');
    for (const said of [nl.noPeriod, nl.noProtocol, nl.toFillIn]) expect(bare).toContain(said);
    expect(bare).not.toContain('Bevestigd door');
  });

  it('a period says from what it runs, for whom, how long at most, and which law fixes it or that none is named', () => {
    const basis = {
      from: 'final-release',
      longest: 120,
      byCapacity: { remand: 24 },
      article: 'decreet, art. 9',
      decidedBy: 'Iris Lavendel',
    } as const;
    const periods = [{ section: 'plan', months: 60, source: 'nota van de dienst', basis }] as const;
    const text = textIn('record', { periods });
    for (const said of [
      '60 maanden na de definitieve vrijlating',
      'in voorlopige hechtenis: 24 maanden',
      'hoogstens 120 maanden',
      'decreet, art. 9',
      'beslist door Iris Lavendel',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain(nl.monthsWithoutLaw);
    expect(textIn('record')).toContain(nl.monthsWithoutLaw);
  });

  it('the access list names functions and parts by class of data, never a person who reads', () => {
    const text = textIn('accessList');
    expect(text).toContain('psycholoog PSD');
    expect(text).toContain('34, § 2');
    expect(text).not.toContain('Waterlelie');
    expect(textIn('accessList', { readers: [] })).toContain(nl.access.nobody);
    expect(sectionKinds.every((kind) => sectionHolds[kind].classes.includes('criminal'))).toBe(true);
    expect(textIn('accessList', { by: justice })).toContain('10, § 2');
  });

  it('the card of the service goes before what the texts say', () => {
    expect(textIn('card')).toContain('Gegevensbeschermingsautoriteit');
    expect(textIn('card')).toContain('afgeleid');
    const [first] = book;
    if (first?.kind !== 'card') throw new Error('a card');
    const own = {
      ...first,
      value: { ...first.value, authority: 'Eigen toezichthouder', authoritySource: 'decreet X' },
    };
    const text = textIn('card', { book: [own] });
    expect(text).toContain('Eigen toezichthouder');
    expect(text).not.toContain('Gegevensbeschermingsautoriteit');
  });

  it('D70 the register says for which flows a prison service is asked a protocol, and nothing to a justice house', () => {
    const prison = textIn('protocols');
    expect(prison).toContain(nl.protocolFlows);
    for (const group of ['justice-house', 'counsellor', 'others'] as const) expect(prison).toContain(nl.groups[group]);
    expect(textIn('protocols', { by: justice })).not.toContain(nl.protocolFlows);
  });

  it.each([
    ['record', '55', '30'],
    ['breach', '61', '33; 34'],
    ['impact', '58; 59', '35; 36'],
    ['jointControl', '52', '26'],
  ] as const)('SB11 %s names the article of the rules its service works under, and no other', (kind, title2, gdpr) => {
    const own = citation(cite('data-protection', title2), 'nl');
    const general = citation(cite('gdpr', gdpr, 'from-memory'), 'nl');
    const [prison, house] = [textIn(kind), textIn(kind, { by: justice })];
    expect([prison.includes(own), prison.includes(general)]).toEqual([true, false]);
    expect([house.includes(own), house.includes(general)]).toEqual([false, true]);
    const open = textIn(kind, { by: { ...justice, service: transition } });
    expect([open.includes(own), open.includes(general)]).toEqual([true, true]);
  });

  it('the advice of the officer before a risky processing is asked of federal authorities alone, of a prison in doubt', () => {
    const federal = citation(cite('data-protection', '22; 23', 'doubt'), 'nl');
    expect(textIn('impact')).toContain(federal);
    expect(textIn('impact')).toContain(nl.impact.question);
    for (const said of [federal, citation(cite('data-protection', '22; 23'), 'nl'), nl.impact.question])
      expect(textIn('impact', { by: justice })).not.toContain(said);
  });

  it('the authority answers within the time of the rules the service works under: six weeks, or eight', () => {
    const [title2, gdpr] = [nl.nextSteps['title-2'], nl.nextSteps.gdpr];
    expect([title2, gdpr]).toEqual([expect.stringContaining('zes weken'), expect.stringContaining('acht weken')]);
    const [prison, house] = [textIn('impact'), textIn('impact', { by: justice })];
    expect([prison.includes(title2), prison.includes(gdpr)]).toEqual([true, false]);
    expect([house.includes(title2), house.includes(gdpr)]).toEqual([false, true]);
    const open = textIn('impact', { by: { ...justice, service: transition } });
    expect([open.includes(title2), open.includes(gdpr)]).toEqual([true, true]);
  });

  it('the notice says where the authority is reached, unless the service names another', () => {
    expect(textIn('notice')).toContain('Drukpersstraat 35');
    const value = { service: 'psd:gent', authority: 'Eigen toezichthouder', on: '2026-11-20' };
    const own = textIn('notice', { book: [{ ...head, id: 'e'.repeat(32), kind: 'card', value }] });
    expect(own).toContain('Eigen toezichthouder');
    expect(own).not.toContain('Drukpersstraat 35');
  });

  it('SB11 the notice says the rights of the regime of the service, each with its article; of both where it is open', () => {
    const title2 = Object.values(nl.notice.byRegime['title-2']);
    const gdpr = Object.values(nl.notice.byRegime.gdpr);
    const only = (text: string, some: readonly string[]): readonly string[] =>
      some.filter((each) => text.includes(each));
    const prison = textIn('notice');
    expect(only(prison, title2)).toEqual(title2);
    expect(prison).not.toContain(nl.notice.byRegime.gdpr.objection);
    expect(prison).toContain('Artikel 40');
    const house = textIn('notice', { by: justice });
    expect(only(house, gdpr)).toEqual(gdpr);
    expect(house).not.toContain(nl.notice.byRegime['title-2'].receipt);
    expect(house).toContain('14, § 5');
    const open = textIn('notice', { by: { ...justice, service: transition } });
    expect(only(open, [...title2, ...gdpr])).toEqual([...title2, ...gdpr]);
  });

  it('SB11 what the service writes of its regime decides of the notice, and stands on the card with its source', () => {
    const value = {
      service: transition,
      regime: 'gdpr' as const,
      regimeSource: 'Advies van de functionaris, 3.11.2026',
      on: '2026-11-20',
    };
    const own = [{ ...head, id: 'e'.repeat(32), kind: 'card', value }] as const;
    const by = { ...justice, service: transition };
    const text = textIn('notice', { by, book: own });
    expect(text).toContain(nl.notice.byRegime.gdpr.objection);
    expect(text).not.toContain(nl.notice.byRegime['title-2'].receipt);
    expect(textIn('card', { by, book: own })).toContain('Advies van de functionaris, 3.11.2026');
  });

  it('the notice speaks of case consultations for Flemish services alone', () => {
    expect(textIn('notice')).not.toContain(nl.notice.consultationText);
    expect(textIn('notice', { by: justice })).toContain(nl.notice.consultationText);
    expect(textIn('notice', { by: { ...justice, service: 'justice-house:namur' } })).not.toContain(
      nl.notice.consultationText,
    );
  });

  it('the breach sheet has its 72 hours, its state and the exemption; an empty one has lines', () => {
    const text = textIn('breach', { breach: 'c'.repeat(32) });
    expect(text).toContain('3 december 2026');
    for (const said of [nl.breach.states.running, nl.breach.unreadable.yes, nl.breach.exemption, 'Een stick is weg.'])
      expect(text).toContain(said);
    const late = textIn('breach', { breach: 'c'.repeat(32), now: new Date(2026, 11, 4).getTime() });
    expect(late).toContain(nl.breach.states.over);
    expect(textIn('breach')).not.toContain('Een stick is weg.');
  });

  it('the form for an inspection cites the written authorisation and the free access', () => {
    const text = textIn('inspection');
    for (const article of ['23, § 1', '9, § 3']) expect(text).toContain(article);
    expect(text).toContain(nl.inspection.free);
  });

  it('a practice paper says so', () => {
    expect(textIn('card', { realm: 'practice' })).toContain(tongue('nl').words.practice);
  });
});
