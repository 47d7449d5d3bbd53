import { randomBytes } from 'node:crypto';
import type { ShellProblem, Stick } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { Trouble } from '../../files/problems.ts';
import type { FileSeam } from '../../files/seam.ts';
import { FolderTransport } from './folder-transport.ts';
import { identify, mark, type Identity } from './identity.ts';
import { labelOf } from './media.ts';
import { settleOnStick } from './problems.ts';

interface Chosen {
  readonly token: string;
  readonly folder: string;
  readonly identity: Identity;
  readonly transport: FolderTransport;
}

/**
 * The folders chosen since the application started. Paths stay here: the page holds tokens, and nothing is written
 * down about where a stick was.
 */
export class Sticks {
  private readonly chosen = new Map<string, Chosen>();
  private readonly leftovers = new Map<string, Set<string>>();
  private latest: Chosen | null = null;

  constructor(private readonly files: FileSeam) {}

  /** Takes a folder the person chose, with its links resolved. */
  choose(folder: string): Promise<Result<Stick, ShellProblem>> {
    return settleOnStick(async () => {
      const identity = await mark(this.files, folder);
      if (identity === null) throw new Trouble('not-a-stick');
      return this.describe(this.take(folder, identity));
    });
  }

  /**
   * Takes a folder that was plugged in as if the person had chosen it, when it bears our marker; answers whether it does.
   * Nothing is written there.
   */
  async notice(folder: string): Promise<boolean> {
    const found = await settleOnStick(() => identify(this.files, folder));
    if (!found.ok || found.value === null || found.value.marker === null) return false;
    this.take(folder, found.value);
    return true;
  }

  /** The folder chosen last, when it is still the same device. */
  async current(): Promise<Result<Stick, ShellProblem>> {
    const latest = this.latest;
    if (latest === null) return fail('not-found');
    if (await latest.transport.present()) return settleOnStick(() => this.describe(latest));
    return this.returned(latest);
  }

  /** The transport behind a token, when its stick is there. */
  async transport(token: string): Promise<Result<FolderTransport, ShellProblem>> {
    const chosen = this.chosen.get(token);
    if (chosen === undefined || !(await chosen.transport.present())) return fail('not-a-stick');
    return { ok: true, value: chosen.transport };
  }

  private take(folder: string, identity: Identity): Chosen {
    const token = randomBytes(16).toString('hex');
    const transport = new FolderTransport(this.files, folder, identity, this.leftoversOn(identity.marker ?? token));
    this.latest = { token, folder, identity, transport };
    this.chosen.set(token, this.latest);
    return this.latest;
  }

  /**
   * Is not offered as the current one any more, until a person chooses it again. Every put was brought down to the stick
   * when it was answered: nothing is owed to it, and one that is out already is released as well.
   */
  async release(token: string): Promise<Result<undefined, ShellProblem>> {
    const chosen = this.chosen.get(token);
    if (chosen === undefined) return fail('not-a-stick');
    if (await chosen.transport.present()) await settleOnStick(() => this.files.syncDirectory(chosen.folder));
    this.chosen.delete(token);
    if (this.latest === chosen) this.latest = null;
    return ok(undefined);
  }

  /** A stick pulled out and put back carries its marker and may have another device number. */
  private async returned(latest: Chosen): Promise<Result<Stick, ShellProblem>> {
    const { marker } = latest.identity;
    if (marker === null) return fail('not-a-stick');
    const found = await settleOnStick(() => identify(this.files, latest.folder));
    return found.ok && found.value?.marker === marker ? this.choose(latest.folder) : fail('not-a-stick');
  }

  private async describe(chosen: Chosen): Promise<Stick> {
    const freeBytes = await this.files.freeBytes(chosen.folder);
    return { token: chosen.token, label: labelOf(chosen.folder), freeBytes };
  }

  private leftoversOn(marker: string): Set<string> {
    const known = this.leftovers.get(marker) ?? new Set<string>();
    this.leftovers.set(marker, known);
    return known;
  }
}
