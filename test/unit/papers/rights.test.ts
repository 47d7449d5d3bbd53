/** Letters on a request about one's own data: they name what is told and nothing else. */
import { describe, expect, it } from 'vitest';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { rightsTexts } from '../../../shared/disclosure/rights.ts';
import { directory } from '../../../shared/directory/index.ts';
import { languages } from '../../../shared/language.ts';
import { must } from '../../../shared/result.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { entity, identity, legal, lien, plan, said, section, view } from './dossier.ts';
import { paperText } from './reading.ts';

const today = '2027-01-12';
const secret = 'kanarie-7f3a';
const asked = entity('r1', 'rights-request', {
  asked: said({ right: 'access', on: '2027-01-02', how: 'letter', text: 'Wat staat er over mij?' }),
});
const part = (id: string, what: string, units: Parameters<typeof entity>[2] = {}, route = 'own-service'): EntityView =>
  entity(id, 'rights-part', { part: said({ request: 'r1', what, route }), ...units });
const outcome = (how: string, told?: string) =>
  said({ how, on: '2027-01-10', remedy: 'authority-court', ...(told !== undefined && { told }) });

const withNotes = (...entities: readonly EntityView[]): typeof view => ({
  ...view,
  sections: [identity, legal, plan, section('notes', [asked, ...entities])],
});
const granted = part('p1', 'Het plan', { outcome: outcome('granted') });
const keptBack = part(
  'p2',
  secret,
  {
    outcome: outcome('refused'),
    limited: said({ by: 'consultation', ground: 'rights-of-others', until: '2027-06-01' }),
  },
  'consultation',
);
const reasons = entity('x', 'rights-reasons', { reasons: said({ part: 'p2', on: '2027-01-10', text: secret }) });
const forwarded = part('p3', secret, { outcome: outcome('forwarded') }, 'forwarded');

describe('D48 letters to the person', () => {
  it.each(languages)('name the receipt with its day, in %s', (language) => {
    const text = paperText('rightReceipt', { view: withNotes(), today, language });
    expect(text).toContain(tongue(language).words.titles.rightReceipt);
    expect(text).toContain('2027');
    expect(text).toContain(tongue(language).words.rights.free);
  });

  it('are the same whether or not a part is kept back, and always hold the fixed sentence and the remedy', () => {
    const answer = (...more: readonly EntityView[]) =>
      paperText('rightAnswer', { view: withNotes(granted, ...more), today });
    expect(answer(keptBack, reasons)).toBe(answer());
    expect(answer(forwarded)).toBe(answer());
    const { rights, everything } = tongue('nl').words;
    expect(answer()).toContain('Het plan');
    for (const fixed of [rights.neutral, rights.remedyCourt]) expect(answer()).toContain(fixed);
    expect(answer()).toContain(everything.authority.split('\n')[0]);
  });

  it('tell of a refusal what the caseworker writes for the person, never the reasons that are kept', () => {
    const told = part('p2', 'De foto', { outcome: outcome('refused', 'Daarop staan ook anderen.') });
    const text = paperText('rightAnswer', { view: withNotes(told, reasons), today });
    expect(text).toContain('De foto');
    expect(text).toContain('Daarop staan ook anderen.');
    expect(text).not.toContain(secret);
  });

  it('say that a request was forwarded, and of what not', () => {
    const text = paperText('rightForwarded', { view: withNotes(granted, forwarded), today });
    expect(text).toContain(tongue('nl').words.rights.neutral);
    expect(text).not.toContain(secret);
  });

  it('are offered once there is what they say, to whoever keeps the register', () => {
    const offered = (of: typeof view) => papersFor(of, lien).filter((kind) => kind.startsWith('right'));
    expect(offered(view)).toEqual([]);
    expect(offered(withNotes())).toEqual(['rightReceipt']);
    expect(offered(withNotes(forwarded))).toEqual(['rightReceipt', 'rightAnswer', 'rightForwarded']);
    const read = { ...view, sections: [identity, plan, section('notes', [asked, forwarded], false)] };
    expect(offered(read)).toEqual([]);
  });
});

describe('D46 the register', () => {
  it('stands on no list of what is recorded: nothing of it says that something is kept back', () => {
    const all = paperText('everything', { view: withNotes(granted, keptBack, reasons, forwarded), today });
    expect(all).toBe(paperText('everything', { view: { ...view, sections: [identity, legal, plan] }, today }));
  });
});

const justice = { name: 'Bram Kiezel', function: 'justice-assistant', service: 'justice-house:gent' };
const transition = must(directory.list('transition-house')[0], 'a transition house').id;
/** Who writes under Title 2, under the Regulation, and where the texts leave it open. */
const writers = [{ ...justice, service: 'psd:gent' }, justice, { ...justice, service: transition }] as const;

