/**
 * Why dossiers outside one's own list were opened since unlocking (shared/access-log/SPEC.md, A12): given once, every later look says the
 * same. Kept in memory alone; after locking it is asked anew.
 */
import type { AskedPaperMotive, GivenMotive } from '../../api/motive.ts';
import type { Session } from '../session/session.ts';

const given = new WeakMap<Session, Map<string, GivenMotive>>();

export const rememberedMotive = (session: Session, dossier: string): GivenMotive | undefined =>
  given.get(session)?.get(dossier);

export function rememberMotive(session: Session, dossier: string, motive: GivenMotive): void {
  const known = given.get(session) ?? new Map<string, GivenMotive>();
  known.set(dossier, motive);
  given.set(session, known);
}

const opened = new WeakMap<Session, Set<string>>();

/** A dossier was opened, and why is in the log: what is done in it needs no other reason until locking, whoever carries it by then. */
export function rememberOpening(session: Session, dossier: string): void {
  const known = opened.get(session) ?? new Set<string>();
  known.add(dossier);
  opened.set(session, known);
}

export const isOpened = (session: Session, dossier: string): boolean => opened.get(session)?.has(dossier) === true;

/** As it stands in an entry of the log. */
export const motiveEntry = ({ motive, words }: GivenMotive): { readonly motive: string; readonly reason?: string } => ({
  motive,
  ...(words !== undefined && words.trim() !== '' && { reason: words.trim() }),
});

/** Where something goes, as it stands in an entry: the fingerprint of a paper finds it again; words said of it stand beside that. */
export const disclosureEntry = (
  { motive, to = '', words = '' }: AskedPaperMotive,
  mark = '',
): { readonly motive: string; readonly to?: string; readonly reason?: string } => {
  const reason = [mark, words.trim()].filter((each) => each !== '').join(' · ');
  return { motive, ...(to.trim() !== '' && { to: to.trim() }), ...(reason !== '' && { reason }) };
};
