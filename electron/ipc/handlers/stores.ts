import type { CallOutput } from '../../../shared/bridge/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { Log } from '../../log/log.ts';
import type { Safe } from '../../safe/safe.ts';
import type { Handlers } from '../answer.ts';
import { after } from './after.ts';

type StoreCalls = Pick<
  Handlers,
  | 'keyFile.read'
  | 'keyFile.write'
  | 'journal.read'
  | 'journal.append'
  | 'drafts.read'
  | 'drafts.put'
  | 'drafts.remove'
  | 'chunks.put'
  | 'chunks.get'
  | 'chunks.held'
  | 'chunks.list'
  | 'chunks.remove'
  | 'setAside.count'
  | 'setAside.remove'
  | 'stores.check'
  | 'log.trouble'
>;

/** Key file, journal, drafts, attachment chunks. */
export function storeHandlers(safe: Safe, log: Pick<Log, 'write'>): StoreCalls {
  return {
    'keyFile.read': () => after(safe.keyFile(), (keys) => keys.read()),
    'keyFile.write': ({ bytes, both }) => after(safe.keyFile(), (keys) => keys.write(bytes, both)),
    'journal.read': async ({ from }) => {
      const page = await after(safe.journal(), (journal) => journal.read(from));
      if (page.ok && page.value.damaged) log.write('journal-damage-met');
      return page;
    },
    'journal.append': ({ frames }) => after(safe.journal(), (journal) => journal.append(frames)),
    'drafts.read': () => after(safe.drafts(), (drafts) => drafts.read()),
    'drafts.put': ({ id, bytes }) => after(safe.drafts(), (drafts) => drafts.put(id, bytes)),
    'drafts.remove': ({ ids, forget }) =>
      after(safe.drafts(), (drafts) => (forget === true ? drafts.forget(ids) : drafts.remove(ids))),
    'chunks.put': ({ attachment, index, bytes }) =>
      after(safe.chunks(), (chunks) => chunks.put(attachment, index, bytes)),
    'chunks.get': ({ attachment, index }) => after(safe.chunks(), (chunks) => chunks.get(attachment, index)),
    'chunks.held': ({ attachment }) => after(safe.chunks(), (chunks) => chunks.held(attachment)),
    'chunks.list': () => after(safe.chunks(), (chunks) => chunks.list()),
    'chunks.remove': ({ attachment, overwrite }) =>
      after(safe.chunks(), (chunks) => chunks.remove(attachment, { overwrite: overwrite === true })),
    'setAside.count': () => safe.setAside(),
    'setAside.remove': () => safe.removeSetAside(),
    'stores.check': () => checkStores(safe, log),
    'log.trouble': ({ where }) => {
      log.write(where === 'vault' ? 'vault-error' : 'page-error');
      return Promise.resolve(undefined);
    },
  };
}

type Checked = CallOutput<'stores.check'>;

/** Reads everything; the log learns that there is damage, and never where. */
function checkStores(safe: Safe, log: Pick<Log, 'write'>): Promise<Checked> {
  return after(safe.journal(), (journal) =>
    after(safe.keyFile(), (keys) =>
      after(safe.drafts(), async (drafts) => {
        const damagedAt = await journal.check();
        if (!damagedAt.ok) return damagedAt;
        const copies = await keys.damagedCopies();
        if (!copies.ok) return copies;
        const freeBytes = await safe.freeBytes();
        if (!freeBytes.ok) return freeBytes;
        if (damagedAt.value.length > 0) log.write('journal-damage-met');
        if (copies.value > 0) log.write('key-copy-damaged');
        if (drafts.damaged) log.write('drafts-damaged');
        return ok({
          damagedAt: damagedAt.value,
          damagedKeyCopies: copies.value,
          unreadableDrafts: drafts.damaged,
          freeBytes: freeBytes.value,
        });
      }),
    ),
  );
}
