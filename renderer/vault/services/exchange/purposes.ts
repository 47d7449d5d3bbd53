/**
 * What files are for: who reads what one of them brings, who shows it before a person decides, who applies it. Taking in goes by
 * this list and knows no purpose by itself; the parts that serve one hand their entry in where the vault is wired together.
 */
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Purpose } from '../../../../shared/disclosure/purposes.ts';
import type { Result } from '../../../../shared/result.ts';
import type { IncomingReport, OutgoingItem } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import type { DryRun } from './opened.ts';
import type { OpenedIncoming } from './opened.ts';

type Done = Promise<Result<undefined, VaultProblem>>;
type RecordChange = readonly [string, unknown];

/** A file a person said yes to. */
export interface FileTaken {
  /** In the inbox. */
  readonly name: string;
  readonly opened: OpenedIncoming;
  /** The dossier it is about; empty where it is about none. */
  readonly dossier: string;
  /** What was erased here was left out of it: the file does not stay. */
  readonly drop: boolean;
}

export interface PurposeEntry {
  /** What it says counts as soon as it came, nobody has to agree: the records it leaves. Without it the file waits for a person. */
  readonly reads?: (context: VaultContext, bundle: ReadBundle) => Promise<readonly RecordChange[]>;
  /** Its sender is told by a file of its own that it counts, as soon as it does. */
  readonly isAnswered?: true;
  /** What is published in it does not count by itself, as it does with other files: it is what a person is shown. */
  readonly isShownFirst?: true;
  /** Whoever says yes or no decides something that was asked of them. */
  readonly isDecided?: true;
  /** Whether what came does what the purpose says, beyond what may go for it at all. `mine`: my signing key. */
  readonly fits?: (trials: readonly DryRun[], mine: Bytes) => boolean;
  /** What of the report is its own. Nothing is kept by looking. */
  readonly shows?: (session: Session, realm: Realm, bundle: ReadBundle) => Partial<IncomingReport>;
  readonly applies: (context: Exchanging, file: FileTaken) => Done;
  /** What saying yes writes into a section itself, in the append of the file. `log`: the section with what came. */
  readonly writes?: (session: Session, realm: Realm, section: OpenSection, log: SectionLog) => readonly Contribution[];
  /** The same once everything of the file counts, where it could not be written before. */
  readonly settles?: (context: VaultContext, realm: Realm, bundle: ReadBundle) => Done;
  /** One of mine was made ready. */
  readonly whenSent?: (context: VaultContext, realm: Realm, item: OutgoingItem) => Promise<void>;
  /** What came in may hold receipts for some of mine. */
  readonly whenHeard?: (context: VaultContext, realm: Realm) => Promise<void>;
}

/** An entry for each: one that is left out does not compile. */
export type Purposes = Readonly<Record<Purpose, PurposeEntry>>;

/** What taking in asks of other parts. */
export interface ExchangeParts {
  readonly purposes: Purposes;
  /** Carries an erasure to its end that covers what a file brings back. `except`: that file stays. */
  readonly finishErasure: (context: VaultContext, erasure: string, except: string) => Done;
}

export interface Exchanging extends VaultContext, ExchangeParts {}
