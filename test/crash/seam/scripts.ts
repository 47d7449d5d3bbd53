/** The stores of the shell, each with a short script that does everything the store can do. */
import { createHash } from 'node:crypto';
import { Chunks } from '../../../electron/chunks/chunks.ts';
import { saveFile } from '../../../electron/dialogs/save-file.ts';
import { Drafts } from '../../../electron/drafts/drafts.ts';
import { makeDurableDirectory, readSmallFile } from '../../../electron/files/durable.ts';
import { settle } from '../../../electron/files/problems.ts';
import type { FileSeam, OpenFile } from '../../../electron/files/seam.ts';
import { Journal } from '../../../electron/journal/journal.ts';
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import { Known } from '../../../electron/spool/known.ts';
import { Spool } from '../../../electron/spool/spool.ts';
import { Sticks } from '../../../electron/transports/folder/sticks.ts';
import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { asking, checkValues, Loss, must, NoRoom, type Script, type Tell } from './script.ts';

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The value of an answer; a store that refuses on an intact disk with room, or after a power cut, has failed. */
export async function good<T>(answer: Promise<Result<T, ShellProblem>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw noRoom.has(result.problem) ? new NoRoom(result.problem) : new Loss(`refused: ${result.problem}`);
}

const noRoom = new Set<ShellProblem>(['disk-full', 'stick-full', 'read-only', 'stick-read-only', 'half-written']);

/** A change: asked, done, answered. */
export async function change(
  tell: Tell,
  key: string,
  value: string | null,
  work: () => Promise<unknown>,
): Promise<void> {
  tell({ what: 'asked', key, value });
  await asking(tell, key, work);
  tell({ what: 'answered', key, value });
}

export const makeFolder = (files: FileSeam, path: string, tell: Tell): Promise<void> =>
  opening(tell, () => good(settle(() => makeDurableDirectory(files, path))));

export const opening = <T>(tell: Tell, open: () => Promise<T>): Promise<T> => asking(tell, 'opening', open);

export function show(tell: Tell, found: ReadonlyMap<string, string>): void {
  for (const [key, value] of found) tell({ what: 'shown', key, value });
}

/* ---- journal ---- */

const smallRotation = 420;
const openJournal = (files: FileSeam): Promise<Journal> => good(Journal.open(files, '/safe/journal', smallRotation));

async function inJournal(journal: Journal): Promise<string[]> {
  const found: string[] = [];
  for (let at: number | null = 0; at !== null;) {
    const page: Awaited<ReturnType<typeof journal.read>> = await journal.read(at);
    if (!page.ok) throw new Loss(`the journal does not read: ${page.problem}`);
    must(!page.value.damaged, 'a power cut looks like damage');
    found.push(...page.value.frames.map(({ bytes }) => textOf(bytes)));
    at = page.value.next;
  }
  return found;
}

/** A batch is one key; its frames are `key`, `key/2`, `key/3`. */
async function append(journal: Journal, tell: Tell, key: string, frames = 1): Promise<void> {
  const contents = [...Array(frames).keys()].map((at) => (at === 0 ? key : `${key}/${at + 1}`));
  await change(tell, key, key, () =>
    good(journal.append(contents.map((content) => ({ kind: 'contribution', bytes: bytesOf(content) })))),
  );
}

const batchesOf = (frames: readonly string[]): ReadonlyMap<string, string> =>
  new Map(frames.filter((frame) => !frame.includes('/')).map((key) => [key, key]));

const journalScript: Script = {
  name: 'journal',
  async live(files, life, tell) {
    const journal = await opening(tell, () => openJournal(files));
    show(tell, batchesOf(await inJournal(journal)));
    await append(journal, tell, `${life}a`, 3);
    await Promise.all([append(journal, tell, `${life}b`), append(journal, tell, `${life}c`, 2)]);
    await append(journal, tell, `${life}d`);
    await append(journal, tell, `${life}e`);
  },
  async check(state, told) {
    const frames = await inJournal(await openJournal(state));
    const batches = batchesOf(frames);
    checkValues(told, batches);
    for (const key of batches.keys()) {
      const size = key.endsWith('a') ? 3 : key.endsWith('c') ? 2 : 1;
      must(frames.filter((frame) => frame.startsWith(key)).length === size, `half of batch ${key} is taken for whole`);
    }
    const order = [...batches.keys()];
    const asked = told.filter(({ what, key }) => what === 'asked' && batches.has(key)).map(({ key }) => key);
    must(JSON.stringify(order) === JSON.stringify(asked), 'the order changed');
    const again = await openJournal(state);
    await good(again.append([{ kind: 'record', bytes: bytesOf('after') }]));
    must((await inJournal(await openJournal(state))).at(-1) === 'after', 'the next write is lost');
  },
};

/* ---- drafts ---- */

