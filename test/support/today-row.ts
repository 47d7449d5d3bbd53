/** A row of Today for a test: a step of Lien's for Basiel, or what is said beside. */
import type { TodayRow } from '../../renderer/vault/api.ts';

export const todayRow = (id: string, on: string, more: Partial<TodayRow> = {}): TodayRow => ({
  id,
  dossier: 'd',
  surname: 'Regenboog',
  firstName: 'Basiel',
  birthYear: '1997',
  on,
  kind: 'step-due',
  what: 'Bellen',
  holder: 'Lien',
  onMe: true,
  why: { rule: 'plan', source: 'plan', confirmed: true },
  ...more,
});
