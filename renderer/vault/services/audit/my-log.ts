/** My access log as I am shown it: each entry with the realm its dossier is of, as far as that is held here. */
import { ok, type Result } from '../../../../shared/result.ts';
import type { AccessEntry } from '../../api/health.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { readAccess } from '../../core/access/access.ts';
import { realmOfDossier } from '../../core/context/context.ts';
import type { Session } from '../../core/session/session.ts';

/** Newest first. @param dossier only of that one */
export async function myLog(session: Session, dossier?: string): Promise<Result<readonly AccessEntry[], VaultProblem>> {
  const entries = await readAccess(session, dossier);
  if (!entries.ok) return entries;
  const ids = new Set(entries.value.flatMap((entry) => entry.dossier ?? []));
  const realms = new Map([...ids].map((id): [string, Realm | null] => [id, realmOfDossier(session, id)]));
  return ok(
    entries.value.map((entry): AccessEntry => {
      const realm = realms.get(entry.dossier ?? '') ?? null;
      return realm === null ? entry : { ...entry, realm };
    }),
  );
}
