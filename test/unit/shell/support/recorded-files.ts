/** The file seam in memory. It records every step, fails where a test says so, and can replay a power cut. */
import { basename, dirname } from 'node:path';
import type { Bytes, FolderEntry, FileSeam, OpenFile, OpenMode, Status } from '../../../../electron/files/seam.ts';

type Content =
  | { readonly type: 'write'; readonly at: number; readonly bytes: Bytes }
  | { readonly type: 'truncate'; readonly size: number };

type NameChange =
  | { readonly type: 'link'; readonly path: string; readonly node: number }
  | { readonly type: 'directory'; readonly path: string }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'unlink'; readonly path: string };

export type Step =
  | { readonly kind: 'content'; readonly node: number; readonly change: Content }
  | { readonly kind: 'sync'; readonly node: number; readonly site: string }
  | { readonly kind: 'names'; readonly change: NameChange }
  | { readonly kind: 'sync-directory'; readonly path: string; readonly site: string };

/** What a step is called when a test makes it fail. */
export type Operation = 'open' | 'write' | 'truncate' | 'sync' | 'rename' | 'remove' | 'sync-directory' | 'list';

type Node = number | 'directory';

/** How much of what was not yet synced a power cut leaves. */
export const tears = ['nothing', 'everything', 'half', 'later half only'] as const;
type Tear = (typeof tears)[number];

export class RecordedFiles implements FileSeam {
  readonly steps: Step[] = [];
  /** Throws or answers an error code to make an operation fail. */
  failure: (operation: Operation, path: string) => string | null = () => null;
  /** Free space, on every path. */
  free = Number.MAX_SAFE_INTEGER;
  /** Whether it is noted who asked for each sync: it takes longer than the sync. */
  notesSites = true;
  /** Device number of a path. */
  deviceOf: (path: string) => number = () => 1;

  private nextNode = 1;

  constructor(
    private readonly names = new Map<string, Node>([['/', 'directory']]),
    private readonly contents = new Map<number, Bytes>(),
  ) {
    this.nextNode = Math.max(0, ...contents.keys()) + 1;
  }

  open(path: string, mode: OpenMode): Promise<OpenFile> {
    return this.step('open', path, () => {
      const found = this.names.get(path);
      if (mode === 'create') {
        if (found !== undefined) throw failing('EEXIST');
        const node = this.nextNode++;
        this.contents.set(node, new Uint8Array());
        this.changeNames({ type: 'link', path, node });
        return this.openNode(node, path);
      }
      if (found === undefined) throw failing('ENOENT');
      if (found === 'directory') throw failing('EISDIR');
      return this.openNode(found, path);
    });
  }

  status(path: string): Promise<Status | null> {
    const node = this.names.get(path);
    if (node === undefined) return Promise.resolve(null);
    const size = node === 'directory' ? 0 : this.contentOf(node).length;
    return Promise.resolve({ kind: node === 'directory' ? 'directory' : 'file', size, device: this.deviceOf(path) });
  }

  list(directory: string): Promise<FolderEntry[]> {
    return this.step('list', directory, () => {
      if (this.names.get(directory) !== 'directory') throw failing('ENOENT');
      return [...this.names]
        .filter(([path]) => path !== '/' && dirname(path) === directory)
        .map(([path, node]): FolderEntry => ({
          name: basename(path),
          kind: node === 'directory' ? 'directory' : 'file',
        }));
    });
  }

  makeDirectory(path: string): Promise<boolean> {
    if (this.names.has(path)) return Promise.resolve(false);
    this.changeNames({ type: 'directory', path });
    return Promise.resolve(true);
  }

  removeDirectory(path: string): Promise<void> {
    return this.step('remove', path, () => this.changeNames({ type: 'unlink', path }));
  }

  rename(from: string, to: string): Promise<void> {
    return this.step('rename', from, () => {
      if (!this.names.has(from)) throw failing('ENOENT');
      this.changeNames({ type: 'rename', from, to });
    });
  }

  remove(path: string): Promise<void> {
    return this.step('remove', path, () => {
      if (!this.names.has(path)) throw failing('ENOENT');
      this.changeNames({ type: 'unlink', path });
    });
  }

  syncDirectory(path: string): Promise<void> {
    const site = this.notesSites ? askedFrom() : '';
    return this.step('sync-directory', path, () => void this.steps.push({ kind: 'sync-directory', path, site }));
  }

  freeBytes(): Promise<number> {
    return Promise.resolve(this.free);
  }

