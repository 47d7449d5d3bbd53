/** What sets one kind of publication apart here: the rest of keeping, taking in and signing is the same for each. */
import type { Result } from '../../../../shared/result.ts';
import type { ContentProblem, ContentReader, Numbered } from '../../../../shared/trust/published/contents.ts';
import type { PublishedKind } from '../../../../shared/trust/published/published.ts';
import type { Realm } from '../../api/places.ts';
import type { Session } from '../../core/session/session.ts';

export interface PublicationKind<C extends Numbered> {
  readonly kind: PublishedKind;
  readonly read: ContentReader<C>;
  /** Whether it fits what is known here, and is new. */
  readonly beside: (session: Session, realm: Realm, content: C) => Result<'new' | 'same', ContentProblem>;
  /** What follows once one was kept. */
  readonly whenKept: (session: Session, realm: Realm) => void;
}
