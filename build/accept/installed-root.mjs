/**
 * A package installed in a Debian of its own, and started there: as the root of a mount namespace (a plain chroot is refused namespaces of
 * users, which the sandbox needs), by an ordinary user, with the sandbox on, on a virtual screen.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from '../run.mjs';

const archive = 'http://deb.debian.org/debian';
const suite = 'trixie';
const libraries = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libxss1', 'libcups2t64', 'xdg-utils'];
const inRoot = ['xvfb', 'xauth', 'util-linux', 'ca-certificates'];

/** A version that is older than what is said to be installed leaves everything as it is. @param {string} file */
const refusesOlder = (file) => `cp /var/lib/dpkg/status /srv/status
sed -i '/^Package: passerelle$/,/^$/s/^Version: .*/Version: 99.0.0/' /var/lib/dpkg/status
if dpkg -i /srv/${file} > /srv/older 2>&1; then exit 3; fi
grep -q 'newer than' /srv/older
test -x /usr/lib/passerelle/passerelle
cp /srv/status /var/lib/dpkg/status`;

/** A newer one, of nothing but its name, is made and installed: ours is refused, and what is there stays. @param {string} file */
const refusesOlderThanNewest = (file) => `cat > /srv/newest.spec <<'END'
Name: passerelle
Version: 99.0.0
Release: 1
Summary: newer
License: EUPL-1.2
%description
newer
%files
END
rpmbuild -bb --quiet --target x86_64 --define '_rpmdir /srv/newest' /srv/newest.spec
rpm -i --nodeps /srv/newest/x86_64/passerelle-99.0.0-1.x86_64.rpm
if rpm -U --nodeps /srv/${file} > /srv/older 2>&1; then exit 3; fi
grep -q 'newer than' /srv/older
test "$(rpm -q --qf '%{VERSION}' passerelle)" = 99.0.0
test ! -e /usr/lib/passerelle/passerelle
rpm -e passerelle`;

/** What is done inside, as its root. @param {'deb' | 'rpm'} kind @param {string} file */
const inside = (kind, file) => `set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
useradd --create-home --uid 1000 person
${kind === 'deb' ? `apt-get install -y -qq --no-install-recommends /srv/${file}` : `apt-get install -y -qq --no-install-recommends ${[...libraries, 'rpm'].join(' ')}\nrpm -i --nodeps /srv/${file}`}
test -u /usr/lib/passerelle/chrome-sandbox
test -f /usr/share/mime/packages/be.passerelle.desktop.xml
cd /home/person
setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/person xvfb-run -a passerelle self-test | tee /srv/said
grep -q '"seccomp":"2"' /srv/said
touch /home/person/of-the-person
${kind === 'deb' ? refusesOlder(file) : ''}
${kind === 'deb' ? 'apt-get remove -y -qq passerelle' : 'rpm -e --nodeps passerelle'}
test ! -e /usr/lib/passerelle/passerelle
test -e /home/person/of-the-person
${kind === 'rpm' ? refusesOlderThanNewest(file) : ''}
`;

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
