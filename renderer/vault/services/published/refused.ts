/** What came along with files and was not taken in, with its reason and who brought it (SPEC.md, LP4, DU2): the last twenty. */
import { z } from 'zod';
import { count } from '../../../../shared/codec/shapes.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { publishedKinds } from '../../../../shared/trust/published/published.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import type { RefusedPublication } from '../../api/published.ts';
import { refusalsOfPublications } from '../../api/refusals.ts';

const key = (realm: Realm): string => `published-refused/${realm}`;
const most = 20;
const record = z.array(
  z.strictObject({
    why: z.enum(refusalsOfPublications),
    at: count,
    from: z.string(),
    hash: z.string(),
    kind: z.enum(publishedKinds).optional(),
    number: count.optional(),
  }),
);
type Refused = z.infer<typeof record>;

export function noteRefused(
  session: Session,
  realm: Realm,
  refused: Omit<Refused[number], 'at'>,
): Promise<Result<undefined, VaultProblem>> | Result<undefined, VaultProblem> {
  const before = recorded(session, realm);
  if (before.some(({ hash, why }) => hash === refused.hash && why === refused.why)) return ok(undefined);
  const now = { ...refused, at: session.now() };
  return session.records.put([[key(realm), [now, ...before].slice(0, most)]]);
}

function recorded(session: Session, realm: Realm): Refused {
  const parsed = record.safeParse(session.records.get(key(realm)));
  return parsed.success ? parsed.data : [];
}

export const refusedHere = (session: Session, realm: Realm): readonly RefusedPublication[] =>
  recorded(session, realm).map(({ why, at, from, kind, number }) => ({
    why,
    at,
    from,
    ...(kind !== undefined && { kind }),
    ...(number !== undefined && { number }),
  }));
