/** What is shown to the person of a day: who decides and what silence means, on the screen turned to them as on paper. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BigDate } from '../../../renderer/rooms/dossier/person/person-dates.tsx';

it('a day on the screen for the person says who decides and what silence means (V19)', () => {
  const shown = renderToStaticMarkup(
    <BigDate
      date={{
        id: 'opens/prison-leave',
        name: 'Penitentiair verlof',
        plain: 'Even naar buiten.',
        when: 'Ten vroegste op 1 mei',
        sure: 'Dit hebben wij uitgerekend.',
        origin: 'berekend',
        decides: 'De minister beslist. Geen antwoord is hier een ja.',
      }}
    />,
  );
  expect(shown).toContain('De minister beslist. Geen antwoord is hier een ja.');
});
