// @vitest-environment happy-dom
/** What partners owe by law is said before one writes, the same in every dossier; a list that names a security paper is warned of (NH2, NH3). */
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { MeContext } from '../../../renderer/data/vault.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { DrugTestNamed, NoDrugTest } from '../../../renderer/fields/drug-test.tsx';
import { NotHeld } from '../../../renderer/rooms/caseload/not-held.tsx';
import type { Me } from '../../../renderer/vault/api.ts';
import { BeforeWriting } from '../../../renderer/widgets/before-writing.tsx';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
beforeEach(() => firstWords('nl'));

function textOf(part: ReactNode, me: Partial<Me> = {}): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  const value = { name: 'Lien', language: 'nl', realm: 'real', ...me } as Me;
  act(() =>
    root.render(
      <MantineProvider>
        <MeContext.Provider value={value}>{part}</MeContext.Provider>
      </MantineProvider>,
    ),
  );
  const said = [...place.children].filter(({ tagName }) => tagName !== 'STYLE').map(({ textContent }) => textContent);
  act(() => root.unmount());
  return said.join('');
}

test('NH3: the sentence is the same for every partner, and is said to nobody else', () => {
  const said = textOf(<BeforeWriting />, { function: 'psd-social-worker', service: 'psd:gent' });
  expect(said).toContain(words('nl')('dossier:beforeWriting.said'));
  expect(textOf(<BeforeWriting />, { function: 'justice-assistant', service: 'justice-house:gent' })).toBe(said);
  expect(textOf(<BeforeWriting />, { function: 'victim-assistant', service: 'justice-house:gent' })).toBe(said);
  expect(textOf(<BeforeWriting />, { function: 'counsellor', service: 'caw:oost-vlaanderen' })).toBe('');
});

test('NH3: it is drawn without a dossier, is given nothing of one, and hangs on nothing where it stands', () => {
  const source = readFileSync('renderer/widgets/before-writing.tsx', 'utf8');
  expect(source).toContain('export function BeforeWriting(): ReactNode');
  expect(source).not.toMatch(/dossier-context|useOpenDossier|useSection|use-dossier|useVault/);
  for (const place of [
    'rooms/dossier/notes/told-before.tsx',
    'rooms/dossier/review/review-tab.tsx',
    'rooms/dossier/network/network-tab.tsx',
    'rooms/dossier/apart/consultation.tsx',
    'papers/screen/follow-up-writing.tsx',
    'papers/screen/report-writing.tsx',
  ]) {
    const room = readFileSync(`renderer/${place}`, 'utf8');
    expect(room.match(/<BeforeWriting[^>]*>/g)).toEqual(['<BeforeWriting />']);
  }
  // A note is written in two places, and told the same before.
  for (const place of ['notes-tab.tsx', 'note-window.tsx']) {
    const room = readFileSync(`renderer/rooms/dossier/notes/${place}`, 'utf8');
    expect(room.match(/<ToldBefore[^>]*>/g)).toEqual(['<ToldBefore />']);
  }
});

test('D63: that no drug test stands here is said to the prison alone, with its article, and again beside the words of one', () => {
  const t = words('nl');
  const psd = { function: 'psd-social-worker', service: 'psd:gent' } as const;
  const said = textOf(<NoDrugTest />, psd);
  for (const part of [t('dossier:drugTest.said'), t('dossier:drugTest.instead'), '109/1']) expect(said).toContain(part);
  const house = { function: 'justice-assistant', service: 'justice-house:gent' } as const;
  expect(textOf(<NoDrugTest />, house)).toBe('');
  const named = textOf(<DrugTestNamed texts={['Hij werd positief getest.']} />, psd);
  for (const part of [t('dossier:drugTest.named'), '109/1']) expect(named).toContain(part);
  expect(textOf(<DrugTestNamed texts={['Hij vraagt hulp.']} />, psd)).toBe('');
  expect(textOf(<DrugTestNamed texts={['Hij werd positief getest.']} />, house)).toBe('');
  expect(textOf(<NotHeld titles={['Naam', 'Drugtest']} firstRow={[]} />)).toContain('109/1');
});

test('NH2: a title that names a card, sheet or assessment is said, and ordinary titles say nothing', () => {
  const warned = textOf(<NotHeld titles={['Naam', 'Inlichtingenfiche']} firstRow={[]} />);
  expect(warned).toContain('Inlichtingenfiche');
  expect(textOf(<NotHeld titles={['Naam', 'Geboortedatum', 'Ter beschikking']} firstRow={[]} />)).toBe('');
});
