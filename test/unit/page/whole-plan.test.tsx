// @vitest-environment happy-dom
/** Sending an inquiry says that the plan goes whole, and why; it stays required, as the matrix has it (shared/disclosure/SPEC.md, D3). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { MeContext, ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { What } from '../../../renderer/rooms/exchange/what.tsx';
import type { Me, SendPlan } from '../../../renderer/vault/api.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');
const me = { service: 'psd:gent', function: 'psd-social-worker', realm: 'real' } as Me;

/** What else is asked stays unanswered. */
const vault = new Proxy(
  {},
  { get: (_, name) => (name === 'onEvent' ? () => () => undefined : () => new Promise(() => undefined)) },
);
const services = { vault } as unknown as Services;

function shown(lines: SendPlan['lines']): string {
  const plan = { lines, attachments: [] } as unknown as SendPlan;
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <ServicesContext.Provider value={services}>
          <MeContext.Provider value={me}>
            <MemoryRouter>
              <What dossier="d" plan={plan} chosen={[]} problem={undefined} onChoose={() => undefined} />
            </MemoryRouter>
          </MeContext.Provider>
        </ServicesContext.Provider>
      </MantineProvider>,
    ),
  );
  return drawn.place.textContent ?? '';
}

const line = { allowed: true, preselected: true, required: true, alreadyReads: false } as const;
const identity = { ...line, section: 'identity', ground: 'inquiry-mandate' } as const;

test('D3: of an inquiry it is said beside the plan, once', () => {
  const text = shown([identity, { ...line, section: 'plan', ground: 'inquiry-mandate' }]);
  expect(text.split(t('exchange:send.wholePlan'))).toHaveLength(2);
});

test.each([
  ['for another purpose', { ...line, section: 'plan', ground: 'inquiry-answer' }],
  ['where it cannot go', { ...line, section: 'plan', ground: 'no-mandate', allowed: false }],
] as const)('nothing of the kind %s', (_, plan) => {
  expect(shown([identity, plan])).not.toContain(t('exchange:send.wholePlan'));
});
