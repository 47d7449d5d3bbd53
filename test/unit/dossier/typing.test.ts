import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DraftWriter } from '../../../renderer/fields/draft-writer.ts';
import { hasShapeOf } from '../../../renderer/fields/form-shape.ts';
import { parseDate } from '../../../renderer/fields/parse-date.ts';
import { mimeOf } from '../../../shared/codec/file-mime.ts';
import { opsOf } from '../../../renderer/fields/unit-place.ts';
import { sameValue } from '../../../shared/same-value.ts';

const today = '2026-11-24';

describe('dates as people type them', () => {
  test.each([
    ['3/5/2027', '2027-05-03'],
    ['03.05.27', '2027-05-03'],
    ['3 5 2027', '2027-05-03'],
    ['2027-05-03', '2027-05-03'],
    // Without a year: the next time this day comes round.
    ['25/11', '2026-11-25'],
    ['23/11', '2027-11-23'],
    ['+14', '2026-12-08'],
    ['+3w', '2026-12-15'],
    ['+3m', '2027-02-24'],
    // Two digits far ahead are a year of the last century: birth dates.
    ['4/3/91', '1991-03-04'],
    // Figures alone, as on a slip.
    ['120527', '2027-05-12'],
    ['12052027', '2027-05-12'],
    ['040391', '1991-03-04'],
  ])('%s is %s', (typed, iso) => expect(parseDate(typed, today)).toBe(iso));

  test.each(['31/2/2027', '32/1/2027', '3/13/2027', 'binnenkort', '', '3/', '2027'])('%s is no date', (typed) =>
    expect(parseDate(typed, today)).toBeUndefined(),
  );

  // 24 November 2026 is a Tuesday.
  test.each([
    // By the name of the month.
    ['11 jan 2030', '2030-01-11'],
    ['11 januari', '2027-01-11'],
    ['11 JAN. 30', '2030-01-11'],
    ['1er mars 2027', '2027-03-01'],
    ['15 août 2027', '2027-08-15'],
    ['1. März 2027', '2027-03-01'],
    ['3de mei 2027', '2027-05-03'],
    ['3rd of May 2027', '2027-05-03'],
    ['11-jan-2030', '2030-01-11'],
    ['January 11, 2030', '2030-01-11'],
    ['maandag 11 januari 2027', '2027-01-11'],
    // Around today.
    ['vandaag', '2026-11-24'],
    ['aujourd’hui', '2026-11-24'],
    ["aujourd'hui", '2026-11-24'],
    ['morgen', '2026-11-25'],
    ['demain', '2026-11-25'],
    ['tomorrow', '2026-11-25'],
    ['overmorgen', '2026-11-26'],
    ['après-demain', '2026-11-26'],
    ['übermorgen', '2026-11-26'],
    ['gisteren', '2026-11-23'],
    ['hier', '2026-11-23'],
    ['gestern', '2026-11-23'],
    ['eergisteren', '2026-11-22'],
    // Counted on and back.
    ['over 2 weken', '2026-12-08'],
    ['over twee weken', '2026-12-08'],
    ['binnen 10 dagen', '2026-12-04'],
    ['over een maand', '2026-12-24'],
    ['over 1 jaar', '2027-11-24'],
    ['dans 2 semaines', '2026-12-08'],
    ['dans un mois', '2026-12-24'],
    ['d’ici 3 jours', '2026-11-27'],
    ['in zwei Wochen', '2026-12-08'],
    ['in 10 Tagen', '2026-12-04'],
    ['in a week', '2026-12-01'],
    ['in 2 years', '2028-11-24'],
    ['2 weken geleden', '2026-11-10'],
    ['il y a 2 mois', '2026-09-24'],
    ['vor einem Jahr', '2025-11-24'],
    ['3 days ago', '2026-11-21'],
    // The day of a week: the next one, never today.
    ['vrijdag', '2026-11-27'],
    ['dinsdag', '2026-12-01'],
    ['komende vrijdag', '2026-11-27'],
    ['vendredi prochain', '2026-11-27'],
    ['Freitag', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['volgende week vrijdag', '2026-12-04'],
    ['vendredi de la semaine prochaine', '2026-12-04'],
    ['Freitag nächster Woche', '2026-12-04'],
    ['friday next week', '2026-12-04'],
  ])('%s, in words, is %s', (typed, iso) => expect(parseDate(typed, today)).toBe(iso));

  test.each([
    // Some mean this week by it, others the one after.
    'volgende vrijdag',
    'next friday',
    'nächsten Freitag',
    // Their day does not agree with their date.
    'dinsdag 11 januari 2027',
    // In French, a week and two weeks, whatever they count.
    'dans huit jours',
    'dans quinze jours',
    '31 februari 2027',
    '0 jan',
    '11 jan 203',
    'mei 2027',
    '310227',
    '12052',
    'over 2',
    'over 0x weken',
    'weken',
    'over 2 weken of zo',
  ])('%s is no date, in words', (typed) => expect(parseDate(typed, today)).toBeUndefined());

  test('a month on from the 31st is the last day of a shorter month', () =>
    expect(parseDate('+1m', '2027-01-31')).toBe('2027-02-28'));

  test('every day of the calendar reads back, in both orders', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          expect(parseDate(iso, today)).toBe(iso);
          expect(parseDate(`${day}/${month}/${year}`, today)).toBe(iso);
        },
      ),
    );
  });
});

