/** How the application came to this computer: the next one comes the same way, for the ways know nothing of each other. */
import { join, posix, win32 } from 'node:path';
import type { FileSeam } from '../files/seam.ts';
import type { PackageForm } from '../../shared/update/update.ts';

export interface Installed {
  readonly platform: NodeJS.Platform;
  /** The program that runs. */
  readonly executable: string;
}

/** Where the packages for Linux put it (build/release/texts.mjs). */
const linuxHome = '/usr/lib/passerelle';
/** Of Debian and what comes from it, the list of what a package put where. */
const debianList = '/var/lib/dpkg/info';

/** Null where there are no packages for the system. */
export async function installedAs(
  files: Pick<FileSeam, 'status'>,
  { platform, executable }: Installed,
): Promise<PackageForm | null> {
  const isThere = async (path: string): Promise<boolean> => (await files.status(path).catch(() => null)) !== null;
  if (platform === 'win32')
    return (await isThere(win32.join(win32.dirname(executable), 'Uninstall.exe'))) ? 'setup' : 'msi';
  if (platform !== 'linux') return null;
  if (posix.dirname(executable) !== linuxHome) return 'tar';
  return (await isThere(join(debianList, 'passerelle.list'))) ? 'deb' : 'rpm';
}
