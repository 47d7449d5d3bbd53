/** Caseload rows, put together in memory from the overview fragments I can open. */
import { parseUnit } from '../../../shared/dossier/read.ts';
import type { DossierRow, Realm } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import { dossiersIn, entitiesOf, legalDates, nameOf, type DossierFragments } from './fragments.ts';
import { closingBy } from '../retention/followed.ts';
import { lastSeen } from '../dossiers/seen.ts';
import { personText } from '../session.ts';
import { carrierIn } from '../standing-in/handing-over.ts';
import { deadlinesOf } from '../today/deadlines.ts';

/** One row a dossier: name, place, next dates, what changed since I looked. */
export function caseload(shop: Workshop, realm: Realm, today: string): readonly DossierRow[] {
  const damaged = new Set(shop.sections.damagedDossiers());
  return dossiersIn(shop, realm).map((dossier) => rowOf(shop, realm, dossier, today, damaged.has(dossier.id)));
}

function rowOf(shop: Workshop, realm: Realm, dossier: DossierFragments, today: string, damaged: boolean): DossierRow {
  const person = entitiesOf(dossier, 'identity', 'person')[0];
  const place = parseUnit('identity', 'person', 'place', person?.units['place']);
  const language = parseUnit('identity', 'person', 'fileLanguage', person?.units['fileLanguage']);
  const situation = entitiesOf(dossier, 'legal', 'situation')[0];
  const route = parseUnit('legal', 'situation', 'route', situation?.units['route']);
  const holder = carrierIn(dossier);
  const dates = legalDates(dossier);
  const next = dates.filter((each) => each.value >= today).sort((a, b) => (a.value < b.value ? -1 : 1))[0];
  const deadline = deadlinesOf(dossier, today).find((each) => each.on >= today);
  const closing = closingBy(dossier, shop.session.me(realm).service);
  return {
    id: dossier.id,
    realm,
    ...nameOf(dossier),
    place: place?.at ?? place?.text ?? '',
    ...(language && { fileLanguage: language.language }),
    ...(next && { next: { on: next.value, kind: next.kind, source: next.source } }),
    ...(deadline && { nextDeadline: { on: deadline.on, what: deadline.what } }),
    changedSinceSeen: changedSince(shop, dossier),
    responsible: holder?.name ?? '',
    carriedByMe: holder?.person === personText(shop.session.identity(realm).person),
    ...(route && { route: route.route }),
    unsettled: [...dossier.byKind.values()].reduce((sum, each) => sum + each.unsettled.length, 0),
    damaged,
    hasDates: dates.length > 0,
    ...(closing && { closed: { on: closing.on, why: closing.why } }),
  };
}

/** Sections that hold more than when I last looked. */
function changedSince(shop: Workshop, dossier: DossierFragments): number {
  const count = [...dossier.byKind.values()].reduce((sum, each) => sum + each.count, 0);
  return Math.max(0, count - lastSeen(shop, dossier.id));
}
