// @vitest-environment happy-dom
/** Beside the end of an extract it is said that no article sets it, where this application chose it (shared/disclosure/SPEC.md, D35). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import { i18n } from '../../../renderer/i18n/i18n.ts';
import { OwnEnd } from '../../../renderer/widgets/exchange/own-end.tsx';
import { extractKinds } from '../../../shared/dossier/units/extract.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();

const shownBeside = (kind: (typeof extractKinds)[number]): string => {
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <OwnEnd kind={kind} />
      </MantineProvider>,
    ),
  );
  return drawn.place.querySelector('[data-own-end]')?.textContent ?? '';
};

test('D35: the end of a report on imposed guidance names no article, says whose choice it is and that it can be shorter', () => {
  expect(shownBeside('guidance-report')).toBe(i18n.t('consent:send.ownEnd', { count: 12 }));
  expect(shownBeside('guidance-report')).toMatch(/12/);
});

test('D35: an end that follows from a consent or a consultation says nothing of it', () => {
  for (const kind of extractKinds.filter((each) => each !== 'guidance-report')) expect(shownBeside(kind)).toBe('');
});
