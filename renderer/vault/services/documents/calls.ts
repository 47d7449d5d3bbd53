/** The vault's answers about documents: kept, read, saved, and what becomes of those with damaged parts. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { logAccess, logReading } from '../../core/access/access.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultCalls } from '../../api/calls.ts';
import type { VaultEvent } from '../../api/events.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openAttachment, saveAttachment, sealAttachment } from '../attachments/attachments.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import { mayWork, saidWhy, type OwnList } from '../dossiers/motive.ts';
import { askForParts, wantedDocuments } from './asking.ts';
import { blackOut, blackOutPlan } from './black-out.ts';
import { bringOriginalBack } from './bring-back.ts';
import { checkDocuments, damagedDocuments } from './damage.ts';
import { refetchFromCopy } from './from-copy.ts';

type DocumentCalls = Answering<
  Pick<
    VaultCalls,
    | 'attach'
    | 'readAttachment'
    | 'saveAttachment'
    | 'blackOutPlan'
    | 'blackOut'
    | 'bringOriginalBack'
    | 'damagedDocuments'
    | 'askForParts'
    | 'wantedDocuments'
    | 'refetchFromCopy'
  >
>;

interface Glancing extends VaultContext {
  /** Dossiers of which the small pictures of documents were shown since unlocking. */
  readonly glanced: Set<string>;
}

export interface DocumentCallDeps {
  readonly withContext: WithContext<Glancing>;
  readonly atOnce: WithContext<Glancing>;
  readonly realm: (context: VaultContext) => Realm;
  readonly own: OwnList;
  readonly notify: (event: VaultEvent) => void;
}

export function documentCalls({ withContext, atOnce, realm, own, notify }: DocumentCallDeps): DocumentCalls {
  /** A document that turned out to be damaged is read through once, so that all of it can be told and asked for. */
  const noticingDamage = async <T>(
    dossier: string,
    file: Attachment,
    answer: Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> => {
    if (answer.ok || answer.problem.code !== 'damaged-part') return answer;
    const noted = await withContext((context) =>
      context.session.isReadOnly ? ok(undefined) : checkDocuments(context, [{ dossier, file }]),
    );
    return noted.ok ? answer : noted;
  };

  return {
    // A large file takes its time; other work does not wait for it, and nobody knows its key yet.
    attach: ({ session }, file) => sealAttachment(session, file),
    readAttachment: async ({ dossier, attachment, glance = false }) => {
      const logged = await withContext((context) => {
        const why = mayWork(own, context, dossier);
        return why.ok ? logReading(context.session, dossier, glance ? context.glanced : null) : why;
      });
      if (!logged.ok) return logged;
      return noticingDamage(dossier, attachment, await atOnce(({ session }) => openAttachment(session, attachment)));
    },
    saveAttachment: async ({ dossier, attachment, suggestedName }) => {
      const logged = await withContext((context) => {
        const why = mayWork(own, context, dossier);
        return why.ok ? logAccess(context.session, { what: 'paper-attachment', dossier }) : why;
      });
      if (!logged.ok) return logged;
      const saved = await atOnce(({ session }) => saveAttachment(session, attachment, suggestedName));
      return noticingDamage(dossier, attachment, saved);
    },
    blackOutPlan: saidWhy(own, blackOutPlan),
    blackOut: saidWhy(own, blackOut),
    bringOriginalBack: saidWhy(own, bringOriginalBack),
    damagedDocuments: (context, { dossier }) => damagedDocuments(context, dossier),
    askForParts,
    wantedDocuments: async (context) => ok(await wantedDocuments(context, realm(context))),
    refetchFromCopy: (context, picked) =>
      refetchFromCopy(context, picked, {
        stopped: () => false,
        progress: (step, share) => notify({ type: 'progress', step, share }),
      }),
  };
}
