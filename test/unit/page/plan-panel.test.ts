/** Whether what stands beside the steps is shown before and after a person chooses (shared/dossier/SPEC.md, U14). */
import { expect, test } from 'vitest';
import { isPanelShown } from '../../../renderer/rooms/dossier/plan/panel.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk } from '../../support/people.ts';

test('U14 it is folded where there is little room, and as it was left wherever somebody chose', () => {
  const at = [1024, 1099, 1100, 1280];
  const shown = (panel: 'by-width' | 'open' | 'folded') => at.map((width) => isPanelShown(panel, width));
  expect(shown('by-width')).toEqual([false, false, true, true]);
  expect(shown('open')).toEqual([true, true, true, true]);
  expect(shown('folded')).toEqual([false, false, false, false]);
});

test('U14 it goes by the window until it is chosen, and what was chosen stays', async () => {
  const { vault } = await prisonDesk();
  const { planPanel, language, idleMinutes, colours, density, planView, rail, scanWidth, realm } = await good(
    vault.me(),
  );
  expect(planPanel).toBe('by-width');
  const rest = { language, idleMinutes, colours, density, planView, rail, scanWidth, realm };
  for (const chosen of ['open', 'folded', 'by-width'] as const) {
    await good(vault.saveSettings({ ...rest, planPanel: chosen }));
    expect((await good(vault.me())).planPanel).toBe(chosen);
  }
});
