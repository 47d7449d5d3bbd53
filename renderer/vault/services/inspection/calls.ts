/** Beginning an inspection at the place of who is in, and what it is shown: each call of inspectionApi (SPEC.md, U11, U12). */
import type { Answering } from '../../core/gate/answering.ts';
import { decidingBy } from '../../../../shared/disclosure/gate/gate.ts';
import { storedBases } from '../../../../shared/dossier/units/consultation-basis.ts';
import { ok } from '../../../../shared/result.ts';
import type { BookEntry, BookKind } from '../../../../shared/service-book/book.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, entitiesOf } from '../../core/context/projections.ts';
import { meOf } from '../../core/session/settings.ts';
import type { inspectionApi, InspectionView } from '../../api/inspection.ts';
import type { Realm } from '../../api/places.ts';
import { rulesOf } from '../retention/rules.ts';
import { bookHere } from '../service-book/calls.ts';

export interface InspectionCallDeps {
  readonly realm: (context: VaultContext) => Realm;
}

export const inspectionCalls = ({ realm }: InspectionCallDeps): Answering<typeof inspectionApi> => ({
  beginInspection: async ({ session }, { who, name, minutes }) => {
    const logged = await logAccess(session, { what: 'inspection-begun', motive: who, to: name });
    if (!logged.ok) return logged;
    session.inspection = { who, name, until: session.now() + minutes * 60_000 };
    return ok(meOf(session));
  },
  inspection: (context) => ok(view(context, realm(context))),
});

/** Training, questions of staff and visits are about people who work here, and are not shown. */
const shownKinds: readonly BookKind[] = ['card', 'protocol', 'confirmed', 'breach'];

const isShown = ({ kind }: BookEntry): boolean => shownKinds.some((each) => each === kind);

function view(context: VaultContext, realm: Realm): InspectionView {
  const { session } = context;
  return {
    rules: rulesOf(session, realm),
    bases: basesIn(context, realm),
    book: bookHere(session, realm).filter(isShown),
    people: session.people.flatMap((each) => session.cards.read(each[realm]) ?? []).map(profileOf),
  };
}

const profileOf = ({ name, function: does, service }: InspectionView['people'][number]) => ({
  name,
  function: does,
  service,
});

/** In the order of the list, whoever they are about. */
function basesIn(context: VaultContext, realm: Realm): InspectionView['bases'] {
  const all = dossiersIn(context, realm).flatMap((dossier) => entitiesOf(dossier, 'consultation', 'consultation'));
  const used = all.map(({ units }) => decidingBy((unit) => (unit in units ? [units[unit]] : [])).basis?.basis);
  return storedBases.filter((basis) => used.includes(basis));
}
