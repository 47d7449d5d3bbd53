/**
 * Asking somebody who has a document too for its damaged parts (SPEC.md, A7): the request rides in the note of a receipt
 * file. The answer is a file a person sends, under what may go today; nothing is sent because it was asked for.
 */
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../../../../shared/codec/base64url.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes16, count } from '../../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WantedDocuments } from '../../api/documents.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';
import { post, receiptOnly } from '../post/posting.ts';
import { damagedDocuments } from './damage.ts';
import { naming } from './holders.ts';
import { pending, wantedRecord } from './wanted-records.ts';

const want = z.strictObject({ dossier: bytes16, document: z.string().max(64), parts: z.array(count).max(500) });
const wantsNote = z.object({ wants: z.array(want).max(50) });

/** Makes a small file ready that asks for what is damaged here. */
export async function askForParts(
  context: VaultContext,
  { dossier, document, person }: { readonly dossier: string; readonly document: string; readonly person: string },
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  const id = fromBase64url(dossier);
  if (realm === null || id === undefined) return fail({ code: 'unknown-dossier' });
  const damaged = await damagedDocuments(context, dossier);
  if (!damaged.ok) return damaged;
  const found = damaged.value.find((each) => each.id === document);
  const to = personElsewhere(session, realm, person);
  if (found === undefined || to === null) return fail({ code: 'not-found' });
  if (!found.holders.some((each) => each.person === person)) return fail({ code: 'not-allowed' });
  const entry = { what: 'sent-request-for-parts', dossier, motive: 'request-for-parts' };
  const logged = await logAccess(session, { ...entry, to: `${to.card.name}, ${to.card.service}` });
  if (!logged.ok) return logged;
  const parts = found.parts.map((part) => part - 1).slice(0, 500);
  const posted = await post(session, realm, { ...receiptOnly, to: to.card, wants: [{ dossier: id, document, parts }] });
  return posted.ok ? ok(undefined) : posted;
}

/** What a verified sender asks for, as far as it is theirs to ask: they read a section that names it. */
export async function wantedIn(
  context: VaultContext,
  bundle: ReadBundle,
): Promise<readonly (readonly [string, unknown])[]> {
  const parsed = wantsNote.safeParse(bundle.note);
  const person = toBase64url(bundle.from.person);
  const records: (readonly [string, unknown])[] = [];
  for (const each of parsed.success ? parsed.data.wants : []) {
    const dossier = toBase64url(each.dossier);
    const sections = await naming(context, dossier, each.document);
    const reads = sections.some(({ section }) =>
      section.log.members().some(({ seat }) => equal(seat, bundle.from.signKey)),
    );
    if (!reads) continue;
    records.push(wantedRecord(person, each.document, { dossier, parts: each.parts.length, at: context.session.now() }));
  }
  return records;
}

/** Who asks for parts of which documents, in a realm. */
export async function wantedDocuments(context: VaultContext, realm: Realm): Promise<readonly WantedDocuments[]> {
  const { session } = context;
  const found = new Map<string, WantedDocuments & { readonly documents: string[] }>();
  const names = new Map(dossiersIn(context, realm).map((each) => [each.id, nameOf(each)]));
  for (const { person, document, dossier, at } of pending(session)) {
    const who = personElsewhere(session, realm, person);
    const name = names.get(dossier);
    const [named] = await naming(context, dossier, document);
    if (who === null || name === undefined || named === undefined) continue;
    const key = `${person}/${dossier}`;
    const { surname, firstName } = name;
    const entry = found.get(key) ?? { person, name: who.card.name, dossier, surname, firstName, at, documents: [] };
    entry.documents.push(named.file.name);
    found.set(key, entry);
  }
  return [...found.values()];
}
