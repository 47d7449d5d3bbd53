/** The page's calls about the list of safety copies: looked at, read back, ended (SPEC.md, B13-B15). */
import type { Answering } from '../../core/gate/answering.ts';
import type { BackupFolder } from '../../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { SafetyCopy } from '../../api/copies.ts';
import type { VaultCalls } from '../../api/calls.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Session } from '../../core/session/session.ts';
import { copyOf, copyRecord, copyViews, type NamedCopy } from './copies.ts';
import { carryOutEnding, finishEndings, metIn, readBack } from './looking-after.ts';
import type { BackupControl } from './make.ts';
import { ownCopies } from './known-copies.ts';
import { noteCopies } from './noted.ts';

type CopyCalls = Answering<Pick<VaultCalls, 'safetyCopies' | 'findCopies' | 'checkCopy' | 'endCopy' | 'keepCopy'>>;
type Answered<T> = Result<T, VaultProblem>;
type Copies = readonly SafetyCopy[];

export interface CopyDeps {
  readonly opened: <T>(work: (context: VaultContext) => Promise<Answered<T>>) => Promise<Answered<T>>;
  readonly runExclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Alone: while one is made or read back no other is. */
  readonly alone: <T>(work: (control: BackupControl) => Promise<Answered<T>>) => Promise<Answered<T>>;
  readonly changed: () => void;
}

export function copyCalls({ opened, runExclusive, alone, changed }: CopyDeps): CopyCalls & {
  readonly finishWhatEnds: (session: Session) => Promise<void>;
} {
  const listed = async (session: Session): Promise<Answered<Copies>> => ok(await copyViews(session));
  const keep = (session: Session, records: readonly (readonly [string, unknown])[]): Promise<Answered<undefined>> =>
    runExclusive(async () => noted(session, await session.records.put(records)));
  /** What was found or ended is known to everybody of this computer. */
  const noted = (session: Session, kept: Answered<undefined>): Promise<Answered<undefined>> =>
    kept.ok && !session.isReadOnly ? noteCopies(session, ownCopies(session), undefined) : Promise.resolve(kept);
  const told = async (session: Session, kept: Answered<undefined>): Promise<Answered<Copies>> => {
    changed();
    return kept.ok ? listed(session) : kept;
  };
  const named = (name: string, work: (context: VaultContext, copy: NamedCopy) => Promise<Answered<Copies>>) =>
    opened((context) => {
      const copy = copyOf(context.session, name);
      return copy ? work(context, copy) : Promise.resolve(fail({ code: 'not-found' }));
    });
  const reachedBy = async (session: Session, { place }: NamedCopy): Promise<Answered<BackupFolder>> => {
    const reached = await session.shell('backup.reach', { place });
    return reached.ok ? reached : fail({ code: reached.problem });
  };

  return {
    safetyCopies: () => opened(({ session }) => listed(session)),

    findCopies: () =>
      opened(async ({ session }) => {
        const chosen = await session.shell('backup.choose', undefined);
        if (!chosen.ok) return fail({ code: chosen.problem });
        const met = await metIn(session, chosen.value);
        return met.ok ? told(session, await keep(session, met.value)) : met;
      }),

    checkCopy: ({ name }) =>
      named(name, (context, copy) =>
        alone(async (control) => {
          const { session } = context;
          const folder = await reachedBy(session, copy);
          if (!folder.ok) return folder;
          const read = await readBack(context, copy, folder.value, control);
          if (!read.ok) return read;
          const { name: _name, ...rest } = copy;
          const checked = { ...rest, checked: { at: session.now(), result: read.value } };
          const logged = await runExclusive(() =>
            logAccess(session, { what: 'checked-safety-copy' }, [copyRecord(name, checked)]),
          );
          return told(session, logged);
        }),
      ),

    endCopy: ({ name, remove }) =>
      named(name, (context, copy) =>
        alone(async () => {
          const { session } = context;
          const { name: _name, ...rest } = copy;
          const ending = { ...rest, ending: { at: session.now(), remove } };
          const logged = await runExclusive(() =>
            logAccess(session, { what: 'ended-safety-copy' }, [copyRecord(name, ending)]),
          );
          if (!logged.ok) return logged;
          const done = await runExclusive(async () =>
            noted(session, await carryOutEnding(session, { ...ending, name })),
          );
          changed();
          return done.ok ? listed(session) : done;
        }),
      ),

    keepCopy: ({ name }) =>
      named(name, async ({ session }, { name: _name, ending: _ending, ...rest }) =>
        told(session, await keep(session, rest.ended ? [] : [copyRecord(name, rest)])),
      ),

    finishWhatEnds: async (session) => {
      await runExclusive(async () => noted(session, await finishEndings(session)));
    },
  };
}
