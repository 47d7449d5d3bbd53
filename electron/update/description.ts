/** What the signed lists of a folder say of its files (SPEC.md, UP1). */
import type { Targets } from '@tufjs/models';
import { z } from 'zod';
import {
  fileName,
  fileSaid,
  folderSaid,
  largestCarried,
  largestPackage,
  mostFiles,
  type ApplicationSaid,
  type FileSaid,
} from '../../shared/update/update.ts';
import { Refusal } from './refusal.ts';
import type { SignedFile } from './update-folder.ts';

export interface DescribedFile extends SignedFile {
  readonly said: FileSaid;
}

export interface Described {
  readonly application: ApplicationSaid | undefined;
  readonly files: readonly DescribedFile[];
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The description under this name stands in the signed list itself. */
export const descriptionField = 'passerelle';

export function described({ targets, delegations, unrecognizedFields }: Targets): Described {
  // Others who may sign in place of the keepers: nobody is.
  if (delegations !== undefined) throw new Refusal('not-understood');
  const all = Object.values(targets);
  if (all.length > mostFiles) throw new Refusal('too-large');
  const said = folderSaid.safeParse(unrecognizedFields[descriptionField]);
  if (!said.success) throw new Refusal('not-understood');
  const files = all.map(describedFile);
  const { application } = said.data;
  const forms = files.flatMap((file) =>
    file.said.is === 'package' ? [`${file.said.form} ${file.said.isAirGapped}`] : [],
  );
  if (files.length === 0 || new Set(forms).size !== forms.length || forms.length > 0 !== (application !== undefined))
    throw new Refusal('not-understood');
  // A package that was made to try packaging says so in its name, and is for nobody.
  if (files.some(({ name }) => /trial/i.test(name))) throw new Refusal('trial');
  return { application, files };
}

function describedFile({ path, length, hashes, custom }: Targets['targets'][string]): DescribedFile {
  const [name, said, hash] = [fileName.safeParse(path), fileSaid.safeParse(custom), sha256.safeParse(hashes['sha256'])];
  if (!name.success || !said.success || !hash.success || !Number.isSafeInteger(length))
    throw new Refusal('not-understood');
  if (length > (said.data.is === 'package' ? largestPackage : largestCarried)) throw new Refusal('too-large');
  return { name: name.data, size: length, sha256: hash.data, said: said.data };
}
