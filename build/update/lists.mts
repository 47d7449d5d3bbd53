/** The signed lists of an update: the root of trust, and the three lists of a folder. Here they are made, and signed key by key. */
import {
  Metadata,
  MetadataKind,
  MetaFile,
  Root,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
  type Key,
  type Signature,
} from '@tufjs/models';
import { descriptionField } from '../../electron/update/description.ts';
import type { ApplicationSaid, FileSaid } from '../../shared/update/update.ts';

export const needed = 2;
const specVersion = '1.0.31';
const folderRoles = ['timestamp', 'snapshot', 'targets'] as const;

export interface RootWish {
  readonly version: number;
  readonly expires: string;
  /** Of those who keep the root; and of those who sign folders. */
  readonly rootKeys: readonly Key[];
  readonly folderKeys: readonly Key[];
  /** How many have to sign, where it is not two: applications refuse less. */
  readonly threshold?: number;
}

/** Unsigned: two of the keys have to sign it, and where there was one before, two of those as well. */
export function makeRoot({ version, expires, rootKeys, folderKeys, threshold = needed }: RootWish): string {
  for (const keys of [rootKeys, folderKeys])
    if (new Set(keys.map(({ keyID }) => keyID)).size < 3) throw new Error('Three keys or more, each of somebody else.');
  const root = new Root({ version, specVersion, expires, consistentSnapshot: false });
  for (const role of ['root', ...folderRoles] as const) {
    for (const key of role === 'root' ? rootKeys : folderKeys) root.addKey(key, role);
  }
  const plain = root.toJSON();
  const roles = Object.fromEntries(
    Object.entries(root.roles).map(([name, { keyIDs }]) => [name, { keyids: [...keyIDs], threshold }]),
  );
  return written(new Metadata(Root.fromJSON({ ...plain, roles })));
}

export interface FileWish {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly said: FileSaid;
}

export interface FolderWish {
  /** Of the three lists: higher than of every folder before. */
  readonly number: number;
  readonly expires: string;
  readonly files: readonly FileWish[];
  readonly application?: ApplicationSaid | undefined;
}

export type FolderLists = Readonly<Record<(typeof folderRoles)[number], string>>;

/** Unsigned, by name. */
export function makeLists({ number: version, expires, files, application }: FolderWish): FolderLists {
  const said = application === undefined ? {} : { application: { ...application, news: { ...application.news } } };
  const common = { version, specVersion, expires };
  const targets = new Targets({ ...common, unrecognizedFields: { [descriptionField]: said } });
  for (const { name, size, sha256, said: custom } of files)
    targets.addTarget(
      new TargetFile({ path: name, length: size, hashes: { sha256 }, unrecognizedFields: { custom: { ...custom } } }),
    );
  const snapshot = new Snapshot({ ...common, meta: { 'targets.json': new MetaFile({ version }) } });
  const timestamp = new Timestamp({ ...common, snapshotMeta: new MetaFile({ version }) });
  return {
    targets: written(new Metadata(targets)),
    snapshot: written(new Metadata(snapshot)),
    timestamp: written(new Metadata(timestamp)),
  };
}

export type ListKind = 'root' | (typeof folderRoles)[number];
export const folderLists = folderRoles;

/** The same list with one signature more; again by the same key: with that one anew. */
export function signList(kind: ListKind, text: string, signer: (bytes: Buffer) => Signature): string {
  const list = listOf(kind, text);
  list.sign(signer);
  return written(list);
}

/** Which keys have signed a list, whatever it says. */
export const signersOf = (kind: ListKind, text: string): readonly string[] =>
  Object.keys(listOf(kind, text).signatures);

export const rootIn = (text: string): Root => {
  const { signed } = listOf('root', text);
  if (!(signed instanceof Root)) throw new Error('This is no root of trust.');
  return signed;
};

function listOf(kind: ListKind, text: string): Metadata<Root | Snapshot | Targets | Timestamp> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('This is no signed list.');
  const json = value as Parameters<typeof Root.fromJSON>[0];
  switch (kind) {
    case 'root':
      return Metadata.fromJSON(MetadataKind.Root, json);
    case 'snapshot':
      return Metadata.fromJSON(MetadataKind.Snapshot, json);
    case 'timestamp':
      return Metadata.fromJSON(MetadataKind.Timestamp, json);
    case 'targets':
      return Metadata.fromJSON(MetadataKind.Targets, json);
  }
}

const written = (list: { toJSON(): unknown }): string => `${JSON.stringify(list.toJSON(), null, 1)}\n`;