  /** Reads a file behind everybody's back. */
  peek(path: string): Bytes {
    const node = this.names.get(path);
    if (node === undefined || node === 'directory') throw failing('ENOENT');
    return this.contentOf(node).slice();
  }

  /** The content of a file; null for a directory. Not a copy. */
  contentAt(path: string): Bytes | null {
    const node = this.names.get(path);
    return node === undefined || node === 'directory' ? null : this.contentOf(node);
  }

  /** Writes a file behind everybody's back: damage, or what somebody else put there. Leaves no step. */
  poke(path: string, bytes: Uint8Array): void {
    const node = this.names.get(path) ?? this.nextNode++;
    if (node === 'directory') throw failing('EISDIR');
    this.names.set(path, node);
    this.contents.set(node, new Uint8Array(bytes));
  }

  paths(): string[] {
    return [...this.names.keys()].sort();
  }

  private async step<T>(operation: Operation, path: string, work: () => T): Promise<T> {
    // One turn, so that concurrent callers meet as they do on a real disk.
    await Promise.resolve();
    const code = this.failure(operation, path);
    if (code !== null) throw failing(code);
    return work();
  }

  private openNode(node: number, path: string): OpenFile {
    const change = (content: Content): void => {
      this.steps.push({ kind: 'content', node, change: content });
      this.contents.set(node, applyContent(this.contentOf(node), content));
    };
    const sync = (): Promise<void> => {
      const site = this.notesSites ? askedFrom() : '';
      return this.step('sync', path, () => void this.steps.push({ kind: 'sync', node, site }));
    };
    return {
      size: () => Promise.resolve(this.contentOf(node).length),
      read: (position, length) => Promise.resolve(this.contentOf(node).slice(position, position + length)),
      write: async (at, bytes) => {
        const write = (part: Uint8Array): void => change({ type: 'write', at, bytes: new Uint8Array(part) });
        // A write that fails may have got half of its way.
        if (this.failure('write', path) !== null) write(bytes.subarray(0, bytes.length / 2));
        await this.step('write', path, () => write(bytes));
      },
      truncate: (size) => this.step('truncate', path, () => change({ type: 'truncate', size })),
      syncData: sync,
      sync,
      close: () => Promise.resolve(),
    };
  }

  private changeNames(change: NameChange): void {
    this.steps.push({ kind: 'names', change });
    applyName(this.names, change);
  }

  private contentOf(node: number): Bytes {
    return this.contents.get(node) ?? new Uint8Array();
  }
}

/**
 * Every state a power cut may leave after the first `count` steps: what was synced is there; of the names changed since,
 * any may be there and any may not; of the bytes written since, nothing, all, or a part, and a part may be the later
 * one. Where there are too many of either to take every combination, names are kept in order and bytes all alike.
 */
export function* powerCuts(steps: readonly Step[], count: number): Generator<RecordedFiles> {
  const { names, contents, waiting, unsynced } = durableAfter(steps, count);
  const changes = [...unsynced].flatMap(([node, all]) => all.map((change) => ({ node, change })));
  for (const kept of choices(waiting)) {
    for (const torn of tearings(changes.length)) {
      const state = { names: new Map(names), contents: new Map(contents) };
      for (const change of kept) applyName(state.names, change);
      changes.forEach(({ node, change }, at) => {
        const before = state.contents.get(node) ?? new Uint8Array();
        state.contents.set(node, tornContent(before, change, torn[at] ?? 'nothing'));
      });
      dropUnreachable(state.names);
      yield new RecordedFiles(state.names, state.contents);
    }
  }
}

/** The process ended after the first `count` steps and the machine goes on: all is there, and not all of it is synced. */
export function endedAfter(steps: readonly Step[], count: number): RecordedFiles {
  const names = new Map<string, Node>([['/', 'directory']]);
  const contents = new Map<number, Bytes>();
  for (const step of steps.slice(0, count)) {
    if (step.kind === 'names') applyName(names, step.change);
    if (step.kind === 'content')
      contents.set(step.node, applyContent(contents.get(step.node) ?? new Uint8Array(), step.change));
  }
  const left = new RecordedFiles(names, contents);
  left.steps.push(...steps.slice(0, count));
  return left;
}

interface Durable {
  readonly names: ReadonlyMap<string, Node>;
  readonly contents: ReadonlyMap<number, Bytes>;
  /** Name changes whose directory was not synced since. */
  readonly waiting: readonly NameChange[];
  readonly unsynced: ReadonlyMap<number, readonly Content[]>;
}

