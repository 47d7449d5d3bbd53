/** The vault's answers about Today: each call of `todayApi`. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { todayApi } from '../../api/today.ts';
import { witness } from '../../core/clock/seen.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { showNow, snooze } from './snoozed.ts';
import { rowsOn, today } from './today.ts';

export interface TodayCallDeps {
  readonly realm: (context: VaultContext) => Realm;
  /** Today, as an ISO date. */
  readonly day: () => string;
}

export const todayCalls = ({ realm, day }: TodayCallDeps): Answering<typeof todayApi> => {
  const asked = (context: VaultContext) => {
    const place = { context, realm: realm(context), today: day() };
    return { ...place, all: rowsOn(context, place.realm, place.today) };
  };
  return {
    today: async (context) => {
      const witnessed = await witness(context.session);
      return witnessed.ok ? ok(today(context, realm(context), day())) : witnessed;
    },
    snooze: (context, input) => snooze(asked(context), input),
    showNow: (context, { rows }) => showNow(asked(context), rows),
  };
};
