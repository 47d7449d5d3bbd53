/**
 * What starts the packaged application on Linux: a script under its name, the program beside it. A program cannot forbid
 * itself core files from Node; whoever starts it can, for it and for every process it starts.
 */
import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const name = 'passerelle';
/** The program itself. */
export const programName = `${name}-program`;

const script = `#!/bin/sh
# Starts Passerelle without core files: what was in memory when a process crashes must not come to lie on a disk.
ulimit -c 0 || exit 1
exec "$(dirname -- "$(readlink -f -- "$0")")/${programName}" "$@"
`;

/** @param {string} folder the unpacked application */
export async function putLauncher(folder) {
  await rename(join(folder, name), join(folder, programName));
  await writeFile(join(folder, name), script);
  await chmod(join(folder, name), 0o755);
}