const smallDrafts = { compactAtOpen: 500, compactWhileOpen: 700 };
const openDrafts = (files: FileSeam): Promise<Drafts> => good(Drafts.open(files, '/safe/drafts', smallDrafts));
const inDrafts = async (drafts: Drafts): Promise<ReadonlyMap<string, string>> =>
  new Map((await good(drafts.read())).map(({ id, bytes }) => [id, textOf(bytes)]));

const draftScript: Script = {
  name: 'drafts',
  async live(files, life, tell) {
    const drafts = await opening(tell, () => openDrafts(files));
    show(tell, await inDrafts(drafts));
    const put = (id: string, text: string): Promise<void> =>
      change(tell, id, text, () => good(drafts.put(id, bytesOf(text))));
    for (const text of ['H', 'He', 'Het']) await put('note', `${life} ${text} ${'x'.repeat(60)}`);
    await Promise.all([put('step', `${life} step`), put('slip', `${life} slip`)]);
    await change(tell, 'step', null, () => good(drafts.remove(['step'])));
    await put('note', `${life} done`);
  },
  async check(state, told) {
    checkValues(told, await inDrafts(await openDrafts(state)));
    await good((await openDrafts(state)).put('after', bytesOf('after')));
    must((await inDrafts(await openDrafts(state))).get('after') === 'after', 'the next draft is lost');
  },
};

/* ---- key file ---- */

const openKeys = (files: FileSeam): Promise<KeyFile> => good(KeyFile.open(files, '/safe/keys'));
async function newest(keys: KeyFile): Promise<ReadonlyMap<string, string>> {
  const [copy] = await good(keys.read());
  return new Map(copy === undefined ? [] : [['keys', textOf(copy)]]);
}

/** Every write of the application replaces both copies; one copy at a time is what the other half of the time does. */
const keyScript: Script = {
  name: 'key file',
  async live(files, life, tell) {
    const keys = await opening(tell, () => openKeys(files));
    show(tell, await newest(keys));
    const write = (content: string, both: boolean): Promise<void> =>
      change(tell, 'keys', content, () => good(keys.write(bytesOf(content), both)));
    await write(`${life} first`, true);
    await write(`${life} second`, true);
    await write(`${life} third`, false);
    await write(`${life} erased`, true);
  },
  async check(state, told) {
    checkValues(told, await newest(await openKeys(state)));
    const last = told.at(-1);
    if (last?.what === 'answered' && last.value?.endsWith('erased') === true) mustBeForgotten(state, last.value);
    // What a power cut left in two versions is one again after the next write.
    await good((await openKeys(state)).write(bytesOf('one'), true));
    must(new Set((await good((await openKeys(state)).read())).map(textOf)).size === 1, 'two copies are not one');
    await good((await openKeys(state)).write(bytesOf('after'), false));
    must((await newest(await openKeys(state))).get('keys') === 'after', 'the next write is lost');
  },
};

function mustBeForgotten(state: RecordedFiles, kept: string): void {
  for (const path of state.paths()) {
    const content = state.contentAt(path);
    if (content === null) continue;
    const text = textOf(content);
    const holdsAnother = /[01] (?:first|second|third|erased)/.exec(text)?.[0] ?? kept;
    must(holdsAnother === kept, 'what was erased is still in a copy of the key file');
  }
}

/* ---- attachments ---- */

const openChunks = (files: FileSeam): Promise<Chunks> => good(Chunks.open(files, '/safe/chunks'));
const chunkIndexes = [0, 1];

async function inChunks(chunks: Chunks, attachments: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const attachment of attachments) {
    for (const index of chunkIndexes) {
      const chunk = await chunks.get(attachment, index);
      if (chunk.ok) found.set(`${attachment}/${index}`, textOf(chunk.value));
    }
  }
  return found;
}

const attachments = ['scan0', 'scan1', 'shared'];

const chunkScript: Script = {
  name: 'attachments',
  async live(files, life, tell) {
    const chunks = await opening(tell, () => openChunks(files));
    show(tell, await inChunks(chunks, attachments));
    const put = (attachment: string, index: number, text: string): Promise<void> =>
      change(tell, `${attachment}/${index}`, text, () => good(chunks.put(attachment, index, bytesOf(text))));
    await put(`scan${life}`, 0, `${life} one`);
    await put(`scan${life}`, 1, `${life} two`);
    await put('shared', 0, `${life} page`);
    await put(`scan${life}`, 1, `${life} two again`);
    if (life === 0) return;
    for (const index of chunkIndexes) tell({ what: 'asked', key: `scan0/${index}`, value: null });
    await asking(tell, 'scan0', () => good(chunks.remove('scan0')));
    for (const index of chunkIndexes) tell({ what: 'answered', key: `scan0/${index}`, value: null });
  },
  async check(state, told) {
    const found = await inChunks(await openChunks(state), attachments);
    checkValues(told, found);
    await good((await openChunks(state)).put('after', 0, bytesOf('after')));
    const after = await inChunks(await openChunks(state), ['after']);
    must(after.get('after/0') === 'after', 'the next chunk is lost');
  },
};

