/** The week of the agenda: who is in it, where it stands, what leaves of it (shared/dossier/SPEC.md, AG3-AG5). */
import type { DragEvent } from 'react';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  hoursOf,
  itemsOf,
  mondayOf,
  movedTo,
  slotAt,
  weekOf,
  type Slot,
} from '../../../renderer/rooms/agenda/model.ts';
import { slotProps, takeAlong } from '../../../renderer/rooms/agenda/slots.ts';
import { weekPage } from '../../../renderer/rooms/agenda/week-page.ts';
import { appointmentEntries } from '../../../renderer/papers/pathway/calendar-file.ts';
import { icsFile } from '../../../renderer/papers/pathway/ics.ts';
import { moveAppointment } from '../../../renderer/rooms/agenda/move.ts';
import { newAppointmentPath } from '../../../renderer/routes/paths.ts';
import type { VaultClient } from '../../../renderer/vault/client.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, putting, slip } from '../../support/people.ts';
import type { AppointmentRow, TodayRow } from '../../../renderer/vault/api.ts';

const monday = '2026-11-30';
const person = { dossier: 'abcdefgh', surname: 'Paardenbloem', firstName: 'Wolf', birthYear: '1997' };
const appointment = (id: string, change: Partial<AppointmentRow> = {}): AppointmentRow => ({
  ...person,
  id,
  on: '2026-12-01',
  at: '09:00',
  what: 'Gesprek met Fatima',
  place: 'CAW',
  onMe: true,
  ...change,
});
const duty = (id: string, change: Partial<TodayRow> = {}): TodayRow => ({
  ...person,
  id,
  on: '2026-12-01',
  kind: 'step-due',
  what: 'Kamer bij Fatima',
  holder: '',
  onMe: true,
  why: { rule: 'plan', source: 'plan', confirmed: true },
  ...change,
});
const week = (
  appointments: readonly AppointmentRow[],
  duties: readonly TodayRow[] = [],
  whose: 'mine' | 'all' = 'all',
) => weekOf({ appointments, duties }, monday, whose);

describe('AG3: the week', () => {
  test('goes from Monday to Sunday, also over a year', () => {
    expect(mondayOf('2026-12-06')).toBe(monday);
    expect(mondayOf(monday)).toBe(monday);
    expect(daysOf('2026-12-28').at(-1)).toBe('2027-01-03');
  });

  test('an hour has its place; a duty, and what has no hour, stands above', () => {
    const days = week([appointment('a'), appointment('b', { at: '' })], [duty('d')]);
    expect(days[1]?.timed.map(({ item, from, until }) => [item.key, from, until])).toEqual([
      ['appointment/abcdefgh/a', 540, 600],
    ]);
    expect(days[1]?.allDay.map(({ key }) => key)).toEqual(['appointment/abcdefgh/b', 'd']);
    expect(itemsOf(days)).toHaveLength(3);
  });

  test('what stands under today until it is done is on no day', () => {
    const days = week([], [duty('d'), duty('t', { kind: 'to-settle' }), duty('s', { kind: 'second-reading' })]);
    expect(itemsOf(days).map(({ key }) => key)).toEqual(['d']);
  });

  test('what shares a minute stands beside each other, the rest has all of the width', () => {
    const days = week([
      appointment('a', { at: '09:00', until: '11:00' }),
      appointment('b', { at: '10:00', until: '10:45' }),
      appointment('c', { at: '10:45', until: '12:00' }),
      appointment('d', { at: '12:00' }),
    ]);
    const places = days[1]?.timed.map(({ item, place, beside }) => [item.key.at(-1), place, beside]);
    expect(places).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 1, 2],
      ['d', 0, 1],
    ]);
  });

  test('hours that are none, and an end before its beginning, break nothing', () => {
    const days = week([
      appointment('a', { at: 'x' }),
      appointment('b', { at: '23:50' }),
      appointment('c', { until: '08:00' }),
    ]);
    expect(days[1]?.allDay).toHaveLength(1);
    expect(days[1]?.timed.every(({ from, until }) => until > from)).toBe(true);
    expect(hoursOf(days).at(0)).toBe(8);
    expect(hoursOf(days).at(-1)).toBe(23);
  });

  test('mine is what I carry or is on me', () => {
    const other = [appointment('b', { onMe: false })];
    expect(itemsOf(week([appointment('a'), ...other], [duty('d'), duty('e', { onMe: false })], 'mine'))).toHaveLength(
      2,
    );
  });

  test('300 dossiers with three appointments each are placed within 50 ms', () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      appointment(`a${at}`, {
        on: daysOf(monday)[at % 7] ?? monday,
        at: `${String(8 + (at % 9)).padStart(2, '0')}:00`,
      }),
    );
    const took = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(itemsOf(week(many))).toHaveLength(900);
      return performance.now() - start;
    });
    // Of five, so that a busy machine tells nothing.
    expect(Math.min(...took)).toBeLessThan(50);
  });
});

