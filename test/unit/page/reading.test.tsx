// @vitest-environment happy-dom
/** Sections as whoever gets them reads them: of what was removed it is said so, whatever part it stands in. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { Reading } from '../../../renderer/widgets/exchange/reading.tsx';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { drawing } from '../../support/drawing.ts';
import { words } from '../../journeys/words.ts';

const drawn = drawing();

const author = {
  ...{ seat: 's', person: 'p', name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' },
  shown: 'compared',
} as const;
const section = (kind: SectionView['kind'], type: string, state: EntityView['state']): SectionView => ({
  ...{
    id: `${kind}.${type}`,
    kind,
    epoch: 'e',
    notes: [],
    readers: [],
    owners: [],
    canWrite: false,
    waiting: 0,
    quarantined: 0,
  },
  missingFrom: [],
  entities: [
    {
      ...{ id: 'e1', type, state, since: 0 },
      units: {},
      takenOut: [{ op: 'o1', value: '', author, at: 0, same: ['o1'], settled: false }],
    },
  ],
});

test.each(['nl', 'fr', 'de', 'en'] as const)(
  'what was removed from a part that is no plan is not said to be removed from the plan (%s)',
  async (language) => {
    await firstWords(language);
    const t = words(language);
    act(() =>
      drawn.root.render(
        <MantineProvider>
          <Reading
            sections={[
              section('legal', 'judgment', 'taken-out'),
              section('plan', 'step', 'taken-out'),
              section('legal', 'stay', 'taken-out-and-changed'),
            ]}
          />
        </MantineProvider>,
      ),
    );
    const said = [...drawn.place.querySelectorAll('section')].map(({ textContent }) =>
      textContent.replaceAll(/\s/g, ' '),
    );
    const removed = t('units:phrases.removed');
    expect(said[0]).toContain(`${t('units:types.legal.judgment')} · ${removed}`);
    expect(said.join(' ')).not.toContain(t('dossier:plan.tookOut').replace('.', ''));
    expect(said[1]).toContain(`${t('units:types.plan.step')} · ${removed}`);
    expect(said[2]).toContain(t('units:phrases.removedOrKept'));
  },
);
