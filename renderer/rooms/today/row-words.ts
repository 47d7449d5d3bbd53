/** What a row says: its sentence, and the answer to "why?". */
import type { TFunction } from 'i18next';
import { modality, registryDateKind } from '../../../shared/dossier/entities.ts';
import type { TodayRow } from '../../vault/api.ts';

export type TodayWords = TFunction<['today', 'terms', 'common']>;

/** The row's own text, or the term it names, in the language of the screen. */
function termOrText(what: string, t: TodayWords): string {
  const date = registryDateKind.safeParse(what);
  if (date.success) return t(`terms:dateKind.${date.data}`);
  const asked = modality.safeParse(what);
  return asked.success ? t(`terms:modality.${asked.data}`) : what;
}

export const whatOf = (row: TodayRow, t: TodayWords): string =>
  t(`today:kind.${row.kind}`, { what: termOrText(row.what, t) });

const knownSources = ['registry', 'by-hand', 'computed'] as const;

/** Where the date comes from, in words. */
export function sourceOf(source: string, t: TodayWords): string {
  const known = knownSources.find((name) => name === source);
  return known === undefined ? source : t(`terms:source.${known}`);
}

export type RowAction = 'done' | 'remind' | 'open';

/** The one action a row offers. */
export function actionOf(row: TodayRow): RowAction {
  if (row.kind === 'inquiry-waiting') return 'remind';
  if (row.kind !== 'step-due' || row.step === undefined) return 'open';
  return row.onMe ? 'done' : 'remind';
}
