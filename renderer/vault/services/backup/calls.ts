/** The page's calls about safety copies. A copy is made beside other work: only its log and records wait their turn. */
import type { Answering } from '../../core/gate/answering.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { BackupFolder } from '../../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Backups } from '../../api/copies.ts';
import type { VaultCalls } from '../../api/calls.ts';
import type { VaultEvent } from '../../api/events.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { headCopied } from '../../core/access/log-heads.ts';
import type { Session } from '../../core/session/session.ts';
import { copyRecord, placeOf } from './copies.ts';
import { copyCalls } from './copy-calls.ts';
import { makeBackup, type BackupControl, type MadeBackup } from './make.ts';
import { ownCopies } from './known-copies.ts';
import { noteCopies } from './noted.ts';
import { backupKeys, backupsOf, beyondRule, folderOf, isDue, madeIn, ruleSchema } from './rule.ts';

type BackupCalls = Answering<
  Pick<
    VaultCalls,
    | 'backups'
    | 'saveBackupRule'
    | 'chooseBackupFolder'
    | 'makeBackup'
    | 'stopBackup'
    | 'safetyCopies'
    | 'findCopies'
    | 'checkCopy'
    | 'endCopy'
    | 'keepCopy'
  >
>;

export interface BackupDeps {
  readonly unlocked: () => VaultContext | null;
  readonly runExclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly notify: (event: VaultEvent) => void;
}

type Answered<T> = Result<T, VaultProblem>;
const locked = fail<VaultProblem>({ code: 'locked' });

/** The calls, and `whenDue`: makes the copy the rule asks for, if its folder is there. */
export function backupCalls({ unlocked, runExclusive, notify }: BackupDeps): BackupCalls & {
  readonly whenDue: () => Promise<void>;
} {
  let running = false;
  let stopAsked = false;

  const state = async (session: Session): Promise<Answered<Backups>> => {
    const where = folderOf(session);
    const reached = where && (await session.shell('backup.reach', { place: where.place }));
    return ok(backupsOf(session, reached?.ok === true, running));
  };
  const opened = <T>(work: (context: VaultContext) => Promise<Answered<T>>): Promise<Answered<T>> => {
    const context = unlocked();
    return context === null ? Promise.resolve(locked) : work(context);
  };
  const keep = (session: Session, records: readonly (readonly [string, unknown])[]): Promise<Answered<undefined>> =>
    runExclusive(async () => {
      const kept = await session.records.put(records);
      notify({ type: 'backups' });
      return kept;
    });

  const control: BackupControl = {
    stopped: () => stopAsked,
    progress: (step, share) => notify({ type: 'progress', step, share }),
  };
  const alone = async <T>(work: (control: BackupControl) => Promise<Answered<T>>): Promise<Answered<T>> => {
    if (running) return fail({ code: 'busy' });
    running = true;
    try {
      return await work(control);
    } finally {
      running = false;
      // What asked meanwhile heard that one is running.
      notify({ type: 'backups' });
    }
  };
  const { finishWhatEnds, ...aboutCopies } = copyCalls({
    opened,
    runExclusive,
    alone: (work) => {
      if (!running) stopAsked = false;
      return alone(work);
    },
    changed: () => notify({ type: 'backups' }),
  });

  const note = (session: Session, begun: number | null): Promise<Answered<undefined>> =>
    runExclusive(() => noteCopies(session, ownCopies(session), begun));

  const made = async (
    context: VaultContext,
    folder: BackupFolder,
    byRule: string | null,
  ): Promise<Answered<Backups>> => {
    const { session } = context;
    const done = await alone(async () => {
      const logged = await runExclusive(() => logAccess(session, { what: 'made-safety-copy' }));
      if (!logged.ok) return logged;
      // Noted before its first byte: from here on it may hold what is erased meanwhile.
      const noted = await note(session, session.now());
      if (!noted.ok) return noted;
      const copy = await makeBackup(context, folder, control);
      const kept = copy.ok ? await keepMade(session, folder, copy.value, byRule) : copy;
      // Where its end cannot be kept it stays noted as begun.
      if (kept.ok || !copy.ok) await note(session, null);
      return kept;
    });
    return done.ok ? state(session) : done;
  };

  /** What the rule ends is destroyed after the new copy stands, and only in the rule's own folder. */
  const keepMade = async (
    session: Session,
    folder: BackupFolder,
    { accessLogHead, ...last }: MadeBackup,
    byRule: string | null,
  ): Promise<Answered<undefined>> => {
    const before = madeIn(session);
    const all = byRule === null ? before : [...before, { name: last.name, at: last.at, folder: byRule }];
    const kept = await keep(session, [
      [backupKeys.last, last],
      [backupKeys.made, all],
      copyRecord(last.name, {
        at: last.at,
        size: last.size,
        folder: last.folder,
        place: placeOf(session, folder, byRule !== null),
        origin: 'made',
        checked: { at: session.now(), result: 'sound' },
      }),
      ...headCopied(session, accessLogHead, last.at),
    ]);
    const ended = beyondRule(session, all);
    if (!kept.ok || byRule === null || ended.length === 0) return kept;
    const logged = await runExclusive(() => logAccess(session, { what: 'destroyed-safety-copy' }));
    if (!logged.ok) return logged;
    const gone = await session.shell('backup.destroy', { token: folder.token, names: ended.map((each) => each.name) });
    if (!gone.ok) return ok(undefined);
    const offTheList = ended.map((each) => copyRecord(each.name, null));
    return keep(session, [[backupKeys.made, all.filter((each) => !ended.includes(each))], ...offTheList]);
  };

  const intoRuleFolder = async (context: VaultContext): Promise<Answered<Backups>> => {
    const where = folderOf(context.session);
    if (where === null) return fail({ code: 'not-found' });
    const reached = await context.session.shell('backup.reach', { place: where.place });
    return reached.ok ? made(context, reached.value, where.id) : fail({ code: reached.problem });
  };

  return {
    ...aboutCopies,

    backups: () => opened(({ session }) => state(session)),

    saveBackupRule: (input) =>
      opened(async ({ session }) => {
        const rule = ruleSchema.safeParse(input);
        if (!rule.success) return fail({ code: 'does-not-fit', field: 'rule' });
        const kept = await keep(session, [[backupKeys.rule, rule.data]]);
        return kept.ok ? state(session) : kept;
      }),

    chooseBackupFolder: () =>
      opened(async ({ session }) => {
        const chosen = await session.shell('backup.choose', undefined);
        if (!chosen.ok) return fail({ code: chosen.problem });
        const { label, place } = chosen.value;
        const id = toHex(session.crypto.random(8));
        const kept = await keep(session, [[backupKeys.folder, { id, label, place }]]);
        return kept.ok ? state(session) : kept;
      }),

    makeBackup: ({ where }) =>
      opened(async (context) => {
        if (!running) stopAsked = false;
        if (where === 'folder') return intoRuleFolder(context);
        const chosen = await context.session.shell('backup.choose', undefined);
        return chosen.ok ? made(context, chosen.value, null) : fail({ code: chosen.problem });
      }),

    stopBackup: () => {
      stopAsked = true;
      return Promise.resolve(ok(undefined));
    },

    whenDue: async () => {
      const context = unlocked();
      if (context === null) return;
      await finishWhatEnds(context.session);
      if (!isDue(context.session)) return;
      stopAsked = false;
      await intoRuleFolder(context);
    },
  };
}
