/** What an informant or a third party stands in: a text of its own in each such place, over a whole dossier, and the person's papers. */
import { describe, expect, it } from 'vitest';
import type { NoteView, SectionView } from '../../../shared/dossier/view.ts';
import { languages } from '../../../shared/language.ts';
import { rightsTexts } from '../../../shared/disclosure/rights.ts';
import { assessment, bram, entity, identity, legal, lien, notes, plan, said, section, view } from './dossier.ts';
import { paperText } from './reading.ts';

const canary = /kanarie/;
const viewOf = (...sections: readonly SectionView[]): typeof view => ({ ...view, sections });
const noting = (to: SectionView, ...more: readonly NoteView[]): SectionView => ({
  ...to,
  notes: [...to.notes, ...more],
});
const adding = (to: SectionView, ...more: SectionView['entities']): SectionView => ({
  ...to,
  entities: [...to.entities, ...more],
});
const note = (op: string, more: Partial<NoteView['note']>, text = 'De buurt vroeg ernaar.'): NoteView => ({
  op,
  author: lien,
  at: Date.parse('2027-01-09T12:00:00Z'),
  note: { kind: 'conversation', on: '2027-01-09', text, ...more },
});
const everything = (...sections: readonly SectionView[]): string =>
  paperText('everything', { view: viewOf(identity, legal, ...sections) });

describe('OW3 everything recorded: what is marked as speaking of somebody else', () => {
  const statement = (text: string, aboutThird?: true) => ({
    text,
    kind: 'strength',
    source: 'said',
    on: '2026-12-01',
    domain: 'family',
    ...(aboutThird && { aboutThird }),
  });

  it('is left out also where only one of two versions is marked, whichever comes first', () => {
    const marked = said(statement('Zijn kanariezus drinkt.', true));
    const plainly = said(statement('Zijn zus helpt.'), bram);
    for (const versions of [
      [marked, plainly],
      [plainly, marked],
    ])
      expect(everything(adding(assessment, entity('s9', 'statement', { statement: versions })))).toBe(
        everything(assessment),
      );
  });

  it('is not quoted by the statement that sees it differently', () => {
    const marked = entity('s9', 'statement', { statement: said(statement('Zijn kanariezus drinkt.', true)) });
    const other = entity('s8', 'statement', {
      statement: said(statement('Hij heeft steun aan haar.')),
      against: said({ statement: 's9' }),
    });
    const text = everything(adding(assessment, marked, other));
    expect(text).toContain('Hij heeft steun aan haar.');
    expect(text).not.toMatch(canary);
  });

  it('is left out where a note that puts it right marks it', () => {
    const first = note('n7', {}, 'Zijn kanariezus drinkt.');
    const right = note('n8', { kind: 'correction', corrects: 'n7', aboutThird: true }, 'Het is zijn kanarienicht.');
    expect(everything(noting(notes, first, right))).toBe(everything(notes));
  });

  it('takes along what is to be done after it', () => {
    const about = note('n7', { aboutThird: true, followUp: 'f7' }, 'Zijn kanariezus drinkt.');
    const later = note('n8', { aboutThird: true }, 'Zijn kanariezus werkt.');
    const due = (id: string) =>
      entity(id, 'note-follow-up', { due: said({ on: '2027-02-01', what: 'Kanariezus bellen' }) });
    expect(everything(adding(noting(notes, about, later), due('f7'), due('n8')))).toBe(everything(notes));
  });
});

describe('OW3 everything recorded: whoever told something', () => {
  const told = (as?: 'relative' | 'professional' | 'victim' | 'third') =>
    noting(notes, note('n7', { known: 'told', told: { by: 'Kanarie Roos', ...(as && { as }) } }));

  it.each(['relative', 'victim', 'third', undefined] as const)('has no name on it as %s', (as) => {
    const text = everything(told(as));
    expect(text).toContain('De buurt vroeg ernaar.');
    expect(text).toContain('verteld door iemand');
    expect(text).not.toMatch(/Kanarie Roos|naaste\)|slachtoffer\)|derde\)/);
  });

  it('has one as a professional', () =>
    expect(everything(told('professional'))).toContain('verteld door Kanarie Roos'));

  it('is asked for at the service, which is said to everybody, and has a question for a lawyer', () => {
    expect(everything(told('relative'))).toContain('hoe iemand heet die iets vertelde');
    for (const language of languages)
      expect(rightsTexts.find(({ id }) => id === 'informant')?.question?.[language]).toMatch(/25/);
  });
});

describe('the person’s other papers', () => {
  const free = (name: string) => ({ actor: { kind: 'free', name } });
  const dossier = viewOf(
    identity,
    legal,
    adding(
      noting(plan, note('n6', { known: 'told', told: { by: 'Kanarie A' } }, 'kanarie b')),
      entity('s9', 'step', {
        what: said({ text: 'Kamer opmeten' }),
        who: said(free('Kanarie C')),
        whoAs: said({ capacity: 'relative' }),
        details: said({ text: 'kanarie d' }),
        planB: said({ text: 'kanarie e', trigger: 'kanarie f' }),
        status: said({ status: 'open', reason: 'kanarie g' }),
      }),
      entity('i9', 'inquiry', {
        question: said({ text: 'kanarie h' }),
        host: said({ name: 'Kanarie I', relation: 'kanarie j', capacity: 'relative' }),
        visit: said({ on: '2027-01-05', present: 'kanarie k', findings: 'kanarie l' }),
      }),
      entity('t9', 'sleeping-place', { host: said({ name: 'Kanarie M' }) }),
    ),
    adding(
      assessment,
      entity('c9', 'contact', { who: said({ name: 'Kanarie N', relation: 'kanarie o', capacity: 'relative' }) }),
    ),
    noting(notes, note('n7', { aboutThird: true }, 'kanarie p')),
  );

  it('name nobody around them on their own copy, unless they ask', () => {
    const copy = (asked?: readonly 'others'[]) => paperText('ownCopy', { view: dossier, ...(asked && { asked }) });
    expect(copy()).toContain('Kamer opmeten');
    expect(copy()).not.toMatch(/kanarie/i);
    expect(copy(['others'])).toContain('Kanarie C');
  });

  it('name nobody around them on who heard what, or on a letter about their data', () => {
    const asked = entity('r1', 'rights-request', {
      asked: said({ right: 'access', on: '2027-01-02', how: 'letter', text: 'Wat staat er over mij?' }),
    });
    const of = {
      ...dossier,
      sections: [...dossier.sections.filter(({ kind }) => kind !== 'notes'), section('notes', [asked])],
    };
    for (const kind of ['heard', 'rightReceipt'] as const)
      expect(paperText(kind, { view: of })).not.toMatch(/kanarie/i);
  });
});
