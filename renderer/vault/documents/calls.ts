/** The vault's answers about documents: kept, read, saved, and what becomes of those with damaged parts. */
import { ok, type Result } from '../../../shared/result.ts';
import { logAccess, logReading } from '../access.ts';
import type { Attachment, Realm, VaultApi, VaultEvent, VaultProblem } from '../api.ts';
import { openAttachment, saveAttachment, sealAttachment } from './attachments.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { Unlocked, WithShop } from '../presence.ts';
import { askForParts, wantedDocuments } from './asking.ts';
import { checkDocuments, damagedDocuments } from './damage.ts';
import { refetchFromCopy } from './from-copy.ts';

type DocumentCalls = Pick<
  VaultApi,
  | 'attach'
  | 'readAttachment'
  | 'saveAttachment'
  | 'damagedDocuments'
  | 'askForParts'
  | 'wantedDocuments'
  | 'refetchFromCopy'
>;

export interface DocumentCallDeps {
  readonly withShop: WithShop<Unlocked>;
  readonly atOnce: WithShop<Unlocked>;
  readonly realm: (shop: Workshop) => Realm;
  readonly notify: (event: VaultEvent) => void;
}

export function documentCalls({ withShop, atOnce, realm, notify }: DocumentCallDeps): DocumentCalls {
  /** A document that turned out to be damaged is read through once, so that all of it can be told and asked for. */
  const noticingDamage = async <T>(
    dossier: string,
    file: Attachment,
    answer: Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> => {
    if (answer.ok || answer.problem.code !== 'damaged-part') return answer;
    const noted = await withShop((shop) =>
      shop.session.isReadOnly ? ok(undefined) : checkDocuments(shop, [{ dossier, file }]),
    );
    return noted.ok ? answer : noted;
  };

  return {
    // A large file takes its time; other work does not wait for it, and nobody knows its key yet.
    attach: (file) => atOnce(({ session }) => sealAttachment(session, file)),
    readAttachment: async ({ dossier, attachment, glance = false }) => {
      const logged = await withShop(({ session, glanced }) => logReading(session, dossier, glance ? glanced : null));
      if (!logged.ok) return logged;
      return noticingDamage(dossier, attachment, await atOnce(({ session }) => openAttachment(session, attachment)));
    },
    saveAttachment: async ({ dossier, attachment, suggestedName }) => {
      const logged = await withShop(({ session }) => logAccess(session, { what: 'paper-attachment', dossier }));
      if (!logged.ok) return logged;
      const saved = await atOnce(({ session }) => saveAttachment(session, attachment, suggestedName));
      return noticingDamage(dossier, attachment, saved);
    },
    damagedDocuments: ({ dossier }) => withShop((shop) => damagedDocuments(shop, dossier)),
    askForParts: (input) => withShop((shop) => askForParts(shop, input)),
    wantedDocuments: () => withShop(async (shop) => ok(await wantedDocuments(shop, realm(shop)))),
    refetchFromCopy: (picked) =>
      withShop((shop) =>
        refetchFromCopy(shop, picked, {
          stopped: () => false,
          progress: (step, share) => notify({ type: 'progress', step, share }),
        }),
      ),
  };
}
