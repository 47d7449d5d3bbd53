/** Putting rows off until a day, with ten seconds to take it back. */
import { Text } from '@mantine/core';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useVault } from '../../data/vault.tsx';
import type { Command } from '../../ui/use-command.ts';
import type { TodayRow, VaultProblem } from '../../vault/api.ts';
import type { OfferUndo } from '../../ui/use-undo.tsx';

export interface Snooze {
  /** Answers the ids of those that are put off now. */
  readonly snoozeRows: (rows: readonly TodayRow[], until: string) => Promise<readonly string[]>;
  readonly showNow: (row: TodayRow) => void;
}

export function useSnooze(run: Command<VaultProblem>['run'], offerUndo: OfferUndo): Snooze {
  const { t } = useTranslation('today');
  const format = useFormat();
  const vault = useVault();
  const tell = (snoozed: readonly string[], left: number, until: string): void => {
    const message = [
      ...(snoozed.length === 0 ? [] : [t('snooze.done', { count: snoozed.length, on: format.date(until) })]),
      ...(left === 0 ? [] : [t('snooze.left', { count: left })]),
    ].join(' ');
    const takeBack = snoozed.length === 0 ? undefined : () => vault.showNow({ rows: [...snoozed] });
    offerUndo(<Text>{message}</Text>, takeBack);
  };
  const snoozeRows: Snooze['snoozeRows'] = async (rows, until) => {
    const done = await run(vault.snooze({ rows: rows.map(({ id }) => id), until }));
    if (!done.ok) return [];
    tell(done.value.snoozed, done.value.left.length, until);
    return done.value.snoozed;
  };
  const showNow = ({ id }: TodayRow): void => void run(vault.showNow({ rows: [id] }));
  return { snoozeRows, showNow };
}
