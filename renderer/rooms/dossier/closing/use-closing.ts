/** Whether my service closed this dossier, and which others closed it for themselves. */
import { closingId, isOwnWord } from '../../../../shared/dossier/closing.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { Version } from '../../../../shared/dossier/view.ts';
import { useMe } from '../../../data/vault.tsx';
import type { Change, Closing } from '../../../vault/api.ts';
import { useSection } from '../../../fields/dossier-context.tsx';

/** A closing as it is shown, with who wrote it. */
export interface ShownClosing extends Closing {
  readonly by: string;
}

export interface Closings {
  readonly mine: ShownClosing | undefined;
  readonly others: readonly ShownClosing[];
  /** Two versions stand: a person chooses first. */
  readonly isOpenDifference: boolean;
  readonly mayChange: boolean;
  /** What writing my service's closing would be; it replaces what is shown. */
  readonly change: (value: object) => Change;
}

export function useClosings(): Closings {
  const me = useMe();
  const identity = useSection('identity');
  const id = closingId(me.service);
  const entities = (identity?.entities ?? []).filter(({ type, state }) => type === 'closing' && state === 'present');
  const all = entities.flatMap(({ id: entity, units }) => {
    const [only, other] = units['closing']?.versions ?? [];
    const shown = only === undefined || other !== undefined ? undefined : shownOf(only);
    return shown === undefined || only === undefined || !isOwnWord(only, shown.service, entity)
      ? []
      : [{ entity, shown }];
  });
  const versions = entities.find((each) => each.id === id)?.units['closing']?.versions ?? [];
  return {
    mine: all.find(({ entity }) => entity === id)?.shown,
    others: all.filter(({ entity }) => entity !== id).map(({ shown }) => shown),
    isOpenDifference: versions.length > 1,
    mayChange: identity?.canWrite === true,
    change: (value) => ({
      do: 'put',
      section: 'identity',
      type: 'closing',
      entity: id,
      unit: 'closing',
      value: { ...value, service: me.service },
      sees: versions.flatMap(({ op, same }) => [op, ...same]),
    }),
  };
}

function shownOf({ value, author }: Version): ShownClosing | undefined {
  const parsed = parseUnit('identity', 'closing', 'closing', value);
  if (parsed?.state !== 'closed') return undefined;
  const { service, on, why, note } = parsed;
  return { service, on, why, by: author.name, ...(note !== undefined && { note }) };
}