describe('D48 the rules the service works under', () => {
  it.each(languages)(
    'the receipt says within which time an answer comes where the rules name one, in %s',
    (language) => {
      const { withinMonth } = tongue(language).words.rights;
      const says = writers.map((by) => paperText('rightReceipt', { view: withNotes(), today, language, by }));
      expect(says.map((text) => text.includes(withinMonth))).toEqual([false, true, true]);
    },
  );

  it.each(languages)('the notice names the article under which whoever received it is told, in %s', (language) => {
    const correction = entity('r1', 'rights-request', {
      asked: said({ right: 'correction', on: '2027-01-02', how: 'letter', text: 'Dat klopt niet.' }),
    });
    const of = { ...view, sections: [identity, legal, plan, section('notes', [correction, granted])] };
    const { noticeLaw } = tongue(language).words.rights;
    const says = writers.map((by) => paperText('correctionNotice', { view: of, today, language, by }));
    expect(says.map((text) => text.includes(noticeLaw['title-2']))).toEqual([true, false, true]);
    expect(says.map((text) => text.includes(noticeLaw.gdpr))).toEqual([false, true, true]);
  });
});

describe('D46 what the texts say', () => {
  const row = (id: string) =>
    must(
      rightsTexts.find((each) => each.id === id),
      id,
    );

  it('reasons may be left out for access where they endanger a limit, for correction and erasure only by a law', () => {
    expect(row('refusal').text.en).toMatch(
      /For access they may be left out.*for correction and erasure only as far as a law/,
    );
  });

  it('a notice to receivers rests on the rules of the service', () =>
    expect([row('told-on'), row('told-on-regulation')].map(({ act, article, mark }) => [act, article, mark])).toEqual([
      ['data-protection', '39, § 6; 32, § 3', 'text'],
      ['gdpr', '19', 'from-memory'],
    ]));

  it('the common database has authorities of its own', () =>
    expect(row('common-database')).toMatchObject({ act: 'common-database', article: '2, 22°; 46' }));
});

describe('D51 a notice on paper', () => {
  it('names the part that was put right or erased, and nothing of the request', () => {
    const erasure = entity('r1', 'rights-request', {
      asked: said({ right: 'erasure', on: '2027-01-02', how: 'letter', text: secret }),
    });
    const of = { ...view, sections: [identity, legal, plan, section('notes', [erasure, granted, keptBack])] };
    const text = paperText('correctionNotice', { view: of, today, to: 'OCMW Gent' });
    expect(text).toContain('Het plan');
    expect(text).toContain('OCMW Gent');
    expect(text).not.toContain(secret);
    expect(papersFor(of, lien)).toContain('correctionNotice');
    expect(papersFor(withNotes(granted), lien)).not.toContain('correctionNotice');
  });

  it.each([
    ['correction', 'noticePutRight'],
    ['erasure', 'noticeErased'],
    ['restriction', 'noticeRestricted'],
  ] as const)('of %s says what became of the part, in four languages', (right, words) => {
    const request = entity('r1', 'rights-request', {
      asked: said({ right, on: '2027-01-02', how: 'letter', text: 'Graag.' }),
    });
    const of = { ...view, sections: [identity, legal, plan, section('notes', [request, granted])] };
    for (const language of languages) {
      const [before = ''] = tongue(language).words.rights[words].split('{{date}}');
      expect(paperText('correctionNotice', { view: of, today, language })).toContain(before.trim());
    }
  });

  it.each(['access', 'objection'])('there is none of %s', (right) => {
    const request = entity('r1', 'rights-request', {
      asked: said({ right, on: '2027-01-02', how: 'letter', text: 'Graag.' }),
    });
    const of = { ...view, sections: [identity, legal, plan, section('notes', [request, granted])] };
    expect(papersFor(of, lien)).not.toContain('correctionNotice');
  });

  it.each(['consultation', 'forwarded', 'indirect', 'court-file'])('never names a part that goes by %s', (route) => {
    const erasure = entity('r1', 'rights-request', {
      asked: said({ right: 'erasure', on: '2027-01-02', how: 'letter', text: 'Wis het.' }),
    });
    const elsewhere = part('p4', secret, { outcome: outcome('granted') }, route);
    const of = (...parts: readonly EntityView[]) => ({
      ...view,
      sections: [identity, legal, plan, section('notes', [erasure, ...parts])],
    });
    const notice = (...parts: readonly EntityView[]) => paperText('correctionNotice', { view: of(...parts), today });
    expect(notice(granted, elsewhere)).toBe(notice(granted));
    expect(papersFor(of(granted, elsewhere), lien)).toContain('correctionNotice');
    expect(papersFor(of(elsewhere), lien)).not.toContain('correctionNotice');
    expect(notice(elsewhere)).not.toContain(secret);
  });
});