describe('drafts while typing', () => {
  /** Writes that end only when the test lets them. */
  function slowWriter() {
    const begun: string[] = [];
    const kept: string[] = [];
    const ends: (() => void)[] = [];
    const drafts = new DraftWriter<string>((value) => {
      begun.push(value);
      return new Promise((resolve) => {
        ends.push(() => {
          kept.push(value);
          resolve();
        });
      });
    });
    const endOne = async (): Promise<void> => {
      ends.shift()?.();
      // The writer goes on in the microtasks after a write has ended.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    };
    return { begun, kept, drafts, endOne };
  }

  test('the first key is written at once', () => {
    const { begun, drafts } = slowWriter();
    drafts.write('a');
    expect(begun).toEqual(['a']);
  });

  test('while one write is under way only the newest text waits, and no two overlap', async () => {
    const { begun, kept, drafts, endOne } = slowWriter();
    drafts.write('a');
    drafts.write('ab');
    drafts.write('abc');
    expect(begun).toEqual(['a']);
    await endOne();
    expect(begun).toEqual(['a', 'abc']);
    await endOne();
    expect(kept).toEqual(['a', 'abc']);
    drafts.write('abcd');
    expect(begun).toEqual(['a', 'abc', 'abcd']);
  });

  test('leaving the field resolves once the newest text is durable', async () => {
    const { kept, drafts, endOne } = slowWriter();
    drafts.write('a');
    drafts.write('left');
    const left = drafts.flush().then(() => [...kept]);
    await endOne();
    await endOne();
    expect(await left).toEqual(['a', 'left']);
  });

  test('filing forgets what waits, and waits for what is under way', async () => {
    const { begun, kept, drafts, endOne } = slowWriter();
    drafts.write('a');
    drafts.write('filed');
    const dropped = drafts.drop().then(() => [...kept]);
    await endOne();
    expect(await dropped).toEqual(['a']);
    expect(begun).toEqual(['a']);
  });
});

test('a draft comes back only into the field it was typed in', () => {
  expect(hasShapeOf('', 'text')).toBe(true);
  expect(hasShapeOf('', { text: 'x' })).toBe(false);
  expect(hasShapeOf({ text: '', final: false }, { text: 'x', final: true })).toBe(true);
  expect(hasShapeOf({ text: '', final: false }, { text: 'x' })).toBe(false);
  expect(hasShapeOf({ text: '' }, null)).toBe(false);
});

test('values are compared by content', () => {
  expect(sameValue({ on: '2027-01-01', reason: undefined }, { on: '2027-01-01' })).toBe(true);
  expect(sameValue({ names: ['a', 'b'] }, { names: ['b', 'a'] })).toBe(false);
  expect(sameValue([], {})).toBe(false);
});

test('an edit names every op that carries a value on screen', () => {
  const author = { seat: '', person: '', name: '', function: '', service: '', shown: 'compared' as const };
  const version = (op: string, same: readonly string[]) => ({ op, same, value: 1, author, at: 0, settled: false });
  expect(opsOf([version('a', ['a', 'b']), version('c', [])])).toEqual(['a', 'b', 'c']);
});

test('a file is what its first bytes say, whatever its name', () => {
  expect(mimeOf(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf');
  expect(mimeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('image/png');
  expect(mimeOf(new TextEncoder().encode('<svg onload="x">'))).toBe('application/octet-stream');
  expect(mimeOf(new Uint8Array())).toBe('application/octet-stream');
});
