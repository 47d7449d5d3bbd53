import { join } from 'node:path';
import type { NetworkStatus, ShellEvent, ShellProblem } from '../../shared/bridge/contract.ts';
import { connection as connectionSchema, type Connection } from '../../shared/network/connection.ts';
import type { Result } from '../../shared/result.ts';
import { readSmallFile, removeQuietly, replaceFile } from '../files/durable.ts';
import { settle, Trouble } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import type { Safe } from '../safe/safe.ts';
import { takeAll } from '../transports/take.ts';
import type { Transport } from '../transports/transport.ts';
import type { NetworkCalls } from './calls.ts';
import type { Keystore } from './keystore.ts';
import { Letters, type Letter } from './letters.ts';

export interface NetworkDeps {
  readonly files: FileSeam;
  /** Where its few files are kept. */
  readonly folder: string;
  readonly safe: Pick<Safe, 'outbox' | 'inbox' | 'known'>;
  readonly keystore: Keystore;
  readonly transportTo: (connection: Connection) => Transport;
  readonly isOnline: () => boolean;
  /** Whether this computer may use that storage. */
  readonly mayUse: (connection: Connection) => boolean;
  readonly tell: (event: ShellEvent) => void;
  readonly now: () => number;
  /** From 0 to 1: computers must not come back all at once. */
  readonly random: () => number;
  /** Runs something later; answers how to call it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

const rest = 60_000;
const longestRest = 600_000;
const watch = 5_000;
/** How long one round sends, and how long it takes; what is not done by then goes on in the next (SPEC.md, N21). */
const longestTurn = 15 * 60_000;
const ofTheCarrier: ReadonlySet<ShellProblem> = new Set<ShellProblem>([
  'offline',
  'access-refused',
  'storage-missing',
  'storage-full',
  'bad-certificate',
]);

interface Open {
  readonly connection: Connection;
  readonly transport: Transport;
  readonly kept: 'keystore' | 'memory';
}

interface Underway {
  readonly name: string;
  readonly controller: AbortController;
  bytes: number;
  size: number;
}

interface Turn {
  readonly isOver: () => boolean;
}

/**
 * Forwards sealed files while there is a connection, the vault open or locked: what waits in the outbox goes, what waits
 * in the mailbox comes. Knows sealed files and mailboxes, nothing else. A person sees what it does and can stop it.
 */
export class Network implements NetworkCalls {
  readonly switches = {};

  private open: Open | null = null;
  private letters: Letters | null = null;
  private round: Promise<void> | null = null;
  private underway: Underway | null = null;
  private incoming: Underway | null = null;
  private problem: ShellProblem | null = null;
  private readonly problems = new Map<string, ShellProblem>();
  private lastAt: number | null = null;
  private failures = 0;
  private isPaused = false;
  /** Something was ready, or asked for, when a round was under way that may have been past it. */
  private isAskedAgain = false;
  private wasOnline = true;
  private callOff: () => void = () => undefined;
  private lastTold = 0;

  constructor(private readonly deps: NetworkDeps) {}

  /** Takes up the connection the system keeps, if it keeps one, and watches for the network from now on. */
  async start(): Promise<void> {
    const kept = await this.kept();
    if (kept !== null && this.deps.mayUse(kept)) this.use(kept, 'keystore');
    this.watchLine();
  }

