import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftWriter } from '../../../renderer/rooms/dossier/kit/draft-writer.ts';
import { hasShapeOf } from '../../../renderer/rooms/dossier/kit/form-shape.ts';
import { parseDate } from '../../../renderer/rooms/dossier/kit/parse-date.ts';
import { mimeOf } from '../../../renderer/rooms/dossier/kit/pick-file.ts';
import { opsOf, sameValue } from '../../../renderer/rooms/dossier/kit/unit-place.ts';

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
  ])('%s is %s', (typed, iso) => expect(parseDate(typed, today)).toBe(iso));

  test.each(['31/2/2027', '32/1/2027', '3/13/2027', 'morgen', '', '3/', '2027'])('%s is no date', (typed) =>
    expect(parseDate(typed, today)).toBeUndefined(),
  );

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
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function writer(): { readonly kept: string[]; readonly drafts: DraftWriter<string> } {
    const kept: string[] = [];
    return { kept, drafts: new DraftWriter<string>((value) => Promise.resolve(void kept.push(value))) };
  }

  test('a pause of 120 ms writes the newest text only', async () => {
    const { kept, drafts } = writer();
    drafts.write('a');
    await vi.advanceTimersByTimeAsync(50);
    drafts.write('ab');
    await vi.advanceTimersByTimeAsync(119);
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept).toEqual(['ab']);
  });

  test('someone who never pauses is written at least every 250 ms', async () => {
    const { kept, drafts } = writer();
    for (let at = 0; at < 10; at += 1) {
      drafts.write(`text ${at}`);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(kept).toEqual(['text 4', 'text 9']);
  });

  test('leaving the field writes at once; filing forgets what is pending', async () => {
    const { kept, drafts } = writer();
    drafts.write('left');
    await drafts.flush();
    expect(kept).toEqual(['left']);
    drafts.write('filed');
    await drafts.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept).toEqual(['left']);
  });

  test('two writes never overlap', async () => {
    const running: string[] = [];
    let open = 0;
    const drafts = new DraftWriter<string>(async (value) => {
      open += 1;
      expect(open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 500));
      running.push(value);
      open -= 1;
    });
    drafts.write('first');
    const first = drafts.flush();
    drafts.write('second');
    const second = drafts.flush();
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([first, second]);
    expect(running).toEqual(['first', 'second']);
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
  const author = { seat: '', person: '', name: '', function: '', service: '' };
  const version = (op: string, same: readonly string[]) => ({ op, same, value: 1, author, at: 0, settled: false });
  expect(opsOf([version('a', ['a', 'b']), version('c', [])])).toEqual(['a', 'b', 'c']);
});

test('a file is what its first bytes say, whatever its name', () => {
  expect(mimeOf(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf');
  expect(mimeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('image/png');
  expect(mimeOf(new TextEncoder().encode('<svg onload="x">'))).toBe('application/octet-stream');
  expect(mimeOf(new Uint8Array())).toBe('application/octet-stream');
});
