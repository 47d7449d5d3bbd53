/** What a package of a Linux distribution carries beside the program: texts, each made of the same few facts. */
import { programName } from '../launcher.mjs';
import { mimeOf, ownFiles } from './own-files.mjs';
import { beforeRpm } from './scripts.mjs';

/**
 * @typedef {object} Facts
 * @property {string} name of files, `passerelle-trial-not-for-people`
 * @property {string} version of package.json, `1.2.3`
 * @property {string} packageVersion the same; of a trial one that every release replaces
 * @property {boolean} isTrial
 * @property {number} seconds the moment of the source, since 1970
 * @property {import('./settings.mjs').ReleaseSettings} settings
 */

export const id = 'be.passerelle.desktop';
export const home = '/usr/lib/passerelle';
const summary = 'Prepare a release together, offline';
const about = [
  "Desktop application with which prisons' psychosocial services and justice",
  'houses prepare a way out together. It needs no network.',
];
const trial = 'A TRIAL on an unpatched runtime: not for people.';

/** @param {Facts} facts */
const told = ({ isTrial }) => (isTrial ? [...about, trial] : about);
/** @param {Pick<Facts, 'seconds'>} facts `2026-11-29` */
export const dayOf = ({ seconds }) => new Date(seconds * 1000).toISOString().slice(0, 10);

export const desktopFile = `[Desktop Entry]
Type=Application
Name=Passerelle
Comment=${summary}
Comment[nl]=Samen een vrijlating voorbereiden, zonder netwerk
Comment[fr]=Préparer ensemble une libération, hors ligne
Comment[de]=Gemeinsam eine Entlassung vorbereiten, ohne Netz
Exec=passerelle %f
MimeType=${ownFiles.map((kind) => `${mimeOf(kind)};`).join('')}
Icon=${id}
Terminal=false
Categories=Office;
StartupWMClass=Passerelle
`;

/** @param {Facts} facts */
export const metainfo = (facts) => `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>EUPL-1.2</project_license>
  <name>Passerelle</name>
  <summary>${summary}</summary>
  <description><p>${escaped(told(facts).join(' '))}</p></description>
  <launchable type="desktop-id">${id}.desktop</launchable>
  <url type="homepage">${escaped(facts.settings.homepage)}</url>
  <developer id="be.passerelle"><name>${escaped(facts.settings.maintainer)}</name></developer>
  <content_rating type="oars-1.1"/>
  <releases><release version="${facts.version}" date="${dayOf(facts)}"/></releases>
</component>
`;

/** @param {string} text */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Facts} facts */
export const manPage = (facts) => `.TH PASSERELLE 1 "${dayOf(facts)}" "${facts.version}"
.SH NAME
passerelle \\- prepare a release together, offline
.SH SYNOPSIS
.B passerelle
[\\fIFILE\\fR | \\fBinspect\\fR [\\-\\-json] \\fIFILE\\fR | \\fBverify\\-log\\fR \\fIFILE\\fR [\\fIANCHORS\\fR] | \\fBself\\-test\\fR]
.SH DESCRIPTION
Without words it opens the application; with a file of Passerelle it shows what that is, once somebody is in, and takes nothing in.
.TP
.B inspect
says what a file of Passerelle is and whether it is whole, without opening it.
.TP
.B verify\\-log
checks a log of accesses.
.TP
.B self\\-test
opens the first screen on an empty profile, says what it found, and ends.
.SH EXIT STATUS
0 when it is so; 1 when it is not as it should be; 2 when it cannot be told, or is no file of Passerelle; 3 when it was asked wrongly;
64 when it was started with a switch it does not take.
`;

export const appArmorFile = 'etc/apparmor.d/passerelle';

/**
 * Ubuntu since 23.10 and hardened Debian keep namespaces of users from programs without a profile: the sandbox of the page needs them.
 */
export const appArmor = `abi <abi/4.0>,
include <tunables/global>
profile passerelle ${home}/${programName} flags=(unconfined) {
  userns,
  include if exists <local/passerelle>
}
`;

/** @param {Facts} facts */
export const copyright = ({
  settings,
  seconds,
}) => `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Passerelle

Files: *
Copyright: ${new Date(seconds * 1000).getUTCFullYear()} ${settings.maintainer}
License: EUPL-1.2
 The full text is in ${home}/resources/LICENSE; notices of what it is
 made with are in ${home}/resources/NOTICES.txt, those of Electron and
 Chromium in ${home}/LICENSES.chromium.html.
`;

/** @param {Facts} facts */
export const changelog = (facts) => `passerelle (${facts.packageVersion}) stable; urgency=medium

  * Version ${facts.version}.

 -- ${facts.settings.maintainer} <${facts.settings.contact}>  ${new Date(facts.seconds * 1000).toUTCString().replace('GMT', '+0000')}
`;

const debianNeeds = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libc6 (>= 2.28)',
  'libcups2t64 | libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3 (>= 2:3.26)',
  'libxss1',
  'xdg-utils',
];

/** @param {Facts} facts @param {number} kilobytes once installed */
export const debianControl = (facts, kilobytes) => `Package: passerelle
Version: ${facts.packageVersion}
Architecture: amd64
Maintainer: ${facts.settings.maintainer} <${facts.settings.contact}>
Installed-Size: ${kilobytes}
Depends: ${debianNeeds.join(', ')}
Section: misc
Priority: optional
Homepage: ${facts.settings.homepage}
Description: prepare a release together, offline
${told(facts)
  .map((line) => ` ${line}`)
  .join('\n')}
`;

/** The runtime comes as its makers built it: statically linked, stripped their way. */
export const lintianOverrides = `passerelle: embedded-library
passerelle: unstripped-binary-or-object
passerelle: unstripped-static-library
passerelle: elevated-privileges 4755 root/root [usr/lib/passerelle/chrome-sandbox]
`;

/** @param {Facts} facts @param {{ tree: string, payload: string }} where */
export const rpmSpec = (facts, { tree, payload }) => `Name: passerelle
Version: ${facts.packageVersion}
Release: 1
Summary: ${summary}
License: EUPL-1.2
URL: ${facts.settings.homepage}
Packager: ${facts.settings.maintainer} <${facts.settings.contact}>
AutoReqProv: no
Requires: gtk3 nss alsa-lib mesa-libgbm libXScrnSaver
%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
%global _buildhost reproducible
%global _binary_payload ${payload}
%description
${told(facts).join('\n')}
%pre
${beforeRpm(facts)}%install
mkdir -p %{buildroot}
cp -a ${tree}/usr %{buildroot}/
rm -rf %{buildroot}/usr/share/lintian %{buildroot}/usr/share/doc
%files
%attr(4755,root,root) ${home}/chrome-sandbox
%defattr(-,root,root)
/usr/bin/passerelle
${home}
/usr/share/applications/${id}.desktop
/usr/share/icons/hicolor/*/apps/${id}.*
/usr/share/metainfo/${id}.metainfo.xml
/usr/share/mime/packages/${id}.xml
/usr/share/man/man1/passerelle.1.gz
`;
