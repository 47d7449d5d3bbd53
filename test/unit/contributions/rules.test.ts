import { describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { asText, Desk, expectOneVersion, found, justice, person, psd, salt } from '../../support/section.ts';

function two() {
  const lien = person('Lien Zonnebloem', psd);
  const joppe = person('Joppe Waterlelie', justice);
  const people = [lien, joppe];
  const founded = found(lien, people);
  return { a: new Desk(lien, founded, people), b: new Desk(joppe, founded, people) };
}

/** Each takes in what the other has. */
function meet(a: Desk, b: Desk): void {
  a.take(b.log.contributions());
  b.take(a.log.contributions());
}

const text = (value: string) => ({ text: value });

describe('two people apart', () => {
  it('C2, N1: a put replaces what it names and nothing else', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    meet(a, b);
    b.put('what', text('schrijven'));
    b.put('due', { on: '2027-01-01' });
    meet(a, b);
    expectOneVersion(a, 'what', text('schrijven'));
    expectOneVersion(a, 'due', { on: '2027-01-01' });
  });

  it('N2: a put cannot replace an operation of another unit, entity or type by naming it', () => {
    const { a } = two();
    a.put('what', text('bellen'));
    const named = a.sees('what');
    a.put('details', text('in de voormiddag'), { sees: named });
    a.put('what', text('schrijven'), { entity: 's2', sees: named });
    a.put('what', text('vragen'), { type: 'goal', sees: named });
    expectOneVersion(a, 'what', text('bellen'));
  });

  it('C2: what nobody saw stands beside, with both authors', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    b.put('what', text('schrijven'));
    meet(a, b);
    expect(a.values('what')).toHaveLength(2);
    const names = a
      .entity()
      .units['what']?.versions.map((each) => each.author.name)
      .sort();
    expect(names).toEqual(['Joppe Waterlelie', 'Lien Zonnebloem']);
    expect(asText(a.view())).toBe(asText(b.view()));
  });

  it('C3: taken out by one, changed by the other, is shown as both', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    meet(a, b);
    a.retire();
    b.put('what', text('schrijven'));
    meet(a, b);
    for (const desk of [a, b]) {
      expect(desk.entity().state).toBe('taken-out-and-changed');
      expect(desk.values('what')).toEqual([text('schrijven')]);
    }
  });

  it('C3: taken out with all of it seen is taken out, and shows what it was', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    meet(a, b);
    b.retire();
    meet(a, b);
    expect(a.entity()).toMatchObject({ state: 'taken-out', takenOut: [{ author: { name: 'Joppe Waterlelie' } }] });
    expect(a.values('what')).toEqual([text('bellen')]);
    expect(a.log.currentOf('step', 's1', 'what')).toEqual([]);
  });

  it('N4: a removal ends by an op that names it, and not by a put', () => {
    const { a } = two();
    a.put('what', text('bellen'));
    a.retire();
    const retire = a.entity().takenOut.map((each) => new Uint8Array(Buffer.from(each.op, 'hex')));
    a.put('details', text('toch'), { sees: retire });
    expect(a.entity().state).toBe('taken-out-and-changed');
    a.write([{ op: 'restore', salt: salt(), type: 'step', entity: 's1', sees: retire }]);
    expect(a.entity().state).toBe('present');
    // N3: the removal replaced the value; whoever brings it back writes it again.
    expect(a.values('what')).toEqual([]);
  });

  it('C4: a unit is one whole: its fields never mix', () => {
    const { a, b } = two();
    a.put('who', { actor: { kind: 'free', name: 'zus' } });
    b.put('who', { actor: { kind: 'directory', id: 'cpas:mons', name: 'CPAS' } });
    meet(a, b);
    expect(a.values('who')).toEqual(
      expect.arrayContaining([
        { actor: { kind: 'free', name: 'zus' } },
        { actor: { kind: 'directory', id: 'cpas:mons', name: 'CPAS' } },
      ]),
    );
    expect(a.values('who')).toHaveLength(2);
  });

  it('C5: equal values show as one, and an edit names all of them', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    b.put('what', text('bellen'));
    meet(a, b);
    expectOneVersion(a, 'what', text('bellen'));
    expect(a.sees('what')).toHaveLength(2);
    a.put('what', text('schrijven'), { sees: a.sees('what') });
    meet(a, b);
    expectOneVersion(b, 'what', text('schrijven'));
  });

  it('C6: a settlement that saw both sides closes; a side it did not see stays open', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    b.put('what', text('schrijven'));
    meet(a, b);
    const both = a.sees('what');
    b.put('what', text('langsgaan'), { sees: [] });
    a.put('what', text('bellen'), { sees: both, op: 'settle' });
    expect(a.entity().units['what']?.versions).toMatchObject([{ settled: true }]);
    meet(a, b);
    expect(a.values('what')).toEqual(expect.arrayContaining([text('bellen'), text('langsgaan')]));
    expect(a.values('what')).toHaveLength(2);
  });

  it('C6: two different settlements are a new difference; two equal ones are settled', () => {
    const { a, b } = two();
    a.put('what', text('bellen'));
    b.put('what', text('schrijven'));
    meet(a, b);
    a.put('what', text('bellen'), { sees: a.sees('what'), op: 'settle' });
    b.put('what', text('schrijven'), { sees: b.sees('what'), op: 'settle' });
    meet(a, b);
    expect(a.values('what')).toHaveLength(2);
    a.put('what', text('mailen'), { sees: a.sees('what'), op: 'settle' });
    b.put('what', text('mailen'), { sees: b.sees('what'), op: 'settle' });
    meet(a, b);
    expectOneVersion(b, 'what', text('mailen'));
  });

  it('C9: two sentences of one text are two versions, never one of both', () => {
    const { a, b } = two();
    a.put('details', text('Hij belt zijn zus.'));
    meet(a, b);
    a.put('details', text('Hij belt zijn zus op maandag.'));
    b.put('details', text('Hij belt zijn zus niet meer.'));
    meet(a, b);
    expect([...a.values('details')].sort((x, y) => asText(x).localeCompare(asText(y)))).toEqual([
      text('Hij belt zijn zus niet meer.'),
      text('Hij belt zijn zus op maandag.'),
    ]);
  });

  it('N5: notes are kept, all of them, once each', () => {
    const { a, b } = two();
    const first = a.note('gebeld');
    b.note('bezocht');
    meet(a, b);
    a.take([first]);
    expect(a.view().notes.map((each) => each.note.text)).toEqual(expect.arrayContaining(['gebeld', 'bezocht']));
    expect(a.view().notes).toHaveLength(2);
  });

  it('F4: two contributions with one number both apply; a missing one is named and blocks nothing', () => {
    const { a, b } = two();
    const fork = new Desk(a.who, { place: a.log.place, founding: a.log.contributions()[0] as never }, [a.who, b.who]);
    a.note('begin');
    fork.takePen(a.pen);
    const mine = a.note('hier');
    const other = fork.note('daar');
    expect([mine.head.seq, toHex(mine.id) === toHex(other.id)]).toEqual([other.head.seq, false]);
    b.take([mine, other]);
    expect(b.view().notes).toHaveLength(2);
    expect(b.view().missingFrom).toEqual(['Lien Zonnebloem']);
    b.take(a.log.contributions());
    expect(b.view().missingFrom).toEqual([]);
  });

  it('waits for the card of someone who may write, and applies by itself when it comes', () => {
    const { a, b } = two();
    const note = b.note('bezocht');
    a.log.authorsChanged((seat) => (seat === a.who.author.seat ? a.who.author : null));
    a.take([note]);
    expect(a.view()).toMatchObject({ waiting: 1, notes: [] });
    a.log.authorsChanged((seat) => [a.who, b.who].find((each) => each.author.seat === seat)?.author ?? null);
    expect(a.view()).toMatchObject({ waiting: 0, notes: [{ author: { name: 'Joppe Waterlelie' } }] });
  });
});
