/**
 * A package installed in a Debian of its own, and started there: as the root of a mount namespace (a plain chroot is refused namespaces of
 * users, which the sandbox needs), by an ordinary user, with the sandbox on, on a virtual screen.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from '../run.mjs';
import { inside } from './inside-root.mjs';

const archive = 'http://deb.debian.org/debian';
const suite = 'trixie';
const inRoot = ['xvfb', 'xauth', 'util-linux', 'ca-certificates'];

/** Makes the root the root of everything, for what runs in this namespace alone. @param {string} root */
const asRoot = (root) => `set -eu
mount --bind ${root} ${root}
cd ${root}
mount -t proc proc proc
mount --rbind /dev dev
mount -t tmpfs tmpfs tmp
mkdir -p old
pivot_root . old
umount -l /old
exec /bin/sh /srv/inside.sh
`;

/**
 * @param {{ kind: 'deb' | 'rpm', path: string, work: string }} what
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function inInstalledRoot({ kind, path, work }) {
  const root = join(work, kind);
  await mkdir(root, { recursive: true });
  const made = await run('debootstrap', ['--variant=minbase', `--include=${inRoot.join(',')}`, suite, root, archive], {
    quiet: true,
    minutes: 20,
  });
  if (made.code !== 0) return { code: made.code, output: `debootstrap: ${made.output.slice(-2000)}` };
  await cp(path, join(root, 'srv', basename(path)));
  await cp('/etc/resolv.conf', join(root, 'etc/resolv.conf'));
  await writeFile(join(root, 'srv/inside.sh'), inside(kind, basename(path)));
  return run('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', asRoot(root)], {
    quiet: true,
    minutes: 20,
  });
}
