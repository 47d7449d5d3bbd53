// @vitest-environment happy-dom
/** A goal that is moved to a domain of sensitive data: the sentence that is missing is asked for beside it (OW7). */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { expect, test } from 'vitest';
import { useSection } from '../../../renderer/fields/dossier-context.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { GoalBlock } from '../../../renderer/rooms/dossier/plan/goal-block.tsx';
import { read } from '../../../shared/dossier/read.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { words } from '../../journeys/words.ts';
import { mountIn } from '../../support/mounted.tsx';
import { prisonDesk, put, slip } from '../../support/people.ts';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const nothing = (): void => undefined;

function Goal(): ReactNode {
  const entity = useSection('plan')?.entities.find(({ id }) => id === 'g1');
  const now = read('plan', 'goal', entity, 'domain')?.domain ?? 'housing';
  const block = (
    <GoalBlock id="g1" entity={entity} domain={now} canWrite fresh={false} onTakeOut={nothing} onForget={nothing}>
      {null}
    </GoalBlock>
  );
  return <MantineProvider env="test">{createPortal(block, document.body)}</MantineProvider>;
}

const asked = (): Element | null => document.querySelector('[data-necessity="health"]');

test('OW7: the sentence is asked for beside a goal that cannot be moved without it', async () => {
  await firstWords('nl');
  const at = await prisonDesk();
  const me = await good(at.vault.me());
  const { id } = await good(at.vault.newDossier(slip));
  await put(at.vault, id, 'goal', 'g1', 'domain', { domain: 'housing' });
  const room = await mountIn(at, me, id, <Goal />);
  const menu = (): HTMLElement | null => document.querySelector('[aria-haspopup="menu"]');
  await room.until(() => menu() !== null);
  expect(asked()).toBeNull();
  await room.doing(() => menu()?.click());
  const health = words('nl')('units:values.domain.health');
  const item = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ textContent }) => textContent === health);
  await room.until(() => item() !== undefined);
  await room.doing(() => must(item(), 'the domain in the menu').click());
  await room.until(() => asked() !== null);
  room.leave();
});
