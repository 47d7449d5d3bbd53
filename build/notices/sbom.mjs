/**
 * The software bill of materials of a package (CycloneDX): what npm knows of the packages that are shipped, and the runtime. The same
 * parts have the same bytes: no time, no tool, a number made of the content.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.mjs';

/** @typedef {{ electron: string, chromium: string, node: string }} RuntimeVersions */
/** @typedef {Pick<import('./notices.mjs').Notice, 'name' | 'version' | 'licence'>} Shipped */

/** @typedef {{ name: string, version: string, 'bom-ref': string }} Component */

/**
 * @typedef {object} NpmBill what of npm's own bill is read here
 * @property {string} specVersion
 * @property {{ component: Component }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn: string[] }[]} dependencies
 */

/**
 * @param {NpmBill} bill as `npm sbom` wrote it
 * @param {{ name: string, shipped: readonly Shipped[], runtime: RuntimeVersions }} what
 */
export function softwareBill(bill, { name, shipped, runtime }) {
  const licences = new Map(shipped.map((each) => [`${each.name}@${each.version}`, each.licence]));
  const known = bill.components.filter((each) => licences.has(idOf(each)));
  const components = [
    ...runtimeComponents(runtime),
    ...known.map((each) => ({ ...each, licenses: [inCycloneDx(licences.get(idOf(each)) ?? '')] })),
  ].sort(by((each) => each['bom-ref']));
  const subject = { ...bill.metadata.component, type: 'application', name };
  const refs = new Set([subject['bom-ref'], ...components.map((each) => each['bom-ref'])]);
  const content = {
    bomFormat: 'CycloneDX',
    specVersion: bill.specVersion,
    version: 1,
    metadata: { component: subject },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)).sort() }))
      .sort(by(({ ref }) => ref)),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const { bomFormat, specVersion, ...rest } = content;
  return `${JSON.stringify({ bomFormat, specVersion, serialNumber: `urn:uuid:${asUuid(hash)}`, ...rest }, null, 2)}\n`;
}

/** @param {{ name: string, version: string }} of */
const idOf = ({ name, version }) => `${name}@${version}`;

/** @template T @param {(of: T) => string} key @returns {(a: T, b: T) => number} */
const by = (key) => (a, b) => (key(a) < key(b) ? -1 : 1);

/** @param {string} licence */
function inCycloneDx(licence) {
  if (/ (OR|AND) /.test(licence)) return { expression: licence.replace(/^\((.*)\)$/, '$1') };
  return { license: licence === 'SCOWL' ? { name: licence } : { id: licence } };
}

/** Version 8: a number of our own making. @param {string} hash */
function asUuid(hash) {
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return groups.join('-');
}

/** Each named as the lists of known vulnerabilities name it. @param {RuntimeVersions} versions */
function runtimeComponents({ electron, chromium, node }) {
  const parts = [
    { name: 'electron', version: electron, cpe: 'electronjs:electron', licence: 'MIT' },
    { name: 'chromium', version: chromium, cpe: 'google:chrome', licence: 'BSD-3-Clause' },
    { name: 'node', version: node, cpe: 'nodejs:node.js', licence: 'MIT' },
  ];
  return parts.map(({ name, version, cpe, licence }) => ({
    'bom-ref': `runtime:${name}@${version}`,
    type: 'framework',
    name,
    version,
    scope: 'required',
    cpe: `cpe:2.3:a:${cpe}:${version}:*:*:*:*:*:*:*`,
    purl: `pkg:generic/${name}@${version}`,
    licenses: [inCycloneDx(licence)],
  }));
}

/**
 * What a runtime is made of, from the words in its executable: one of another system is not run here.
 * @param {string} executable
 * @returns {Promise<RuntimeVersions | undefined>} undefined when it is no Electron
 */
export async function runtimeVersions(executable) {
  const overlap = 256;
  let [browser, node, kept] = ['', '', ''];
  for await (const bytes of createReadStream(executable, { highWaterMark: 1 << 22, encoding: 'latin1' })) {
    const text = kept + String(bytes);
    browser ||= /Chrome\/[\d.]+ Electron\/\d+\.\d+\.\d+/.exec(text)?.[0] ?? '';
    node ||= /nodejs\.org\/download\/release\/v(\d+\.\d+\.\d+)\//.exec(text)?.[1] ?? '';
    if (browser !== '' && node !== '') break;
    kept = text.slice(-overlap);
  }
  const [, chromium, electron] = /Chrome\/([\d.]+) Electron\/([\d.]+)/.exec(browser) ?? [];
  return chromium && electron && node ? { electron, chromium, node } : undefined;
}

/**
 * The bill of what lies in the built application, with a runtime.
 * @param {string} root
 * @param {RuntimeVersions} runtime
 * @returns {Promise<string>}
 */
export async function billOf(root, runtime) {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--offline'];
  const { code, output } = await run('npm', args, { cwd: root, quiet: true, minutes: 2 });
  if (code !== 0) throw new Error(`npm sbom failed:\n${output.slice(-2000)}`);
  const { notices } = JSON.parse(await readFile(join(root, 'out/app/renderer/notices.json'), 'utf8'));
  const { name } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return softwareBill(JSON.parse(output.slice(output.indexOf('{'))), { name, shipped: notices, runtime });
}
