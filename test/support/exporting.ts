/** Whole dossiers written into a folder of this computer's disk by the shell's own code, and read back in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavingFolders } from '../../electron/dialogs/saving-folders.ts';
import { nodeFiles } from '../../electron/files/node-files.ts';
import { exportDossiers, type ExportAsked, type ExportWatch } from '../../renderer/papers/export/export-folder.ts';
import type { Shell } from '../../renderer/data/vault.tsx';
import { calls, type CallInput, type CallName } from '../../shared/bridge/contract.ts';
import type { FileSeam } from '../../electron/files/seam.ts';
import type { Machine } from '../fixtures/machine.ts';

/** A shell that answers nothing but the calls of an export, into `chosen`. */
export function exportingShell(at: Machine, chosen: string, files: FileSeam = nodeFiles): Shell {
  const folders = new SavingFolders(files);
  at.disk.exporting = ({ handle, bytes }) => folders.write(handle, bytes);
  const answers: { readonly [N in CallName]?: (input: CallInput<N>) => Promise<unknown> } = {
    'export.begin': () => folders.begin(chosen),
    'export.file': ({ handle, path }) => folders.file(handle, path),
    'export.write': ({ handle, bytes }) => folders.write(handle, bytes),
    'export.dropFile': ({ handle }) => folders.dropFile(handle),
    'export.finish': ({ handle, day }) => folders.finish(handle, day),
    'export.abandon': async ({ handle }) => ({ isGone: await folders.abandon(handle) }),
  };
  return async (name, input) => {
    const answer: ((given: never) => Promise<unknown>) | undefined = answers[name];
    if (answer === undefined) throw new Error(`no part of an export: ${name}`);
    return calls[name].output.parse(await answer(calls[name].input.parse(input) as never)) as never;
  };
}

export const exported = (
  at: Machine,
  chosen: string,
  asked: Pick<ExportAsked, 'dossiers'> & Partial<ExportAsked>,
  files?: FileSeam,
  watch: Partial<ExportWatch> = {},
): ReturnType<typeof exportDossiers> =>
  exportDossiers(
    at.vault,
    exportingShell(at, chosen, files),
    {
      goes: { motive: 'stays' },
      language: 'nl',
      today: '2026-11-24',
      by: { name: 'Lien Zonnebloem', function: 'psd-social-worker', service: 'psd:gent' },
      application: '0.1.0',
      ...asked,
    },
    { tell: () => undefined, stopped: () => undefined, stop: new AbortController().signal, ...watch },
  );

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]] : [];
    }),
  );
}
