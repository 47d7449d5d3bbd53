/** Whether a folder lies on a share of a network, where a connection can break off in the middle of a save (electron/SPEC.md, SH24). */
import { readFileSync, realpathSync } from 'node:fs';

/** What Linux calls file systems whose disks are on another computer. */
const remote = /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|davfs|fuse\.(sshfs|davfs|gvfsd-fuse|glusterfs|ceph-fuse|rclone))$/;

/**
 * False where the system does not say.
 * @param mounts path of the list of what is mounted, as Linux keeps it
 */
export function isOnShare(folder: string, platform: NodeJS.Platform, mounts = '/proc/self/mounts'): boolean {
  try {
    // What a letter of a drive stands for on Windows is known by the real path alone.
    const path = realpathSync.native(folder);
    if (platform === 'win32') return isUnc(path);
    return platform === 'linux' && remote.test(typeOf(path, readFileSync(mounts, 'utf8')));
  } catch {
    return false;
  }
}

/** `\\server\share`, also as `\\?\UNC\server\share`; `\\?\C:\` is a disk of this computer. */
export const isUnc = (path: string): boolean => /^\\\\(?![?.]\\(?!UNC\\))/i.test(path);

/** The kind of the file system that a path lies in: of the mount nearest to it, and the later of two at one place. */
function typeOf(path: string, mounts: string): string {
  let [nearest, type] = [-1, ''];
  for (const line of mounts.split('\n')) {
    const [, written = '', kind = ''] = line.split(' ');
    const at = unescaped(written);
    if (at.length < nearest || (path !== at && !path.startsWith(at.endsWith('/') ? at : `${at}/`))) continue;
    [nearest, type] = [at.length, kind];
  }
  return type;
}

/** A blank in a path is written as `\040` there, other such characters likewise. */
const unescaped = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