describe('AG5: what leaves', () => {
  const days = week(
    [appointment('a', { until: '10:00' })],
    [duty('d'), duty('r', { kind: 'sentence-end', what: 'sentence-end' })],
  );
  const words = { title: 'Agenda', practice: undefined, none: 'Niets', whatOf: () => 'Kamer bij Fatima' };
  const page = (naming: 'number' | 'initials' | 'full'): string => weekPage(days, naming, words, 'nl').html;

  test('on paper stands as much of a name as somebody chose', () => {
    expect(page('full')).toContain('Paardenbloem, Wolf');
    expect(page('initials')).toContain('W. P.');
    expect(page('initials')).not.toContain('Paardenbloem');
    for (const word of ['Paardenbloem', 'W. P.', 'Gesprek']) expect(page('number')).not.toContain(word);
    expect(page('number')).toContain('abcdef');
    // A step was typed, the end of the sentence was not.
    expect(page('number').split('Kamer bij Fatima')).toHaveLength(2);
  });

  test('a calendar file has day, hours and the number of the dossier, and nothing anybody typed', () => {
    const rows = [
      appointment('a', { until: '10:00' }),
      appointment('b', { at: '23:30' }),
      appointment('c', { at: '' }),
    ];
    const file = icsFile(appointmentEntries(rows, 'nl'), 0);
    expect(file).toContain('DTSTART:20261201T090000\r\nDTEND:20261201T100000\r\n');
    expect(file).toContain('DTSTART:20261201T233000\r\nDTEND:20261202T000000\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n');
    expect(file.match(/SUMMARY:Afspraak\\, dossier abcdef\r\n/g)).toHaveLength(3);
    for (const word of ['Paardenbloem', 'Wolf', 'Fatima', 'CAW']) expect(file).not.toContain(word);
  });
});

describe('AG6: an empty place, and another one', () => {
  test('an hour is pointed at by quarters, within what is shown', () => {
    const hours = [8, 9, 10, 11];
    expect([0, 0.25, 0.3, 0.999, 1, 1.4, -0.2].map((part) => slotAt(part, hours))).toEqual([
      '08:00',
      '09:00',
      '09:00',
      '11:45',
      '11:45',
      '11:45',
      '08:00',
    ]);
  });

  describe('one that is dragged', () => {
    const hours = [8, 9, 10, 11];
    // A day whose four hours are 400 px high, from 100 px on; a block of it stands at its third hour.
    const box = (top: number, height: number) => ({ getBoundingClientRect: () => ({ top, height }) });
    const drop = (takenAt: number, letGoAt: number, above = false) => {
      const moved: unknown[] = [];
      const data = new Map<string, string>();
      const dataTransfer = {
        get types() {
          return [...data.keys()];
        },
        clearData: () => data.clear(),
        setData: (type: string, text: string) => data.set(type, text),
        getData: (type: string) => data.get(type) ?? '',
      };
      const event = (clientY: number, currentTarget: object) =>
        ({
          dataTransfer,
          clientY,
          currentTarget,
          preventDefault: () => undefined,
        }) as unknown as DragEvent<HTMLElement>;
      takeAlong(event(takenAt, box(300, 200)), { key: 'k', isTimed: !above });
      const handlers = { onNew: () => undefined, onMove: (key: string, slot: Slot) => moved.push([key, slot]) };
      slotProps('2026-12-02', hours, handlers).onDrop(event(letGoAt, box(100, 400)));
      return moved;
    };

    test('goes as far as the pointer went, wherever on it it was taken', () => {
      for (const takenAt of [301, 350, 449, 499])
        expect(drop(takenAt, takenAt - 100)).toEqual([['k', { on: '2026-12-02', at: '09:00' }]]);
      expect(drop(450, 450)).toEqual([['k', { on: '2026-12-02', at: '10:00' }]]);
    });

    test('comes to the nearest quarter', () => {
      expect(drop(350, 350 - 4)).toEqual([['k', { on: '2026-12-02', at: '10:00' }]]);
      expect(drop(350, 350 + 14)).toEqual([['k', { on: '2026-12-02', at: '10:15' }]]);
    });

    test('begins at the pointer where it had no hour', () => {
      expect(drop(380, 200, true)).toEqual([['k', { on: '2026-12-02', at: '09:00' }]]);
    });
  });

  test('one that is moved is as long as it was, and keeps its hour where none is pointed at', () => {
    const when = { what: 'Intake', on: '2026-12-01', at: '09:30', until: '10:15', place: 'CAW' };
    expect(movedTo(when, { on: '2026-12-03', at: '14:00' })).toEqual({
      ...when,
      on: '2026-12-03',
      at: '14:00',
      until: '14:45',
    });
    expect(movedTo(when, { on: '2026-12-03' })).toEqual({ ...when, on: '2026-12-03' });
    expect(movedTo(when, { on: '2026-12-01', at: '23:45' })).toMatchObject({ at: '23:45', until: '24:00' });
    const open = { on: '2026-12-01', at: '' };
    expect(movedTo(open, { on: '2026-12-02', at: '08:15' })).toEqual({ on: '2026-12-02', at: '08:15' });
  });

  test('a new one is begun with the day and hour that were pointed at', () => {
    expect(newAppointmentPath('d', { on: '' })).toBe('/dossier/d/plan?new=1&view=week');
    expect(newAppointmentPath('d', { on: '2026-12-03', at: '14:00' })).toBe(
      '/dossier/d/plan?new=1&view=week&on=2026-12-03&hour=14%3A00',
    );
  });

  test('it is written in its plan and taken back by writing anew; what is gone is not moved', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier({ ...slip, dates: [] }));
    const when = { what: 'Intake', on: '2026-12-01', at: '09:30', until: '10:15', place: 'CAW' };
    await good(vault.change({ dossier, changes: [putting('appointment', 'a1', 'when', when)] }));
    const rows = async () =>
      (await good(vault.appointments({ from: monday, until: '2026-12-06' }))).map(({ on, at, until }) => [
        on,
        at,
        until,
      ]);
    // Of the client it asks nothing but what the vault answers.
    const client = vault as unknown as VaultClient;
    const back = await good(moveAppointment(client, { dossier, id: 'a1' }, { on: '2026-12-03', at: '14:00' }));
    expect(await rows()).toEqual([['2026-12-03', '14:00', '14:45']]);
    await good(back());
    expect(await rows()).toEqual([['2026-12-01', '09:30', '10:15']]);
    expect(await moveAppointment(client, { dossier, id: 'none' }, { on: '2026-12-03' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});
