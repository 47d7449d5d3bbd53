/** Records of what others ask for again (SPEC.md, A7), until a file with that dossier went to them. */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import type { Session } from '../../core/session/session.ts';

const prefix = 'wanted/';
const wanted = z.strictObject({ dossier: z.string(), parts: count, at: z.number() });
type Wanted = z.infer<typeof wanted>;

export const wantedRecord = (person: string, document: string, value: Wanted): readonly [string, unknown] => [
  `${prefix}${person}/${document}`,
  value,
];

export const pending = (
  session: Session,
): readonly (Wanted & { readonly person: string; readonly document: string })[] =>
  session.records.list(prefix).flatMap(([rest, value]) => {
    const [person = '', document = ''] = rest.split('/');
    const parsed = wanted.safeParse(value);
    return parsed.success ? [{ person, document, ...parsed.data }] : [];
  });

/** A file with that dossier went to them: it carries the documents whole. */
export const answered = (session: Session, person: string, dossier: string): readonly (readonly [string, unknown])[] =>
  pending(session).flatMap((each) =>
    each.person === person && each.dossier === dossier ? [[`${prefix}${person}/${each.document}`, null] as const] : [],
  );
