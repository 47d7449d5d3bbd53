/** Folders with updates as keepers make them, in a folder of their own; and others, as somebody might make them. */
import { createHash, createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFrom, keyOf, signWith, type UpdateKey } from '../../build/update/keys.mts';
import {
  makeLists,
  makeRoot,
  signList,
  type FileWish,
  type FolderLists,
  type ListKind,
  type RootWish,
} from '../../build/update/lists.mts';
import { must } from '../../shared/result.ts';
import type { ApplicationSaid, FileSaid } from '../../shared/update/update.ts';

export interface TestKey extends UpdateKey {
  readonly publicHalf: string;
}

/** Always the same: of 32 equal bytes. */
function keyNumber(number: number): TestKey {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, number)]);
  return keyFrom(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}
const three = (first: number): readonly TestKey[] => [first, first + 1, first + 2].map(keyNumber);

export const keepersKeys = three(1);
export const signersKeys = three(11);
export const otherKeys = three(21);

export const inYears = (years: number): string =>
  new Date(Date.now() + years * 365 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

const two = (keys: readonly TestKey[]): readonly TestKey[] => keys.slice(0, 2);
/** A list with the signatures of these keys. */
export const inTurn = (kind: ListKind, text: string, keys: readonly UpdateKey[]): string =>
  keys.reduce((list, key) => signList(kind, list, signWith(key)), text);

export interface RootOptions extends Partial<Omit<RootWish, 'rootKeys' | 'folderKeys'>> {
  readonly rootKeys?: readonly TestKey[];
  readonly folderKeys?: readonly TestKey[];
  readonly signers?: readonly TestKey[];
}

/** Signed by two of three, unless said otherwise. */
export function rootText({
  version = 1,
  expires = inYears(10),
  rootKeys = keepersKeys,
  folderKeys = signersKeys,
  signers = two(keepersKeys),
  ...more
}: RootOptions = {}): string {
  const keys = (some: readonly TestKey[]): ReturnType<typeof keyOf>[] =>
    some.map(({ publicHalf }) => keyOf(publicHalf));
  const text = makeRoot({ version, expires, rootKeys: keys(rootKeys), folderKeys: keys(folderKeys), ...more });
  return inTurn('root', text, signers);
}

export interface TestFile {
  readonly name: string;
  readonly content: string;
  readonly said: FileSaid;
}

export const newer: ApplicationSaid = {
  version: '0.2.0',
  dataFrom: '0.1.0',
  news: { nl: ['Iets nieuws.'], fr: ['Du neuf.'], de: ['Etwas Neues.'], en: ['Something new.'] },
};
const inForm = (name: string, form: 'setup' | 'tar' | 'deb'): TestFile => ({
  name,
  content: `a package: ${name}`,
  said: { is: 'package', form, isAirGapped: false },
});
export const packages: readonly TestFile[] = [
  inForm('passerelle-0.2.0-linux-x64.tar.gz', 'tar'),
  inForm('passerelle_0.2.0_amd64.deb', 'deb'),
  inForm('passerelle-0.2.0-setup.exe', 'setup'),
];

export interface FolderOptions {
  readonly number?: number;
  readonly expires?: string;
  readonly files?: readonly TestFile[];
  readonly application?: ApplicationSaid | undefined;
  readonly signers?: readonly TestKey[];
  /** By name: `2.root.json`. */
  readonly roots?: Readonly<Record<string, string>>;
}

export const emptyFolder = (name: string): string => realpathSync(mkdtempSync(join(tmpdir(), `passerelle-${name}-`)));

/** A stick with such a folder on it. */
export function stickWith(options: FolderOptions = {}): string {
  const stick = emptyFolder('update-stick');
  fillFolder(join(stick, 'passerelle-update'), options);
  return stick;
}

export function fillFolder(folder: string, options: FolderOptions = {}): void {
  for (const name of ['metadata', 'targets']) mkdirSync(join(folder, name), { recursive: true });
  for (const { name, content } of options.files ?? packages) writeFileSync(join(folder, 'targets', name), content);
  const texts = { ...options.roots, ...named(folderTexts(options)) };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, 'metadata', name), text);
}

const named = (lists: FolderLists): Record<string, string> =>
  Object.fromEntries(Object.entries(lists).map(([kind, text]) => [`${kind}.json`, text]));

/** The three lists, signed by two of three unless said otherwise. */
export function folderTexts({
  number = 1,
  expires = inYears(3),
  files = packages,
  signers = two(signersKeys),
  ...said
}: FolderOptions = {}): FolderLists {
  const application = 'application' in said ? said.application : newer;
  const wishes = files.map(({ name, content, said: each }): FileWish => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name, size: Buffer.byteLength(content), sha256, said: each };
  });
  const lists = makeLists({ number, expires, files: wishes, application });
  const signed = (kind: keyof FolderLists): string => inTurn(kind, lists[kind], signers);
  return { timestamp: signed('timestamp'), snapshot: signed('snapshot'), targets: signed('targets') };
}

export const packageNamed = (form: string): TestFile =>
  must(
    packages.find(({ said }) => said.is === 'package' && said.form === form),
    'a package of that form',
  );
