/** Caseload rows, put together in memory from the overview fragments I can open. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { saysRecorded, type LawPack } from '../../../../shared/release/index.ts';
import type { DossierRow } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import {
  dossiersIn,
  entitiesOf,
  legalDates,
  nameOf,
  type DossierProjections,
  closingBy,
} from '../../core/context/projections.ts';
import { openTogether } from '../../core/context/one-person.ts';
import { lastSeen } from '../../core/context/seen.ts';
import { personText } from '../../core/session/session.ts';
import { carrierIn } from '../delegation/handing-over.ts';
import { lawPacks } from '../published/law-packs.ts';
import { deadlinesOf } from '../today/deadlines.ts';
import { freeIn } from '../today/law.ts';

/** One row a dossier: name, place, next dates, what changed since I looked. */
export function caseload(context: VaultContext, realm: Realm, today: string): readonly DossierRow[] {
  const damaged = new Set(context.sections.damagedDossiers());
  const together = openTogether(context, realm);
  const frame = { context, realm, today, together, packs: lawPacks(context.session, realm) };
  return dossiersIn(context, realm).map((dossier) => rowOf(frame, dossier, damaged.has(dossier.id)));
}

interface Frame {
  readonly context: VaultContext;
  readonly realm: Realm;
  readonly today: string;
  readonly together: ReadonlyMap<string, readonly string[]>;
  readonly packs: readonly LawPack[];
}

function rowOf(
  { context, realm, today, together, packs }: Frame,
  dossier: DossierProjections,
  damaged: boolean,
): DossierRow {
  const person = entitiesOf(dossier, 'identity', 'person')[0];
  const place = parseUnit('identity', 'person', 'place', person?.units['place']);
  const language = parseUnit('identity', 'person', 'fileLanguage', person?.units['fileLanguage']);
  const situation = entitiesOf(dossier, 'legal', 'situation')[0];
  const route = parseUnit('legal', 'situation', 'route', situation?.units['route']);
  const holder = carrierIn(dossier);
  const free = freeIn(dossier, today);
  const dates = legalDates(dossier).filter((date) => saysRecorded(free, date));
  const next = dates.filter((each) => each.value >= today).sort((a, b) => (a.value < b.value ? -1 : 1))[0];
  const deadline = deadlinesOf(dossier, today, packs).find((each) => each.on >= today);
  const closing = closingBy(dossier, context.session.me(realm).service);
  const onePerson = together.get(dossier.id);
  return {
    id: dossier.id,
    realm,
    ...nameOf(dossier),
    place: place?.at ?? place?.text ?? '',
    ...(language && { fileLanguage: language.language }),
    ...(next && { next: { on: next.value, kind: next.kind, source: next.source } }),
    ...(deadline && { nextDeadline: { on: deadline.on, what: deadline.what } }),
    changedSinceSeen: changedSince(context, dossier),
    responsible: holder?.name ?? '',
    carriedByMe: holder?.person === personText(context.session.identity(realm).person),
    ...(route && { route: route.route }),
    unsettled: [...dossier.byKind.values()].reduce((sum, each) => sum + each.unsettled.length, 0),
    damaged,
    // Nobody who is free waits for any.
    hasDates: dates.length > 0 || free !== undefined,
    ...(closing && { closed: { on: closing.on, why: closing.why } }),
    ...(onePerson && { onePerson }),
  };
}

/** Sections that hold more than when I last looked. */
function changedSince(context: VaultContext, dossier: DossierProjections): number {
  const count = [...dossier.byKind.values()].reduce((sum, each) => sum + each.count, 0);
  return Math.max(0, count - lastSeen(context, dossier.id));
}
