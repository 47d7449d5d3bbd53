/**
 * What is done with a package inside a root of its own, as scripts: installed, started, replaced by a newer one, an older one refused, removed.
 * After each step what a person has there is as it was, to the byte.
 */

const libraries = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libxss1', 'libcups2t64', 'xdg-utils'];

/** Stand-ins of what somebody keeps; only this account may read them. */
const planted = `place=/home/person/.config/Passerelle
mkdir -p $place/safe/journal $place/safe/keys "$place/safe/a folder"
head -c 300000 /dev/urandom > $place/safe/journal/00001
head -c 70 /dev/urandom > $place/safe/keys/key-file
head -c 5000 /dev/urandom > "$place/safe/a folder/a file"
chmod 600 $place/safe/keys/key-file
chown -R person:person /home/person
of_person() {
  (cd $place && find . -printf '%p %m %U %G\\n' | sort && find . -type f -exec sha256sum {} + | sort) | sha256sum
}
of_person > /srv/planted
as_before() { of_person | cmp - /srv/planted; }`;

/** What comes along for whoever asks what this is made of. */
const papers = `cd /usr/lib/passerelle/resources
grep -q 'EUROPEAN UNION PUBLIC LICENCE' LICENSE
grep -q 'EUPL-1.2' NOTICES.txt
grep -q '"bomFormat": *"CycloneDX"' sbom.cdx.json`;

const started = `cd /home/person
setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/person xvfb-run -a passerelle self-test | tee /srv/said
grep -q '"seccomp":"2"' /srv/said`;

/** The kernel here may know nothing of AppArmor: what would be handed to it is noted, and read by the real program. @param {string} file */
const profile = (file) => `apparmor_parser -Q -K /etc/apparmor.d/passerelle
printf '#!/bin/sh\nexit 0\n' > /usr/local/sbin/aa-enabled
printf '#!/bin/sh\necho "$@" > /srv/loaded\n' > /usr/local/sbin/apparmor_parser
chmod +x /usr/local/sbin/aa-enabled /usr/local/sbin/apparmor_parser
dpkg -i /srv/${file}
grep -q -- '-r .*/etc/apparmor.d/passerelle' /srv/loaded
rm /usr/local/sbin/aa-enabled /usr/local/sbin/apparmor_parser`;

/** @param {string} file */
const debian = (file) => `apt-get install -y -qq --no-install-recommends apparmor
apt-get install -y -qq --no-install-recommends /srv/${file}
test -u /usr/lib/passerelle/chrome-sandbox
test -f /usr/share/mime/packages/be.passerelle.desktop.xml
${papers}
${started}
as_before
${profile(file)}
dpkg-deb -R /srv/${file} /srv/newer
sed -i 's/^Version: .*/Version: 98.0.0/' /srv/newer/DEBIAN/control
echo newer > /srv/newer/usr/lib/passerelle/newer
dpkg-deb --root-owner-group -Znone --build /srv/newer /srv/newer.deb > /dev/null
dpkg -i /srv/newer.deb
test -e /usr/lib/passerelle/newer
as_before
if dpkg -i /srv/${file} > /srv/older 2>&1; then exit 3; fi
grep -q 'newer than' /srv/older
test -e /usr/lib/passerelle/newer
test "$(dpkg-query -W -f '\${Version}' passerelle)" = 98.0.0
as_before
apt-get remove -y -qq passerelle
test ! -e /usr/lib/passerelle
as_before
apt-get purge -y -qq passerelle
test ! -e /etc/apparmor.d/passerelle
as_before`;

/** @param {string} file */
const redHat = (file) => `apt-get install -y -qq --no-install-recommends ${[...libraries, 'rpm'].join(' ')}
rpm -i --nodeps /srv/${file}
test -u /usr/lib/passerelle/chrome-sandbox
test -f /usr/share/mime/packages/be.passerelle.desktop.xml
${papers}
${started}
as_before
cat > /srv/newer.spec <<'END'
Name: passerelle
Version: 98.0.0
Release: 1
Summary: newer
License: EUPL-1.2
%description
newer
%install
mkdir -p %{buildroot}/usr/lib/passerelle
echo newer > %{buildroot}/usr/lib/passerelle/newer
%files
/usr/lib/passerelle/newer
END
rpmbuild -bb --quiet --target x86_64 --define '_rpmdir /srv/newer' /srv/newer.spec
rpm -U --nodeps /srv/newer/x86_64/passerelle-98.0.0-1.x86_64.rpm
test -e /usr/lib/passerelle/newer
as_before
for how in '' --oldpackage; do
  if rpm -U --nodeps $how /srv/${file} > /srv/older 2>&1; then exit 3; fi
  grep -q 'newer than' /srv/older
  test -e /usr/lib/passerelle/newer
  test "$(rpm -q --qf '%{VERSION}' passerelle)" = 98.0.0
done
as_before
rpm -e --nodeps passerelle
test ! -e /usr/lib/passerelle/newer
as_before
rpm -i --nodeps /srv/${file}
rpm -e --nodeps passerelle
test ! -e /usr/lib/passerelle/passerelle
as_before`;

/** For its root; it ends where the first step is not as it should be. @param {'deb' | 'rpm'} kind @param {string} file */
export const inside = (kind, file) => `set -eux
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
useradd --create-home --uid 1000 person
${planted}
${kind === 'deb' ? debian(file) : redHat(file)}
`;
