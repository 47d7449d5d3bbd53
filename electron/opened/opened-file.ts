import { realpath } from 'node:fs/promises';
import type { OpenedFile as Told, ShellEvent } from '../../shared/bridge/contract.ts';
import { Trouble } from '../files/problems.ts';
import type { PickedFiles } from '../dialogs/picked-files.ts';
import type { FileSeam } from '../files/seam.ts';
import { usualLimits } from '../spool/limits.ts';
import { checkedPath, kindOf, type AskedPath, type OwnKind } from './asked-path.ts';

/** Bytes each may have: what the application itself makes of that kind is far smaller, but for files and copies. */
const longest: Readonly<Record<OwnKind, number>> = {
  bundle: usualLimits.fileBytes,
  backup: Number.MAX_SAFE_INTEGER,
  card: 1024 * 1024,
  audit: 1024 * 1024 * 1024,
};

/** How the content begins; of a card nothing but its size is known before it is read. */
const begins: Readonly<Partial<Record<OwnKind, string>>> = {
  bundle: 'age-encryption.org/v1\n',
  audit: 'age-encryption.org/v1\n',
  backup: 'PASSBKUP',
};

/**
 * The file somebody opened the application with: kept by its path until the page asks for it, which it does once somebody is in, and told
 * once. A page that ends while it reads does not begin with it again.
 */
export class OpenedFile {
  private asked: AskedPath | null = null;

  constructor(
    private readonly files: FileSeam,
    private readonly picked: Pick<PickedFiles, 'open' | 'read' | 'close'>,
    private readonly tell: (event: ShellEvent) => void,
    private readonly platform: string,
    private readonly resolveLinks: (path: string) => Promise<string> = realpath,
  ) {}

  /** The newest counts; what was not looked at yet can be opened again. */
  hand(asked: AskedPath | null): void {
    if (asked === null) return;
    this.asked = asked;
    this.tell({ type: 'file-opened' });
  }

  /** What another start of the application hands over, from outside of this process: read anew before it counts. */
  handOver(given: unknown): void {
    if (typeof given !== 'object' || given === null || !('path' in given)) {
      if (typeof given === 'object' && given !== null && 'refused' in given) this.hand({ refused: 'elsewhere' });
      return;
    }
    if (typeof given.path !== 'string') return;
    this.hand(checkedPath(given.path, { folder: this.platform === 'win32' ? 'C:\\' : '/', platform: this.platform }));
  }

  async take(): Promise<Told> {
    const { asked } = this;
    this.asked = null;
    if (asked === null) return { state: 'none' };
    if ('refused' in asked) return { state: 'refused', why: 'elsewhere' };
    return this.look(asked.path);
  }

  private async look(path: string): Promise<Told> {
    // What a person points at may be a link; from here on none is followed.
    const real = await this.resolveLinks(path).catch(() => path);
    const checked = checkedPath(real, { folder: '/', platform: this.platform });
    if ('refused' in checked || kindOf(real) === null) return { state: 'refused', why: 'elsewhere' };
    const status = await this.files.status(real).catch(() => null);
    if (status === null) return { state: 'refused', why: 'gone' };
    if (status.kind !== 'file') return { state: 'refused', why: 'no-file' };
    if (status.size === 0 || status.size > longest[checked.kind]) return { state: 'refused', why: 'no-file' };
    const opened = await this.picked.open(real).catch((error: unknown) => {
      if (error instanceof Trouble || (error instanceof Error && 'code' in error)) return null;
      throw error;
    });
    if (opened === null || !opened.ok) return { state: 'refused', why: 'gone' };
    const { handle, size } = opened.value;
    if (!(await this.beginsRight(handle, checked.kind))) {
      await this.picked.close(handle);
      return { state: 'refused', why: 'no-file' };
    }
    return { state: 'file', kind: checked.kind, handle, size };
  }

  private async beginsRight(handle: string, kind: OwnKind): Promise<boolean> {
    const first = begins[kind];
    if (first === undefined) return true;
    const read = await this.picked.read(handle, 0, first.length);
    return read.ok && new TextDecoder('latin1').decode(read.value) === first;
  }
}
