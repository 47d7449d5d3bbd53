/** The person's list of who heard what: what may not be told leaves no trace in it. */
import { describe, expect, it } from 'vitest';
import { heardOf, type LeftFile } from '../../../shared/disclosure/heard.ts';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { whyOf } from '../../../renderer/papers/kinds/heard.ts';
import { tongue } from '../../../renderer/papers/model/words.ts';
import { grounds, isGround } from '../../../shared/disclosure/grounds.ts';
import { languages } from '../../../shared/language.ts';
import { assessment, entity, identity, legal, lien, plan, said, section, view } from '../papers/dossier.ts';
import { paperText } from '../papers/reading.ts';

const today = '2027-01-12';
const to = { name: 'Bram Kiezel', function: 'justice-assistant', service: 'justice-house:gent' };
const file = (on: string, kinds: LeftFile['kinds'], more: Partial<LeftFile> = {}): LeftFile => ({
  on,
  to,
  kinds,
  grounds: kinds.map((of) => ({ of, ground: of === 'victims' ? 'victim-conditions' : 'supervision-mandate' })),
  ...more,
});
const handOver = file('2027-01-03', ['identity', 'plan']);
const victims = section('victims', [entity('v', 'victim-condition', { condition: said({ text: 'Geen contact' }) })]);
const consultation = section('consultation', []);
const ofConsultation = file('2027-01-04', [], {
  extract: 'consultation',
  grounds: [{ of: 'consultation', ground: 'case-consultation' }],
});
const limitedUntil = (until: string) =>
  section('notes', [
    entity('p', 'rights-part', { limited: said({ by: 'consultation', ground: 'rights-of-others', until }) }),
  ]);
const print = (sections: readonly (typeof plan)[], left: readonly LeftFile[], language: 'nl' | 'en' = 'nl') =>
  paperText('heard', { view: { ...view, sections }, today, language, left });

describe('D52 who heard what', () => {
  it('names who, when, which parts, and why with the article, in order of the day', () => {
    const later = file('2027-01-10', ['plan'], { grounds: [{ of: 'plan', ground: 'reads-already' }] });
    const text = print([identity, legal, plan], [later, handOver]);
    expect(text).toContain('Bram Kiezel');
    expect(text).toContain(tongue('nl').words.heard.why['supervision-mandate']);
    expect(text).toContain('46, § 2');
    expect(text.indexOf('3 januari 2027')).toBeLessThan(text.indexOf('10 januari 2027'));
  });

  it('holds what is written down as given on paper', () => {
    const inquiry = entity('i', 'inquiry', { onPaper: said({ to: 'Justitiehuis Gent', on: '2027-01-05' }) });
    const rows = heardOf([identity, section('plan', [inquiry])], [], today);
    expect(rows).toMatchObject([{ on: '2027-01-05', to: { name: 'Justitiehuis Gent' }, paper: 'inquiryRequest' }]);
  });

  it('every ground a row can have is said in four languages', () => {
    const told = Object.keys(grounds)
      .filter(isGround)
      .filter((key) => !key.startsWith('victim-'));
    const silent = languages.flatMap((language) => told.filter((ground) => whyOf(ground, tongue(language)) === ''));
    expect(silent).toEqual([]);
  });
});

describe('D53 what may not be told', () => {
  const whole = [identity, legal, plan, assessment];

  it('conditions in a victim’s interest are in no row, and a file of these alone is no row', () => {
    const both = file('2027-01-03', ['identity', 'plan', 'victims']);
    const alone = file('2027-01-02', ['victims']);
    expect(print([...whole, victims], [alone, both])).toBe(print(whole, [handOver]));
  });

  it('a consultation is told while no right over it is limited, and leaves no gap while one is', () => {
    const sections = [...whole, consultation];
    expect(heardOf(sections, [handOver, ofConsultation], today)).toHaveLength(2);
    const limited = [...sections, limitedUntil('2027-01-12')];
    expect(print(limited, [handOver, ofConsultation])).toBe(print([...whole, limitedUntil('2027-01-12')], [handOver]));
    expect(heardOf([...sections, limitedUntil('2027-01-11')], [handOver, ofConsultation], today)).toHaveLength(2);
  });

  it('a consultation in which a right is limited leaves no gap until it is closed', () => {
    const right = entity('l', 'limited-right', {
      limited: said({ consultation: 'k', on: '2027-01-02', ground: 'rights-of-others', reason: 'Een ander.' }),
    });
    const of = (state: 'open' | 'closed') =>
      section('consultation', [entity('k', 'consultation', { closed: said({ state, on: '2027-01-05' }) }), right]);
    expect(heardOf([...whole, of('open')], [handOver, ofConsultation], today)).toHaveLength(1);
    expect(heardOf([...whole, of('closed')], [handOver, ofConsultation], today)).toHaveLength(2);
  });

  it('a right is limited while any of two versions says so, whichever stands first', () => {
    const past = said({ by: 'consultation', ground: 'rights-of-others', until: '2027-01-11' });
    const stands = said({ by: 'consultation', ground: 'rights-of-others', until: '2027-01-12' });
    const inNotes = section('notes', [entity('p', 'rights-part', { limited: [past, stands] })]);
    expect(heardOf([...whole, consultation, inNotes], [handOver, ofConsultation], today)).toHaveLength(1);
    const of = (id: string) =>
      said({ consultation: id, on: '2027-01-02', ground: 'rights-of-others', reason: 'Een ander.' });
    const closed = entity('k', 'consultation', { closed: said({ state: 'closed', on: '2027-01-05' }) });
    const there = section('consultation', [
      closed,
      entity('o', 'consultation', {}),
      entity('l', 'limited-right', { limited: [of('k'), of('o')] }),
    ]);
    expect(heardOf([...whole, there], [handOver, ofConsultation], today)).toHaveLength(1);
  });

  it('parts the reader cannot read leave no gap', () => {
    const unread = [file('2027-01-01', ['guidance']), ofConsultation, file('2027-01-05', ['help', 'health'])];
    expect(print(whole, [...unread, handOver])).toBe(print(whole, [handOver]));
    expect(print(whole, unread)).toBe(print(whole, []));
  });

  it('rows have no number and no count', () => {
    const text = print([identity, plan], [handOver, file('2027-01-06', ['plan'])]);
    expect(text).not.toMatch(/\b(Nr\.|No\.|n°|2 rijen)/);
  });
});

describe('D54 the foot', () => {
  it.each(languages)('says on every list, in %s, that by law it may be incomplete', (language) => {
    const of = (left: readonly LeftFile[]) => paperText('heard', { view, today, language, left });
    const foot = tongue(language).words.heard.foot.replaceAll('\u00a0', ' ');
    expect(of([])).toContain(foot);
    expect(of([handOver])).toContain(foot);
  });

  it('is offered to whoever reads who the person is', () => {
    expect(papersFor(view, lien)).toContain('heard');
  });
});
