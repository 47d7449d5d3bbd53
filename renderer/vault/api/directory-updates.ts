/** Calls about updates of the directory that keepers of a list published. */
import { z } from 'zod';
import { reads, writes, bytes } from './call.ts';
import type { DirectoryUpdate, EntryChange } from '../../../shared/directory/update.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface UpdateView {
  readonly number: number;
  readonly madeOn: string;
  readonly source: string;
  /** Names of keepers of the list held who signed. */
  readonly signedBy: readonly string[];
  /** What it changes beside what is known without it. */
  readonly changes: readonly EntryChange[];
}

export interface UpdatesView {
  readonly hasList: boolean;
  readonly held: readonly (UpdateView & { readonly takenAt: number })[];
  /** What counts here: the page puts it over the directory it came with. */
  readonly updates: readonly DirectoryUpdate[];
}

export interface UpdateNews extends UpdateView {
  readonly is: 'new' | 'same';
}

export const directoryUpdatesApi = {
  directoryUpdates: reads().answers<UpdatesView>(),
  readDirectoryUpdate: reads(z.object({ bytes })).answers<UpdateNews>(),
  takeDirectoryUpdate: writes(z.object({ bytes })).answers<UpdatesView>(),
  directoryUpdateFile: reads(z.object({ number: z.number() })).answers<Bytes>(),
  /** For keepers: what a text of an update, or one with a signature so far, says. */
  readUpdateToSign: writes(z.object({ bytes })).answers<UpdateNews>(),
  signDirectoryUpdate: writes(z.object({ bytes, key: bytes, passphrase: z.string() })).answers<{
    file: Bytes;
    published: boolean;
  }>(),
};