function durableAfter(steps: readonly Step[], count: number): Durable {
  const names = new Map<string, Node>([['/', 'directory']]);
  const contents = new Map<number, Bytes>();
  const unsynced = new Map<number, readonly Content[]>();
  let waiting: NameChange[] = [];
  for (const step of steps.slice(0, count)) {
    if (step.kind === 'names') waiting.push(step.change);
    if (step.kind === 'content') unsynced.set(step.node, [...(unsynced.get(step.node) ?? []), step.change]);
    if (step.kind === 'sync') {
      const before = contents.get(step.node) ?? new Uint8Array();
      contents.set(step.node, (unsynced.get(step.node) ?? []).reduce(applyContent, before));
      unsynced.delete(step.node);
    }
    if (step.kind === 'sync-directory') {
      for (const change of waiting) if (directoryOf(change) === step.path) applyName(names, change);
      waiting = waiting.filter((change) => directoryOf(change) !== step.path);
    }
  }
  return { names, contents, waiting, unsynced };
}

const everyCombination = { names: 5, contents: 3 };

/** Which of the name changes came through: every subset of a few, else the first so many. */
function choices(changes: readonly NameChange[]): readonly (readonly NameChange[])[] {
  if (changes.length > everyCombination.names)
    return [...Array(changes.length + 1).keys()].map((kept) => changes.slice(0, kept));
  return [...Array(2 ** changes.length).keys()].map((mask) => changes.filter((_, at) => (mask & (1 << at)) !== 0));
}

/** What became of each of so many changes of content. */
function tearings(count: number): readonly (readonly Tear[])[] {
  if (count > everyCombination.contents) return tears.map((tear) => Array<Tear>(count).fill(tear));
  let all: (readonly Tear[])[] = [[]];
  for (let at = 0; at < count; at += 1) all = all.flatMap((before) => tears.map((tear) => [...before, tear]));
  return all;
}

/** What stands in a directory that did not survive did not survive either. */
function dropUnreachable(names: Map<string, Node>): void {
  for (const path of [...names.keys()].sort()) if (names.get(dirname(path)) !== 'directory') names.delete(path);
}

/** Who asked for a sync: the functions of the shell that led to it, innermost first, with the file of each. */
function askedFrom(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 30;
  const lines = (new Error('site').stack ?? '').split('\n');
  Error.stackTraceLimit = limit;
  const callers = lines.flatMap((line) => {
    const [, name = '', file = ''] = /at (?:async )?(\S+) \(.*electron\/(\S+)\.ts:/.exec(line) ?? [];
    // A bundler puts a number behind a name that is there twice.
    const own = (name.split('.').at(-1) ?? '').replace(/\d+$/, '');
    return own === '' || passingThrough.has(own) ? [] : [`${own} in ${file}`];
  });
  return callers.slice(0, 2).join(', from ');
}

/** Functions that only call what they were given. */
const passingThrough = new Set(['<anonymous>', 'work', 'settle', 'settleOnStick', 'withFile', 'openNow']);

function directoryOf(change: NameChange): string {
  return dirname(change.type === 'rename' ? change.to : change.path);
}

function applyName(names: Map<string, Node>, change: NameChange): void {
  if (change.type === 'link') names.set(change.path, change.node);
  if (change.type === 'directory') names.set(change.path, 'directory');
  if (change.type === 'unlink') names.delete(change.path);
  if (change.type === 'rename') {
    const node = names.get(change.from);
    if (node === undefined) return;
    names.delete(change.from);
    names.set(change.to, node);
  }
}

function applyContent(bytes: Bytes, change: Content): Bytes {
  if (change.type === 'truncate') return resized(bytes, change.size);
  const longer = resized(bytes, Math.max(bytes.length, change.at + change.bytes.length));
  longer.set(change.bytes, change.at);
  return longer;
}

function tornContent(bytes: Bytes, change: Content, tear: Tear): Bytes {
  if (tear === 'nothing') return bytes;
  if (tear === 'everything' || change.type === 'truncate') return applyContent(bytes, change);
  const middle = Math.floor(change.bytes.length / 2);
  if (tear === 'half') return applyContent(bytes, { ...change, bytes: change.bytes.slice(0, middle) });
  return applyContent(bytes, { ...change, at: change.at + middle, bytes: change.bytes.slice(middle) });
}

function resized(bytes: Bytes, size: number): Bytes {
  const result = new Uint8Array(size);
  result.set(bytes.subarray(0, size));
  return result;
}

function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}
