/**
 * What of updates was seen on this computer: versions and keys, nothing of a person (SPEC.md, UP4). Files of their own in the
 * profile; what cannot be read there counts as not seen.
 */
import { join } from 'node:path';
import { makeDurableDirectory, readSmallFile, replaceFile } from '../files/durable.ts';
import { codeOf } from '../files/problems.ts';
import type { Bytes, FileSeam } from '../files/seam.ts';
import { largestList, type Seen } from './trust.ts';

const rootName = /^([1-9]\d{0,3})\.root\.json$/;
const mostNames = 1_000;

export class SeenLists {
  constructor(
    private readonly files: FileSeam,
    private readonly folder: string,
  ) {}

  async all(): Promise<Seen> {
    const roots = new Map<number, Bytes>();
    for (const { name } of await this.files.list(this.folder, mostNames).catch(none)) {
      const version = Number(rootName.exec(name)?.[1] ?? 0);
      const bytes = version === 0 ? null : await this.one(name, largestList.root);
      if (bytes !== null) roots.set(version, bytes);
    }
    return {
      roots,
      timestamp: await this.one('timestamp.json', largestList.timestamp),
      snapshot: await this.one('snapshot.json', largestList.snapshot),
    };
  }

  /** Durable when it answers. The keys first: without them the rest would count for nothing. */
  async keep({ roots, timestamp, snapshot }: Seen): Promise<void> {
    await makeDurableDirectory(this.files, this.folder);
    const lists: [string, Bytes | null][] = [
      ...[...roots].map(([version, bytes]): [string, Bytes] => [`${version}.root.json`, bytes]),
      ['timestamp.json', timestamp],
      ['snapshot.json', snapshot],
    ];
    for (const [name, bytes] of lists)
      if (bytes !== null) await replaceFile(this.files, join(this.folder, name), bytes);
  }

  private one(name: string, most: number): Promise<Bytes | null> {
    return readSmallFile(this.files, join(this.folder, name), most).catch(nothing);
  }
}

function nothing(error: unknown): null {
  if (codeOf(error) === null) throw error;
  return null;
}

function none(error: unknown): [] {
  nothing(error);
  return [];
}