/* ---- outbox and inbox ---- */

const openSpool = (files: FileSeam): Promise<Spool> => good(Spool.open(files, '/safe/outbox'));

async function inSpool(spool: Spool): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { name, size } of await good(spool.list())) {
    const text = textOf(await good(spool.read(name, 0, size)));
    must(sha256(text) === name, 'a file stands there that is not what its name says');
    found.set(name, text);
  }
  return found;
}

async function spoolFile(spool: Spool, text: string): Promise<string> {
  const handle = await good(spool.begin());
  await good(spool.write(handle, bytesOf(text.slice(0, 5))));
  await good(spool.write(handle, bytesOf(text.slice(5))));
  return (await good(spool.finish(handle))).name;
}

const spoolScript: Script = {
  name: 'outbox',
  async live(files, life, tell) {
    const spool = await opening(tell, () => openSpool(files));
    show(tell, await inSpool(spool));
    const write = (text: string): Promise<void> => change(tell, sha256(text), text, () => spoolFile(spool, text));
    const mine = `${life} to the justice house`;
    await write(mine);
    await write('the same in both lives');
    await change(tell, sha256(mine), null, () => good(spool.remove([sha256(mine)])));
    await write(`${life} once more`);
  },
  async check(state, told) {
    checkValues(told, await inSpool(await openSpool(state)));
    const name = await spoolFile(await openSpool(state), 'after the cut');
    must((await inSpool(await openSpool(state))).has(name), 'the next file is lost');
  },
};

const openKnown = (files: FileSeam): Promise<Known> => good(Known.open(files, '/safe/known/known'));
const names = [0, 1].flatMap((life) => ['a', 'b', 'c'].map((name) => sha256(`${life}${name}`)));

const knownScript: Script = {
  name: 'files dealt with',
  async live(files, life, tell) {
    const known = await opening(tell, () => openKnown(files));
    show(tell, new Map(names.filter((name) => known.has(name)).map((name) => [name, 'known'])));
    for (const text of ['a', 'b']) {
      const name = sha256(`${life}${text}`);
      await change(tell, name, 'known', () => good(known.add([name])));
    }
  },
  async check(state, told) {
    const known = await openKnown(state);
    checkValues(told, new Map(names.filter((name) => known.has(name)).map((name) => [name, 'known'])));
    await good(known.add([sha256('after')]));
    must((await openKnown(state)).has(sha256('after')), 'the next one is lost');
  },
};

/* ---- the stick, and a file a person saves ---- */

const stickFolder = '/media/stick';

async function onStick(files: RecordedFiles | FileSeam): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if ((await files.status(stickFolder)) === null) return found;
  await good(new Sticks(files).choose(stickFolder));
  for (const entry of await files.list(stickFolder)) {
    if (!entry.name.endsWith('.bundle')) continue;
    const text = textOf((await readSmallFile(files, `${stickFolder}/${entry.name}`)) ?? new Uint8Array());
    must(`${sha256(text)}.bundle` === entry.name, 'half a file stands on the stick under its name');
    found.set(sha256(text), text);
  }
  return found;
}

/** What lies ready in the outbox, as the transport reads it. */
const source = (text: string): OpenFile => ({
  size: () => Promise.resolve(text.length),
  read: (position, length) => Promise.resolve(bytesOf(text.slice(position, position + length))),
  write: () => Promise.reject(new Error('only read')),
  truncate: () => Promise.reject(new Error('only read')),
  syncData: () => Promise.resolve(),
  sync: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

const stickScript: Script = {
  name: 'stick',
  async live(files, life, tell) {
    // The stick was there before.
    await makeFolder(files, stickFolder, tell);
    const sticks = new Sticks(files);
    const { token } = await opening(tell, () => good(sticks.choose(stickFolder)));
    const transport = await good(sticks.transport(token));
    for (const text of ['the same in both lives', `${life} to the stick`])
      await change(tell, sha256(text), text, () => good(transport.put(sha256(text), source(text))));
  },
  async check(state, told) {
    checkValues(told, await onStick(state));
  },
};

const target = '/home/documents/plan.pdf';

const savedFileScript: Script = {
  name: 'file saved by a person',
  async live(files, life, tell) {
    await makeFolder(files, '/home/documents', tell);
    const found = await readSmallFile(files, target);
    if (found !== null) tell({ what: 'asked', key: target, value: textOf(found) });
    for (const text of [`${life} draft`, `${life} final`])
      await change(tell, target, text, () => good(saveFile(files, target, bytesOf(text))));
  },
  async check(state, told) {
    const found = await readSmallFile(state, target);
    checkValues(told, new Map(found === null ? [] : [[target, textOf(found)]]));
  },
};

export const scripts: readonly Script[] = [
  journalScript,
  draftScript,
  keyScript,
  chunkScript,
  spoolScript,
  knownScript,
  stickScript,
  savedFileScript,
];
