/** What goes on beside what a person does: reading everything through after unlocking, and dossiers under new rules of law. */
import type { Notice } from './api/health.ts';
import type { Realm } from './api/places.ts';
import type { VaultEvent } from './api/events.ts';
import { catchUp } from './services/exchange/catching-up.ts';
import type { VaultContext } from './core/context/context.ts';
import { checkHealth, soundStores } from './services/health/health.ts';
import { recompute } from './services/law/moved.ts';
import { hasNetwork } from './services/post/network.ts';
import type { SessionGate } from './core/gate/session-gate.ts';
import type { Behind } from './services/unlock/calls.ts';
import type { Unlocked } from './services/unlock/unlocked.ts';
import { keepFound, keepNext } from './services/today/kept.ts';
import { forgetSnoozed } from './services/today/snoozed.ts';
import { rowsOn } from './services/today/today.ts';

export interface BackgroundDeps {
  readonly gate: SessionGate<Unlocked>;
  /** Lets other calls run between pieces of long work. */
  readonly pause: () => Promise<void>;
  /** Until the page has drawn what it shows first: reading everything for the search begins then. */
  readonly settleDown?: () => Promise<void>;
  readonly trouble: () => void;
  readonly notify: (event: VaultEvent) => void;
  /** Makes the safety copy the rule asks for, if its folder is there. */
  readonly copyWhenDue: () => Promise<void>;
  readonly realm: (context: VaultContext) => Realm;
  readonly day: () => string;
}

export class Background implements Behind {
  readonly #deps: BackgroundDeps;
  #running: Promise<void> = Promise.resolve();
  /** How often dossiers are to be computed anew under other rules of law, and are not yet. */
  #computing = 0;

  constructor(deps: BackgroundDeps) {
    this.#deps = deps;
  }

  get isComputing(): boolean {
    return this.#computing > 0;
  }

  /** Resolves when what runs now has ended. */
  ended(): Promise<void> {
    return this.#running;
  }

  /**
   * Begins reading through what was just unlocked.
   * @param logged once the browser store has the entry about it too
   * @param found what unlocking told already
   */
  readThrough(context: Unlocked, logged: Promise<unknown>, found: readonly Notice[]): void {
    const { gate, realm, copyWhenDue, trouble } = this.#deps;
    this.#running = logged
      .then(() => this.#readAll(context, found))
      .then(() => (hasNetwork(context.session) ? gate.runExclusive(() => catchUp(context, realm(context))) : undefined))
      .then(copyWhenDue)
      .catch(() => trouble());
  }

  /** Behind what runs: dossiers under packs that are new here. */
  computeAnew(context: VaultContext): void {
    const { gate, trouble, notify, day } = this.#deps;
    this.#computing += 1;
    this.#running = this.#running
      .then(async () => {
        const done = await recompute(context, { pause: this.#idle, runExclusive: gate.runExclusive, today: day() });
        if (!done.ok) trouble();
      })
      .catch(() => trouble())
      .finally(() => {
        this.#computing -= 1;
        notify({ type: 'changed' });
      });
  }

  /** Reads all sections, for the search and to compare them, and then the other stores; the page hears what was found. */
  async #readAll(context: Unlocked, found: readonly Notice[]): Promise<void> {
    const { gate, realm, settleDown, notify } = this.#deps;
    const { runExclusive } = gate;
    // Whoever looks for something first has the search cover everything at once.
    await Promise.race([settleDown?.(), context.index.asked]);
    if (context.session.hasNewRing) await runExclusive(() => context.session.keepRing());
    while (await runExclusive(() => keepFound(context, realm(context)))) await this.#idle();
    const keep = context.session.isReadOnly ? undefined : () => runExclusive(() => keepRead(context));
    await context.index.indexAll(this.#idle, keep);
    // Every card that lives with a section is known by now.
    if (await runExclusive(() => context.sections.cardsCame())) notify({ type: 'changed' });
    await context.index.prepare(this.#idle);
    await context.index.compareKept(this.#idle);
    if (keep === undefined) return;
    await keep();
    await runExclusive(() => this.#forgetSnoozed(context));
    while (await runExclusive(() => keepNext(context, realm(context)))) await this.#idle();
    await this.#idle();
    // Of a large journal that takes seconds, in which nobody is to wait.
    const read = await soundStores(context);
    const checked = await runExclusive(() => checkHealth(context, found, read));
    if (checked.ok && checked.value.length > 0) notify({ type: 'checked', notices: checked.value });
  }

  /** Everything was read: a row that is not there now is gone. */
  #forgetSnoozed(context: VaultContext): Promise<void> {
    const [realm, today] = [this.#deps.realm(context), this.#deps.day()];
    return forgetSnoozed({ context, realm, today, all: rowsOn(context, realm, today) });
  }

  /** Stands back for what a person asks. */
  readonly #idle = async (): Promise<void> => {
    await this.#deps.pause();
    await this.#deps.gate.idle();
  };
}

/**
 * Keeps what was read through since: first which founding a part was seen to begin with, since what is found in a part that
 * was kept is not read again for that (SPEC.md, S13, S14).
 */
async function keepRead({ session, index }: Unlocked): Promise<void> {
  const saved = await session.firstSeen.save();
  if (saved.ok) await index.save();
}
