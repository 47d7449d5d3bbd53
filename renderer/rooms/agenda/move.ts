/** An appointment let go of at another day or hour: its plan is opened, and what was moved is written there (SPEC.md, AG6). */
import { read } from '../../../shared/dossier/read.ts';
import { isUnsettled } from '../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sectionOf } from '../../fields/dossier-context.tsx';
import { opsSeen, put, unitPlace } from '../../fields/unit-place.ts';
import type { AppointmentRow, DossierView, VaultProblem } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';
import { movedTo, type Slot } from './model.ts';

type Answered = Promise<Result<unknown, VaultProblem>>;

const whenIn = (view: DossierView, id: string) =>
  sectionOf(view, 'plan')?.entities.find((each) => each.id === id && each.type === 'appointment');

/** Moves it; the answer writes the earlier day and hour anew. */
export async function moveAppointment(
  vault: VaultClient,
  row: Pick<AppointmentRow, 'dossier' | 'id'>,
  to: Slot,
): Promise<Result<() => Answered, VaultProblem>> {
  const opened = await vault.openDossier({ id: row.dossier });
  if (!opened.ok) return opened;
  const entity = whenIn(opened.value, row.id);
  const when = read('plan', 'appointment', entity, 'when');
  if (when === undefined) return fail({ code: 'not-found' });
  const unit = entity?.units['when'];
  if (isUnsettled(unit)) return fail({ code: 'two-versions' });
  const place = unitPlace('plan', 'appointment', row.id, 'when');
  const write = (value: typeof when, sees: readonly string[]) =>
    vault.change({ dossier: row.dossier, changes: [put(place, value, sees)] });
  const written = await write(movedTo(when, to), opsSeen(unit));
  if (!written.ok) return written;
  const sees = opsSeen(whenIn(written.value, row.id)?.units['when']);
  return ok(() => write(when, sees));
}
