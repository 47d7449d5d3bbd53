/** The source of the MSI, as wixl reads it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { offeredAt, ownFiles, windowsKind, windowsKindKey } from './own-files.mjs';
import { escaped } from './texts.mjs';
import { errorReporting, program, titleOf, uninstallKey } from './windows-names.mjs';

/** @typedef {import('./texts.mjs').Facts} Facts */

/** The same name has the same number in every version: Windows tells parts by them. @param {string} name */
export function guid(name) {
  const hash = createHash('sha256').update(`be.passerelle.desktop\0${name}`).digest('hex').toUpperCase();
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `A${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** @param {string} path */
const idOf = (path) => guid(path).replaceAll('-', '').slice(0, 20);

/** @param {string} key @param {string} name @param {string} value */
const text = (key, name, value) =>
  `<RegistryValue Root="HKLM" Key="${escaped(key)}"${name === '' ? '' : ` Name="${name}"`} Type="string" Value="${escaped(value)}"/>`;

/** Who else opens our kinds of files stays: this program is offered beside it. */
const opening = [
  text(windowsKindKey, '', 'Passerelle'),
  text(`${windowsKindKey}\\DefaultIcon`, '', `[INSTALLDIR]${program},0`),
  text(`${windowsKindKey}\\shell\\open\\command`, '', `"[INSTALLDIR]${program}" "%1"`),
  ...ownFiles.map((kind) => text(offeredAt(kind), windowsKind, '')),
].join('');

/** A file, with what belongs to it where it is the program. @param {string} unpacked @param {string} path */
function component(unpacked, path) {
  const [name, source] = [path.split('/').at(-1) ?? path, join(unpacked, path)].map(escaped);
  const menu =
    '<Shortcut Id="menu" Directory="ProgramMenuFolder" Name="Passerelle" WorkingDirectory="INSTALLDIR" Advertise="no"/>';
  const crash = `<RegistryValue Root="HKLM" Key="${errorReporting}" Name="${program}" Type="integer" Value="1"/>`;
  const [inFile, beside] = path === program ? [menu, `${crash}${opening}`] : ['', ''];
  const file = `<File Id="f${idOf(path)}" Name="${name}" Source="${source}" KeyPath="yes">${inFile}</File>`;
  return `<Component Id="c${idOf(path)}" Guid="${guid(path)}" Win64="yes">${file}${beside}</Component>`;
}

/** @param {string} unpacked @param {readonly string[]} paths @param {string} folder '' or ending with a slash @returns {string} */
function inside(unpacked, paths, folder) {
  const below = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const folders = [...new Set(below.flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])))];
  return [
    ...below.filter((path) => !path.includes('/')).map((name) => component(unpacked, folder + name)),
    ...folders.map((name) => {
      const within = inside(unpacked, paths, `${folder}${name}/`);
      return `<Directory Id="d${idOf(folder + name)}" Name="${escaped(name)}">${within}</Directory>`;
    }),
  ].join('\n');
}

/** Trials are of a line of their own: a release takes one away, and a trial goes nowhere where a release is. @param {Facts} facts */
const besideOther = ({ isTrial }) =>
  isTrial
    ? `<Upgrade Id="${guid('upgrade')}">
<UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" OnlyDetect="yes" Property="RELEASEFOUND"/>
</Upgrade>
<Property Id="SETUPFOUND">
<RegistrySearch Id="setup" Root="HKLM" Key="${uninstallKey}" Name="InstallLocation" Type="raw" Win64="yes"/>
</Property>
<Condition Message="Passerelle is installed: no trial is put in its place.">Installed OR (NOT RELEASEFOUND AND NOT SETUPFOUND)</Condition>`
    : `<Upgrade Id="${guid('upgrade of trials')}">
<UpgradeVersion Minimum="0.0.0" IncludeMinimum="yes" OnlyDetect="no" Property="TRIALFOUND"/>
</Upgrade>`;

/** @param {Facts} facts @param {{ unpacked: string, paths: readonly string[] }} what */
export function msiSource(facts, { unpacked, paths }) {
  const [title, by] = [titleOf(facts), facts.settings.maintainer].map(escaped);
  const { version, isTrial } = facts;
  const [ofTrials, line] = isTrial ? ['trial ', 'upgrade of trials'] : ['', 'upgrade'];
  const product = `Id="${guid(`product ${ofTrials}${version}`)}" Name="${title}" Language="1033" Version="${version}"`;
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product ${product} Manufacturer="${by}" UpgradeCode="${guid(line)}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="${title} ${version}" Manufacturer="${by}"/>
<MajorUpgrade DowngradeErrorMessage="A newer version of Passerelle is installed."/>
${besideOther(facts)}
<Media Id="1" Cabinet="p.cab" EmbedCab="yes"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Passerelle">
${inside(unpacked, paths, '')}
</Directory></Directory>
</Directory>
<Feature Id="Main" Level="1">
${paths.map((path) => `<ComponentRef Id="c${idOf(path)}"/>`).join('\n')}
</Feature>
</Product></Wix>
`;
}
