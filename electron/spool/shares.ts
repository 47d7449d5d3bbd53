import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { removeQuietly } from '../files/durable.ts';
import { Trouble } from '../files/problems.ts';
import type { FileSeam } from '../files/seam.ts';
import type { SpoolLimits } from './limits.ts';

const finished = /^[0-9a-f]{64}$/;
/** Says where a file came from: empty, beside it. */
const beside = /^\.([0-9a-f]{64})\.from\.([0-9a-f]{16})$/;

/** Where it is not known. */
const unknown = '';

/** A source under a name that tells nothing: a stick's marker stays on the stick. */
export const tagOf = (source: string | undefined): string =>
  source === undefined ? unknown : createHash('sha256').update(source).digest('hex').slice(0, 16);

export const besideName = (name: string, tag: string): string => `.${name}.from.${tag}`;

interface Share {
  files: number;
  bytes: number;
}

/**
 * What of a spool came from where. The folder is looked through once; what is written and removed later is counted along, so
 * that taking in thousands of files does not list thousands for each.
 */
export class Shares {
  private readonly held = new Map<string, { readonly tag: string; readonly size: number }>();
  private readonly shares = new Map<string, Share>();

  private constructor(private readonly limits: SpoolLimits) {}

  static async of(files: FileSeam, directory: string, limits: SpoolLimits): Promise<Shares> {
    const shares = new Shares(limits);
    const entries = await files.list(directory);
    const names = new Set(entries.flatMap(({ name, kind }) => (kind === 'file' && finished.test(name) ? [name] : [])));
    const tags = new Map<string, string>();
    for (const { name } of entries) {
      const [, of = '', tag = ''] = beside.exec(name) ?? [];
      if (names.has(of)) tags.set(of, tag);
      else if (of !== '') await removeQuietly(files, join(directory, name));
    }
    for (const name of names) {
      const size = (await files.status(join(directory, name)))?.size ?? 0;
      shares.add(name, tags.get(name) ?? unknown, size);
    }
    return shares;
  }

  /** Throws as Trouble `too-many` where the spool has no room for one more, `inbox-full` where a source filled its share. */
  mustHaveRoom(tag: string, size: number, writing: readonly { readonly tag: string }[]): void {
    if (this.held.size + writing.length >= this.limits.files) throw new Trouble('too-many');
    // What is made here, and what nobody knows where it is from, is held to the whole.
    if (tag === unknown) return;
    const { files, bytes } = this.shares.get(tag) ?? { files: 0, bytes: 0 };
    const coming = writing.filter((each) => each.tag === tag).length;
    const { share = Number.POSITIVE_INFINITY, shareBytes = Number.POSITIVE_INFINITY } = this.limits;
    const isFull = files + coming >= share || bytes + size > shareBytes;
    if (isFull) throw new Trouble('inbox-full');
  }

  add(name: string, tag: string, size: number): void {
    if (this.held.has(name)) return;
    this.held.set(name, { tag, size });
    const share = this.shares.get(tag) ?? { files: 0, bytes: 0 };
    this.shares.set(tag, { files: share.files + 1, bytes: share.bytes + size });
  }

  /** @returns the tag it came under */
  remove(name: string): string {
    const known = this.held.get(name);
    if (known === undefined) return unknown;
    this.held.delete(name);
    const share = this.shares.get(known.tag);
    if (share !== undefined) this.shares.set(known.tag, { files: share.files - 1, bytes: share.bytes - known.size });
    return known.tag;
  }
}
