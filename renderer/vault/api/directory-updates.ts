/** Calls about updates of the directory that keepers of a list published. */
import { reads, writes, type CallsOf } from './call.ts';
import type { DirectoryUpdate, EntryChange } from '../../../shared/directory/update.ts';
import type { Answer } from './problems.ts';

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

export interface DirectoryUpdatesApi {
  directoryUpdates(): Answer<UpdatesView>;
  readDirectoryUpdate(input: { bytes: Bytes }): Answer<UpdateNews>;
  takeDirectoryUpdate(input: { bytes: Bytes }): Answer<UpdatesView>;
  directoryUpdateFile(input: { number: number }): Answer<Bytes>;
  /** For keepers: what a text of an update, or one with a signature so far, says. */
  readUpdateToSign(input: { bytes: Bytes }): Answer<UpdateNews>;
  signDirectoryUpdate(input: {
    bytes: Bytes;
    key: Bytes;
    passphrase: string;
  }): Answer<{ file: Bytes; published: boolean }>;
}

export const directoryUpdatesApi: CallsOf<DirectoryUpdatesApi> = {
  directoryUpdates: reads,
  readDirectoryUpdate: reads,
  takeDirectoryUpdate: writes,
  directoryUpdateFile: reads,
  readUpdateToSign: writes,
  signDirectoryUpdate: writes,
};
