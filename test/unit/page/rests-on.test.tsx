// @vitest-environment happy-dom
/** What a word rests on is asked for: nobody meets "not confirmed" who did not ask. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { FieldTerm, isExplained } from '../../../renderer/fields/field-term.tsx';
import { TermSource } from '../../../renderer/fields/term-source.tsx';
import { i18n } from '../../../renderer/i18n/i18n.ts';
import { isFromMemory } from '../../../shared/glossary/explained.ts';
import { actName, markNames } from '../../../shared/law/index.ts';
import { glossary, term } from '../../../shared/glossary/index.ts';
import { must } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');

test('that an explanation is not confirmed stands behind the question what it rests on, in the list and beside the word', () => {
  const unconfirmed = glossary.filter((each) => isFromMemory(each) && isExplained(each.id, i18n));
  expect(unconfirmed.length).toBeGreaterThan(0);
  const first = must(unconfirmed[0], 'a word nobody confirmed');
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <MemoryRouter>
          <TermSource of={first} />
          {isExplained(first.id, i18n) ? <FieldTerm id={first.id}>woord</FieldTerm> : null}
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
  act(() => drawn.place.querySelector('button')?.click());
  const all = [...document.querySelectorAll('details')];
  expect(all).toHaveLength(2);
  for (const details of all) {
    expect(details.open).toBe(false);
    expect(details.querySelector('summary')?.textContent).toBe(t('glossary:why'));
    expect(details.textContent).toContain(t('glossary:memory'));
  }
  const rest = document.createElement('div');
  rest.innerHTML = document.body.innerHTML;
  for (const details of rest.querySelectorAll('details')) details.remove();
  expect(rest.textContent).not.toContain(t('glossary:memory'));
});

test.each(['nl', 'fr', 'de', 'en'] as const)(
  'a word of another act names that act, not the one of 2006 (%s)',
  async (language) => {
    const secrecy = must(term('professional-secrecy'), 'term');
    await act(() => i18n.changeLanguage(language));
    act(() =>
      drawn.root.render(
        <MantineProvider env="test">
          <TermSource of={secrecy} />
        </MantineProvider>,
      ),
    );
    const said = document.querySelector('details')?.textContent ?? '';
    expect(said).toContain(actName('penal-code-1867', language));
    expect(said).toContain(actName('penal-code-2024-ii', language));
    expect(said).toContain(markNames['text-older'][language]);
    expect(said).not.toContain(actName('external', language));
  },
);
