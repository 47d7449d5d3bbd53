// @vitest-environment happy-dom
/** Where two ways of counting give two days, the row says which is which, and behind it stands how each counts and by which article. */
import { MantineProvider } from '@mantine/core';
import { createPortal } from 'react-dom';
import { expect, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { DateDetails } from '../../../renderer/rooms/dossier/legal/calendar/date-details.tsx';
import { DateLine } from '../../../renderer/rooms/dossier/legal/calendar/date-line.tsx';
import { rowsOf } from '../../../renderer/rooms/dossier/legal/calendar/rows.ts';
import { lawHere } from '../../../renderer/rooms/dossier/legal/law-here.ts';
import { conventionGrounds, packs } from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { atDossier, mountIn } from '../../support/mounted.tsx';
import { entity, said, section } from '../papers/dossier.ts';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const legal = section('legal', [
  entity('start', 'legal-date', {
    date: said({ kind: 'detention-start', value: '2024-01-15', source: 'registry', note: '' }),
  }),
  entity('a', 'judgment', {
    judgment: said({ court: 'Gent', date: '2024-05-06', number: '' }),
    sentence: said({ imposed: 'time', length: 'P5Y' }),
    recidivism: said({ found: false }),
    final: said({ final: true, since: '2024-06-05' }),
  }),
]);

test('a day counted in days is called that in its row, and both ways are told behind it', async () => {
  await firstWords('nl');
  const law = lawHere(packs, legal, '2026-10-02');
  const row = must(
    rowsOf(law.made, law.recorded).dated.find(
      ({ opening }) => opening !== undefined && opening.dates.calendar !== opening.dates.statutory,
    ),
    'a row with two days',
  );
  const statutory = must(row.opening, 'its opening').dates.statutory.split('-').reverse().join('/');
  const { at, me, id } = await atDossier();
  const drawn = (
    <MantineProvider env="test">
      {createPortal(
        <>
          <table>
            <DateLine row={row} law={law} columns={4} isOver={false} />
          </table>
          <DateDetails row={row} law={law} />
        </>,
        document.body,
      )}
    </MantineProvider>
  );
  const room = await mountIn(at, me, id, drawn);
  await room.until(() => document.querySelector('dl') !== null);
  const line = words('nl')('dossier:calendar.inDays').replace('{{date}}', statutory);
  expect(document.querySelector('[data-opens]')?.textContent).toContain(line);
  const told = must(document.querySelector('[data-two-counts]'), 'the two ways').textContent;
  for (const way of ['calendar', 'statutory'] as const) expect(told).toContain(conventionGrounds[way].nl);
  expect(told).toContain(statutory);
  room.leave();
});
