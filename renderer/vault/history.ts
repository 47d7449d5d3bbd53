/** Who wrote what when, of one entity; newest first. */
import type { EntityOp } from '../../shared/contributions/entity.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import type { HistoryEntry } from './api.ts';

const acts: Partial<Record<EntityOp['op']['op'], HistoryEntry['what']>> = {
  put: 'wrote',
  settle: 'settled',
  retire: 'took-out',
  restore: 'brought-back',
};

export function historyOf(log: SectionLog, entity: string): readonly HistoryEntry[] {
  const folded = [...log.fold().entities.values()].filter((each) => each.id === entity);
  const entries = folded.flatMap(({ ops }) => ops.flatMap(entryOf));
  return entries.sort((a, b) => b.at - a.at || (a.op < b.op ? 1 : -1));
}

function entryOf({ id, op, at, author }: EntityOp): readonly HistoryEntry[] {
  const what = acts[op.op];
  if (what === undefined) return [];
  const base = { op: id, at, author, what };
  if (op.op === 'put' || op.op === 'settle') return [{ ...base, unit: op.unit, value: op.value }];
  return 'reason' in op && op.reason !== undefined ? [{ ...base, value: op.reason }] : [base];
}
