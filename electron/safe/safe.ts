import { join } from 'node:path';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { Chunks } from '../chunks/chunks.ts';
import { Drafts } from '../drafts/drafts.ts';
import { settle } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import { Journal } from '../journal/journal.ts';
import { KeyFile } from '../keyfile/key-file.ts';
import type { Log } from '../log/log.ts';
import { Known } from '../spool/known.ts';
import { Spool } from '../spool/spool.ts';
import { countSetAside, removeSetAside } from './set-aside.ts';

type Opening<T> = () => Promise<Result<T, ShellProblem>>;

/** The folder of sealed files in the profile. Each store opens on first use, and again when that failed. */
export class Safe {
  readonly journal: Opening<Journal>;
  readonly keyFile: Opening<KeyFile>;
  readonly drafts: Opening<Drafts>;
  readonly chunks: Opening<Chunks>;
  readonly outbox: Opening<Spool>;
  readonly inbox: Opening<Spool>;
  readonly known: Opening<Known>;

  private closable: { close(): Promise<void> }[] = [];
  private spools: Spool[] = [];
  private readonly forget: (() => void)[] = [];

  /** @param journalFile size in bytes from which the journal begins a new file; smaller in tests */
  constructor(
    private readonly files: FileSeam,
    private readonly root: string,
    private readonly log: Pick<Log, 'write'>,
    journalFile?: number,
  ) {
    this.journal = this.once(
      () => Journal.open(files, join(root, 'journal'), journalFile),
      (journal) => {
        this.closable.push(journal);
        if (journal.repaired) log.write('journal-tail-cut');
      },
    );
    this.keyFile = this.once(
      () => KeyFile.open(files, join(root, 'keys')),
      (keys) => this.closable.push(keys),
    );
    this.drafts = this.once(
      () => Drafts.open(files, join(root, 'drafts')),
      (drafts) => this.closable.push(drafts),
    );
    this.chunks = this.once(() => Chunks.open(files, join(root, 'chunks')));
    this.outbox = this.once(
      () => Spool.open(files, join(root, 'outbox')),
      (outbox) => this.spools.push(outbox),
    );
    this.inbox = this.once(() => Spool.open(files, join(root, 'inbox')));
    this.known = this.once(
      () => Known.open(files, join(root, 'known', 'known')),
      (known) => this.closable.push(known),
    );
  }

  /** Space left where the files are kept, in bytes. */
  freeBytes(): Promise<Result<number, ShellProblem>> {
    return settle(() => this.files.freeBytes(this.root));
  }

  /** How much was set aside and lies here still. */
  setAside(): Promise<Result<number, ShellProblem>> {
    return settle(() => countSetAside(this.files, this.root));
  }

  removeSetAside(): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      await removeSetAside(this.files, this.root);
      return undefined;
    });
  }

  /** Drops files a page that is gone was in the middle of writing. */
  async abandonUnfinished(): Promise<void> {
    for (const spool of this.spools) await spool.abandonAll();
  }

  /** Lets what is being written finish. */
  async close(): Promise<void> {
    for (const store of this.closable) await store.close();
  }

  /** Closes every store; each opens anew at its next use, over what then lies there. */
  async reopen(): Promise<void> {
    await this.abandonUnfinished();
    await this.close();
    this.closable = [];
    this.spools = [];
    for (const forget of this.forget) forget();
  }

  private once<T>(open: Opening<T>, onOpened: (store: T) => void = () => undefined): Opening<T> {
    let opening: Promise<Result<T, ShellProblem>> | null = null;
    const openNow: Opening<T> = async () => {
      const result = await open();
      if (result.ok) onOpened(result.value);
      else {
        this.log.write('store-not-opened');
        opening = null;
      }
      return result;
    };
    this.forget.push(() => (opening = null));
    return () => (opening ??= openNow());
  }
}
