// @vitest-environment happy-dom
/** The question for a motive, answered with one key; and the log, in which nobody's lines are counted (A12, A14 of the access log). */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { openingMotives } from '../../../shared/access-log/motive.ts';
import { Entries } from '../../../renderer/rooms/log/entries.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { MotiveQuestion } from '../../../renderer/widgets/motive/motive-question.tsx';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();

const draw = (part: ReactNode): void =>
  act(() =>
    drawn.root.render(
      <MantineProvider>
        <ServicesContext.Provider value={{ vault: {} } as unknown as Services}>{part}</ServicesContext.Provider>
      </MantineProvider>,
    ),
  );

test('A12: one key says why; only what says nothing by itself asks for words', () => {
  const said: unknown[] = [];
  draw(<MotiveQuestion onMotive={(motive) => said.push(motive)} />);
  const press = (key: string): void =>
    act(() => {
      drawn.place.querySelector('button')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  press('3');
  expect(said).toEqual([{ motive: openingMotives[2] }]);
  press(String(openingMotives.indexOf('other') + 1));
  expect(said).toHaveLength(1);
  expect(drawn.place.querySelector('form input')).not.toBeNull();
  // Digits are typed into the words, and choose nothing.
  press('1');
  expect(said).toHaveLength(1);
});

test('A14: the log says what it is never for, and counts nobody’s lines, whatever is filtered', async () => {
  await firstWords('nl');
  const log = words('nl');
  const at = Date.parse('2026-11-24T10:00:00Z');
  const of = (who: string, how: number) =>
    Array.from({ length: how }, () => ({ at, who, what: 'opened', dossier: 'd1' }));
  draw(
    <Entries
      entries={[...of('Lien', 17), ...of('Warre', 23)]}
      names={new Map([['d1', 'Paardenbloem']])}
      unnamed={() => ''}
    />,
  );
  const status = drawn.place.querySelector('[role=status]')?.textContent ?? '';
  expect(status).toBe(log('log:found'));
  for (const number of ['17', '23', '40', '41']) {
    expect(status).not.toContain(number);
    expect(drawn.place.querySelector(`[aria-rowcount="${number}"]`)).toBeNull();
  }
});

test('A14: no view of the log, and no answer of the vault about it, groups or sums by who made an entry', () => {
  const folders = [
    'renderer/rooms/log',
    'renderer/vault/core/access',
    'renderer/vault/services/audit',
    'shared/access-log',
  ];
  const counting =
    /(groupBy|countBy|per(Author|Person|Who)|by(Author|Who)\b|\bwho\b[^\n]*\+= ?1|\.filter\([^\n]*\bwho\b[^\n]*\)\.length)/;
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((each) => /\.tsx?$/.test(each)))
      expect(counting.exec(readFileSync(`${folder}/${file}`, 'utf8')), `${folder}/${file}`).toBeNull();
  for (const language of ['nl', 'fr', 'de', 'en'])
    expect(
      readFileSync(`renderer/i18n/locales/${language}/log.json`, 'utf8').replace(/"before_[^\n]*/g, ''),
    ).not.toContain('{{count}}');
});
