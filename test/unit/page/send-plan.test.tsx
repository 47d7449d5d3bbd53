// @vitest-environment happy-dom
/** What goes, as it is read: asked anew when something of the dossier changes while it is being put together. */
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import type { SendDraft } from '../../../renderer/rooms/exchange/send-draft.ts';
import { usePlan } from '../../../renderer/rooms/exchange/use-plan.ts';
import type { VaultEvent } from '../../../renderer/vault/api.ts';
import { ok } from '../../../shared/result.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();

const draft: SendDraft = {
  ...{ dossier: 'd', purpose: 'hand-over', to: 'mira', message: '', why: '' },
  extract: { kind: undefined, purpose: '', until: '' },
};

function Lacks(): ReactNode {
  const { plan } = usePlan(draft);
  return plan === undefined ? 'asked' : plan.lacksDecision ? 'lacks' : 'complete';
}

test('a decision that is filed after the plan was asked for opens the way', async () => {
  let isFiled = false;
  const heard = new Set<(event: VaultEvent) => void>();
  const line = { section: 'plan', allowed: true, preselected: true, required: true };
  const vault = {
    planSend: () => Promise.resolve(ok({ lines: [line], lacksDecision: !isFiled })),
    onEvent: (listener: (event: VaultEvent) => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  };
  const happens = (work: () => void) =>
    act(async () => {
      work();
      await new Promise((done) => setImmediate(done));
    });
  await happens(() =>
    drawn.root.render(
      <ServicesContext.Provider value={{ vault } as unknown as Services}>
        <Lacks />
      </ServicesContext.Provider>,
    ),
  );
  expect(drawn.place.textContent).toBe('lacks');
  isFiled = true;
  const changed = (dossier: string) => happens(() => heard.forEach((tell) => tell({ type: 'changed', dossier })));
  await changed('another');
  expect(drawn.place.textContent).toBe('lacks');
  await changed('d');
  expect(drawn.place.textContent).toBe('complete');
});
