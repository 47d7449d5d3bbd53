/**
 * Why dossiers outside one's own list were opened since unlocking (shared/access-log/SPEC.md, A12): given once, every later look says the
 * same. Kept in memory alone; after locking it is asked anew.
 */
import type { GivenMotive } from '../../api/motive.ts';
import type { Session } from '../session/session.ts';

const given = new WeakMap<Session, Map<string, GivenMotive>>();

export const rememberedMotive = (session: Session, dossier: string): GivenMotive | undefined =>
  given.get(session)?.get(dossier);

export function rememberMotive(session: Session, dossier: string, motive: GivenMotive): void {
  const known = given.get(session) ?? new Map<string, GivenMotive>();
  known.set(dossier, motive);
  given.set(session, known);
}

/** As it stands in an entry of the log. */
export const motiveEntry = ({ motive, words }: GivenMotive): { readonly motive: string; readonly reason?: string } => ({
  motive,
  ...(words !== undefined && words.trim() !== '' && { reason: words.trim() }),
});
