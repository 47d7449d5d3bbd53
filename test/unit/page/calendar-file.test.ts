/** Dates for a calendar outside Passerelle: the format of RFC 5545, and nothing that names anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarEntries, caseloadEntries, shortNumber } from '../../../renderer/papers/pathway/calendar-file.ts';
import { escaped, folded, icsFile } from '../../../renderer/papers/pathway/ics.ts';
import { plainEntities } from '../../../shared/dossier/read.ts';
import { languages } from '../../../shared/language.ts';
import { packs } from '../../../shared/release/index.ts';
import { entity, said, section } from '../papers/dossier.ts';

const octets = (line: string): number => new TextEncoder().encode(line).length;
const unfolded = (text: string): string => text.replaceAll('\r\n ', '');

describe('a calendar file', () => {
  const at = Date.UTC(2026, 4, 4, 9, 30, 0, 123);

  it('holds whole days, the end being the day after the last', () => {
    const text = icsFile(
      [
        { id: 'a@x', from: '2027-12-31', title: 'One day', about: 'Sure' },
        { id: 'b@x', from: '2028-02-28', until: '2028-02-29', title: 'A range', about: 'By two ways' },
      ],
      at,
    );
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Passerelle//Passerelle//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a@x',
      'DTSTAMP:20260504T093000Z',
      'DTSTART;VALUE=DATE:20271231',
      'DTEND;VALUE=DATE:20280101',
      'SUMMARY:One day',
      'DESCRIPTION:Sure',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b@x',
      'DTSTAMP:20260504T093000Z',
      'DTSTART;VALUE=DATE:20280228',
      'DTEND;VALUE=DATE:20280301',
      'SUMMARY:A range',
      'DESCRIPTION:By two ways',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what separates, and keeps lines of a text as one', () => {
    expect(escaped('a; b, c\\d\r\ne\nf\tg\u0007h')).toBe('a\\; b\\, c\\\\d\\ne\\nf g h');
  });

  it('folds at 75 octets without tearing a character apart, and unfolds to the same', () => {
    const long = `DESCRIPTION:${'é'.repeat(60)}${'𝄞'.repeat(30)}`;
    const lines = folded(long).split('\r\n');
    expect(lines.map(octets)).toEqual([74, 75, 73, 33]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const made = folded(text);
          expect(unfolded(made)).toBe(text);
          for (const line of made.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        },
      ),
    );
  });

  it('no text of anybody can add a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const lines = unfolded(icsFile([{ id: 'a@x', from: '2027-01-01', title: text, about: text }], at)).split(
          '\r\n',
        );
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
        expect(lines).toHaveLength(17);
      }),
    );
  });
});

describe('what of a dossier goes into it', () => {
  const dossier = 'Qx7Ab3-a-long-number';
  const date = (id: string, kind: string, value: string, source: string, note = '') =>
    entity(id, 'legal-date', { date: said({ kind, value, source, note }) });
  const legal = section('legal', [
    date('d1', 'detention-start', '2025-06-15', 'registry'),
    date('d2', 'conditional-release', '2027-06-20', 'registry'),
    date('d3', 'other', '2027-01-20', 'by-hand', 'Bezoek van moeder Goudsbloem'),
    entity('j', 'judgment', {
      judgment: said({ court: 'Gent', date: '2025-06-01', text: '' }),
      sentence: said({ imposed: 'time', length: 'P6Y' }),
      recidivism: said({ established: false }),
    }),
    entity('r', 'request', { request: said({ modality: 'prison-leave', on: '2026-11-20' }) }),
  ]);
  const identity = section('identity', [
    entity('person', 'person', { name: said({ surname: 'Goudsbloem', firstName: 'Wolk' }) }),
  ]);
  const entries = (language: (typeof languages)[number]) =>
    calendarEntries(dossier, [legal, identity], { language, today: '2026-11-24', packs });

  it('is what lies ahead, each with status, and for what is computed rule and pack (V17)', () => {
    const found = entries('en');
    expect(found.find(({ from }) => from === '2027-06-20')?.title).toMatch(
      /^Conditional release.* \(registry\), dossier Qx7Ab3$/,
    );
    const informed = found.find(({ title }) => title.startsWith('Written information'));
    expect(informed).toMatchObject({ from: '2026-12-20' });
    expect(informed?.about).toContain('computed (by rules of law 260901, C-25-1-information)');
    expect(found.some(({ title }) => title.startsWith('Director’s advice: prison leave'))).toBe(true);
    // Counted from the registry's day of release, not from the sentence.
    const leave = found.find(({ title }) => title.startsWith('Limited detention'));
    expect(leave).toMatchObject({ from: '2026-12-20' });
    expect(leave?.until).toBeUndefined();
    const end = found.find(({ title }) => title.startsWith('Sentence end'));
    expect(end).toMatchObject({ from: '2031-06-13', until: '2031-06-14' });
    expect(end?.about).toContain('ways of counting months differ');
    expect(found.every(({ from, until }) => (until ?? from) >= '2026-11-24')).toBe(true);
    for (const { about } of found) expect(about).toContain('The registry’s dates prevail.');
  });

  it('of a whole caseload it is the same of each, by day', () => {
    const frame = { language: 'en', today: '2026-11-24', packs } as const;
    const plain = { legal: plainEntities(legal), appointments: [] };
    const other = 'Zz9Yy8-another-number';
    const all = caseloadEntries(
      [
        { dossier, ...plain },
        { dossier: other, ...plain },
      ],
      frame,
    );
    const each = [dossier, other].flatMap((id) => calendarEntries(id, [legal, identity], frame));
    expect(new Set(all)).toEqual(new Set(each));
    expect(new Set(all.map(({ id }) => id)).size).toBe(each.length);
    expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).sort((a, b) => a.localeCompare(b)));
  });

  it('AG5: appointments ahead stand there at their hours, with the number of the dossier alone', () => {
    const when = { what: 'Gesprek met moeder', place: 'CAW Goudsbloem', with: 'Wolk' };
    const plan = section('plan', [
      entity('a1', 'appointment', { when: said({ ...when, on: '2026-11-25', at: '09:30', until: '10:15' }) }),
      entity('a2', 'appointment', { when: said({ ...when, on: '2026-11-25', at: '' }) }),
      entity('a3', 'appointment', { when: said({ ...when, on: '2026-11-23', at: '09:30' }) }),
      entity('a4', 'appointment', { when: said({ ...when, on: '2026-11-31', at: '09:30' }) }),
    ]);
    const found = calendarEntries(dossier, [legal, identity, plan], { language: 'en', today: '2026-11-24', packs });
    expect(found.filter(({ title }) => title.startsWith('Appointment'))).toMatchObject([
      { from: '2026-11-25', title: 'Appointment, dossier Qx7Ab3' },
      { from: '2026-11-25', hours: { at: '09:30', until: '10:15' }, title: 'Appointment, dossier Qx7Ab3' },
    ]);
    expect(unfolded(icsFile(found, 0))).not.toMatch(/goudsbloem|wolk|moeder/i);
  });

  it('names nobody, and nothing someone wrote goes along (V18)', () => {
    for (const language of languages) {
      const text = unfolded(icsFile(entries(language), 0));
      expect(text).not.toMatch(/goudsbloem|wolk|moeder/i);
      expect(text).toContain(shortNumber(dossier));
      expect(text).not.toContain(dossier);
    }
  });
});