  /** Sets or ends the connection. Kept by the system where it can; else only until the vault locks. */
  connect(connection: Connection | null): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      if (connection !== null && !this.deps.mayUse(connection)) throw new Trouble('by-policy');
      const isSame = JSON.stringify(connection) === JSON.stringify(this.open?.connection ?? null);
      if (isSame && (connection === null || this.open?.kept === 'keystore')) return undefined;
      const isKept = connection !== null && this.deps.keystore.isThere();
      if (isKept) await this.keep(connection);
      else await removeQuietly(this.deps.files, this.path('connection'));
      if (isSame) return undefined;
      this.stopAll();
      this.open = null;
      this.problem = null;
      this.isPaused = false;
      if (connection !== null) this.use(connection, isKept ? 'keystore' : 'memory');
      this.changed();
      return undefined;
    });
  }

  /** Files of the outbox that go to mailboxes; one that is known already stays as it is. */
  route(letters: readonly Pick<Letter, 'name' | 'to'>[]): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      const book = await this.book();
      const fresh = letters.filter(({ name, to }) => book.get(name)?.to !== to);
      if (fresh.length === 0) return undefined;
      await book.put(...fresh.map(({ name, to }): Letter => ({ name, to, done: 0, state: 'waiting' })));
      this.wake(0);
      return undefined;
    });
  }

  /** One file, or everything, is not to go on for now. */
  stop(name?: string): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      if (name === undefined) {
        this.isPaused = true;
        this.stopAll();
      } else {
        const letter = (await this.book()).get(name);
        if (letter?.state === 'waiting') await (await this.book()).put({ ...letter, state: 'stopped' });
        if (this.underway?.name === name) this.underway.controller.abort();
      }
      this.changed();
      return undefined;
    });
  }

  /** One file goes on; or everything, now. */
  go(name?: string): Promise<Result<undefined, ShellProblem>> {
    return settle(async () => {
      const letter = name === undefined ? undefined : (await this.book()).get(name);
      if (name !== undefined) this.problems.delete(name);
      if (letter?.state === 'stopped') await (await this.book()).put({ ...letter, state: 'waiting' });
      this.isPaused = false;
      this.failures = 0;
      this.wake(0);
      this.changed();
      return undefined;
    });
  }

  async status(): Promise<Result<NetworkStatus, ShellProblem>> {
    return settle(async () => {
      const letters = (await this.book()).all();
      const { open, underway, incoming } = this;
      return {
        isThere: true,
        connection: open && {
          address: open.connection.address,
          bucket: open.connection.bucket,
          mailbox: open.connection.mailbox,
          kept: open.kept,
        },
        state: open === null ? 'off' : this.isPaused ? 'paused' : this.round === null ? 'waiting' : 'working',
        problem: this.problem,
        lastAt: this.lastAt,
        letters: letters.map(({ name, state, sentAt }) => ({
          name,
          state: underway?.name === name ? 'going' : state,
          ...(underway?.name === name && { bytes: underway.bytes, size: underway.size }),
          ...(sentAt !== undefined && { sentAt }),
          ...(this.problems.has(name) && { problem: this.problems.get(name) }),
        })),
        incoming: incoming && { bytes: incoming.bytes, size: incoming.size },
      } satisfies NetworkStatus;
    });
  }

  /** The vault locks: what only it may hand out is gone. */
  locked(): void {
    if (this.open?.kept !== 'memory') return;
    this.stopAll();
    this.open = null;
  }

  /** The computer wakes up, or something else suggests that there may be news. */
  nudge(): void {
    this.failures = 0;
    this.wake(0);
  }

  private use(connection: Connection, kept: Open['kept']): void {
    this.open = { connection, kept, transport: this.deps.transportTo(connection) };
    this.wake(0);
  }

  private watchLine(): void {
    const isOnline = this.deps.isOnline();
    if (isOnline && !this.wasOnline) this.nudge();
    this.wasOnline = isOnline;
    this.deps.later(() => this.watchLine(), watch);
  }

  private wake(milliseconds: number): void {
    this.callOff();
    this.callOff = this.deps.later(() => this.begin(), milliseconds);
  }

  private begin(): void {
    const { open } = this;
    this.isAskedAgain = this.round !== null;
    if (open === null || this.isPaused || this.round !== null) return;
    this.round = this.goRound(open).finally(() => {
      this.round = null;
      this.incoming = null;
      this.underway = null;
      if (this.open === null) return this.changed();
      const longer = Math.min(longestRest, rest * 2 ** this.failures);
      this.wake(this.isAskedAgain ? 0 : longer * (0.75 + this.deps.random() / 2));
      this.changed();
    });
    this.changed();
  }

  private async goRound(open: Open): Promise<void> {
    const outcome = await settle(async () => {
      await this.sendWaiting(open);
      await this.takeWaiting(open);
      return undefined;
    });
    if (this.open !== open) return;
    this.problem = outcome.ok || outcome.problem === 'cancelled' ? null : outcome.problem;
    this.failures = this.problem === null ? 0 : this.failures + 1;
    if (outcome.ok) this.lastAt = this.deps.now();
  }

  private async sendWaiting(open: Open): Promise<void> {
    const book = await this.book();
    const outbox = good(await this.deps.safe.outbox());
    const there = new Set(good(await outbox.list()).map(({ name }) => name));
    await book.keepOnly(({ name }) => there.has(name));
    const turn = this.beginTurn();
    for (const { name } of book.all()) {
      if (turn.isOver()) return;
      const letter = book.get(name);
      if (letter?.state !== 'waiting') continue;
      if (this.isPaused || this.open !== open) throw new Trouble('cancelled');
      const sent = await outbox.reading(name, async (source) => {
        this.underway = { name, controller: new AbortController(), bytes: 0, size: await source.size() };
        return this.sendOne(open, letter, source, this.underway, turn);
      });
      this.underway = null;
      if (sent.ok) {
        await book.put({ ...letter, state: 'sent', sentAt: this.deps.now() });
        this.deps.tell({ type: 'letter-sent' });
      } else if (ofTheCarrier.has(sent.problem)) throw new Trouble(sent.problem);
      else if (sent.problem !== 'cancelled') {
        this.problems.set(name, sent.problem);
        await book.put({ ...letter, state: 'stopped' });
      }
      this.changed();
    }
  }

  private sendOne(
    open: Open,
    letter: Letter,
    source: Parameters<Transport['put']>[1],
    underway: Underway,
    turn: Turn,
  ): ReturnType<Transport['put']> {
    return open.transport.put(letter.name, source, {
      to: letter.to,
      signal: underway.controller.signal,
      steps: {
        done: letter.done,
        onDone: async (done, bytes) => {
          underway.bytes = bytes;
          this.changed(true);
          // A person may have stopped it meanwhile: that stays.
          const now = (await this.book()).get(letter.name);
          if (now !== undefined && bytes < underway.size) await (await this.book()).put({ ...now, done });
          if (turn.isOver()) underway.controller.abort();
        },
      },
    });
  }

  private async takeWaiting(open: Open): Promise<void> {
    if (this.isPaused || this.open !== open) throw new Trouble('cancelled');
    const inbox = good(await this.deps.safe.inbox());
    const outbox = good(await this.deps.safe.outbox());
    const known = good(await this.deps.safe.known());
    const controller = new AbortController();
    const incoming: Underway = { name: '', controller, bytes: 0, size: 0 };
    this.incoming = incoming;
    const turn = this.beginTurn();
    const taken = await takeAll(open.transport, inbox, {
      isKnown: async (name) => known.has(name) || (await inbox.has(name)) || (await outbox.has(name)),
      signal: controller.signal,
      onProgress: ({ size }, bytes) => {
        Object.assign(incoming, { bytes, size });
        this.changed(true);
        if (turn.isOver()) controller.abort();
      },
    });
    this.incoming = null;
    const came = taken.ok ? taken.value.taken.length > 0 : good(await inbox.list()).length > 0;
    if (came) this.deps.tell({ type: 'inbox-changed' });
    if ((good(taken).left ?? 0) > 0) throw new Trouble('inbox-full');
  }

  /** Sending and taking have a turn each in a round; what is left over has the next round follow at once. */
  private beginTurn(): Turn {
    const until = this.deps.now() + longestTurn;
    return {
      isOver: () => {
        const isOver = this.deps.now() > until;
        if (isOver) this.isAskedAgain = true;
        return isOver;
      },
    };
  }

  private stopAll(): void {
    this.underway?.controller.abort();
    this.incoming?.controller.abort();
  }

  /** @param seldom as something moves on: a few times a second is enough */
  private changed(seldom = false): void {
    if (seldom && Math.abs(this.deps.now() - this.lastTold) < 250) return;
    this.lastTold = this.deps.now();
    this.deps.tell({ type: 'network-changed' });
  }

  private async book(): Promise<Letters> {
    this.letters ??= await Letters.open(this.deps.files, this.path('letters'));
    return this.letters;
  }

  private async keep(connection: Connection): Promise<void> {
    await this.book();
    const sealed = this.deps.keystore.seal(JSON.stringify(connection));
    await replaceFile(this.deps.files, this.path('connection'), sealed);
  }

  private async kept(): Promise<Connection | null> {
    if (!this.deps.keystore.isThere()) return null;
    const read = await settle(() => readSmallFile(this.deps.files, this.path('connection')));
    const text = read.ok && read.value !== null ? this.deps.keystore.open(read.value) : null;
    if (text === null) return null;
    const parsed = connectionSchema.safeParse(parse(text));
    return parsed.success ? parsed.data : null;
  }

  private readonly path = (name: string): string => join(this.deps.folder, name);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function good<T>(result: Result<T, ShellProblem>): T {
  if (!result.ok) throw new Trouble(result.problem);
  return result.value;
}
