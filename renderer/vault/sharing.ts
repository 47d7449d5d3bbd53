/** Giving a section to a colleague of this computer: its keys are wrapped to them, and both see that it was given. */
import { toHex } from '../../shared/codec/hex.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { fail, type Result } from '../../shared/result.ts';
import { logAccess } from './access.ts';
import type { DossierView, VaultProblem } from './api.ts';
import { housemateOf } from './correspondents.ts';
import { realmOfDossier, sectionsOf, viewDossier, type Workshop } from './dossiers.ts';
import { keys } from './exchange-records.ts';
import { sharedSeats } from './sending.ts';

/** Kinds never given to a colleague, even on one computer (design: the vault). */
const neverGiven: readonly SectionKind[] = ['help', 'guidance', 'health'];

export async function shareWithColleague(
  shop: Workshop,
  input: { readonly dossier: string; readonly section: SectionKind; readonly person: string },
): Promise<Result<DossierView, VaultProblem>> {
  const { session } = shop;
  const realm = realmOfDossier(session, input.dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const mate = housemateOf(session, realm, input.person);
  if (mate === null || neverGiven.includes(input.section)) return fail({ code: 'not-allowed' });
  // Without the identity section a colleague would see a dossier without a name.
  const wanted = sectionsOf(session, input.dossier).filter(
    ({ hex, key }) =>
      key.kind === input.section || (key.kind === 'identity' && !sharedSeats(session, hex).includes(toHex(mate.seat))),
  );
  if (wanted.length === 0) return fail({ code: 'not-allowed' });
  const logged = await logAccess(session, { what: `shared-${input.section}`, dossier: input.dossier });
  if (!logged.ok) return logged;
  const given = await session.giveKeys(
    wanted.flatMap(({ hex }) => [...session.keysOf(hex).values()]),
    mate,
  );
  if (!given.ok) return given;
  const noted = await session.records.put(
    wanted.map(
      ({ hex }) => [keys.sharedWith(hex), [...new Set([...sharedSeats(session, hex), toHex(mate.seat)])]] as const,
    ),
  );
  return noted.ok ? viewDossier(shop, input.dossier) : noted;
}
