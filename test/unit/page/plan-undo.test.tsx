// @vitest-environment happy-dom
/** The last change of a plan is taken back by writing the earlier value anew (shared/dossier/SPEC.md, U15). */
import { act, type ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { useOpenDossier, type OpenDossier } from '../../../renderer/fields/dossier-context.tsx';
import { takingBack } from '../../../renderer/fields/taking-back.ts';
import { Undoable } from '../../../renderer/rooms/dossier/plan/undoable.tsx';
import type { Change, DossierView } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { atDossier, mountIn } from '../../support/mounted.tsx';
import { putting } from '../../support/people.ts';
import { entity, section } from '../../support/views.ts';

const viewOf = (units: Readonly<Record<string, readonly unknown[]>>): DossierView =>
  ({ sections: [section('plan', [entity('s1', 'step', units)])] }) as unknown as DossierView;

test('U15 nothing is offered for what no earlier value can say', () => {
  const open = viewOf({ what: [{ text: 'Adres' }] });
  const of = (...changes: Change[]) => takingBack(open, open, changes);
  const note = { do: 'note', section: 'plan', note: { text: 'x', on: '2026-12-01', kind: 'other' } } as const;
  expect(of(note)).toBeUndefined();
  expect(of(putting('step', 's1', 'due', { on: '2026-12-10' }))).toBeUndefined();
  expect(of(putting('step', 's2', 'status', { status: 'done' }))).toBeUndefined();
  expect(of(putting('step', 's1', 'status', { status: 'done' }), note)).toBeUndefined();
  expect(of()).toBeUndefined();
  const twice = viewOf({ status: [{ status: 'done' }, { status: 'in-progress' }] });
  expect(takingBack(twice, twice, [putting('step', 's1', 'status', { status: 'done' })])).toBeUndefined();
  // What nobody set stands as not begun.
  expect(of(putting('step', 's1', 'status', { status: 'done' }))).toMatchObject([{ value: { status: 'not-started' } }]);
});

const seen: OpenDossier[] = [];
function Seeing(): ReactNode {
  seen.push(useOpenDossier());
  return <input aria-label="a field" />;
}
const dossier = (): OpenDossier => must(seen.at(-1), 'the dossier');
const stepIn = (view: DossierView) =>
  must(
    view.sections.flatMap(({ entities }) => entities).find(({ id }) => id === 's1'),
    'the step',
  );
const unit = (name: string) => stepIn(dossier().view).units[name]?.versions.map(({ value }) => value);

async function atPlan() {
  await firstWords('nl');
  const { at, me, id } = await atDossier();
  const write = (...changes: ReturnType<typeof putting>[]) => good(at.vault.change({ dossier: id, changes }));
  await write(
    putting('step', 's1', 'what', { text: 'Adres' }),
    putting('step', 's1', 'due', { on: '2026-12-10' }),
    putting('step', 's1', 'status', { status: 'in-progress' }),
  );
  const room = await mountIn(
    at,
    me,
    id,
    <MantineProvider>
      <Undoable>
        <Seeing />
      </Undoable>
    </MantineProvider>,
  );
  onTestFinished(room.leave);
  const change = async (...changes: Change[]) => act(async () => void (await good(dossier().change(changes))));
  const press = (target: EventTarget = window) =>
    room.doing(
      () => void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true })),
    );
  return { room, change, press, at, id, write };
}

test.each([
  ['status', { status: 'done' }, { status: 'in-progress' }],
  ['due', { on: '2027-01-05' }, { on: '2026-12-10' }],
  ['what', { text: 'Ander adres' }, { text: 'Adres' }],
])('U15 Ctrl+Z writes the earlier %s anew, once', async (name, next, before) => {
  const { room, change, press, at, id } = await atPlan();
  await change(putting('step', 's1', name, next));
  expect(unit(name)).toEqual([next]);
  await press();
  await room.until(() => JSON.stringify(unit(name)) === JSON.stringify([before]));
  // Both stay in the history.
  const entries = await good(at.vault.history({ dossier: id, section: 'plan', entity: 's1' }));
  expect(entries.filter((each) => each.unit === name).map(({ value }) => value)).toEqual([before, next, before]);
  await press();
  expect(unit(name)).toEqual([before]);
});

test('U15 what was taken out is brought back', async () => {
  const { room, change, press } = await atPlan();
  await change({ do: 'take-out', section: 'plan', type: 'step', entity: 's1' });
  expect(stepIn(dossier().view).state).toBe('taken-out');
  await press();
  await room.until(() => stepIn(dossier().view).state === 'present');
});

test('U15 in a text field the key is the field’s own, and with something new nothing earlier is taken back', async () => {
  const { change, press } = await atPlan();
  await change(putting('step', 's1', 'status', { status: 'done' }));
  const field = document.createElement('input');
  document.body.append(field);
  onTestFinished(() => field.remove());
  await press(field);
  expect(unit('status')).toEqual([{ status: 'done' }]);
  await change(putting('step', 's2', 'what', { text: 'Nieuw' }));
  await press();
  expect(unit('status')).toEqual([{ status: 'done' }]);
});
