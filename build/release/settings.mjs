/** What an office has to say of itself before anything it makes may go to people. Nothing of it is invented here. */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} ReleaseSettings
 * @property {string} maintainer who answers for this release
 * @property {string} contact an electronic address that faults of security are told to
 * @property {string} supportEnds the last day on which this version gets corrections of security, `YYYY-MM-DD`
 * @property {string} homepage an https address
 * @property {string} [updateRoot] path of the root of trust of updates by stick (build/docs/updates.md); without one they are not set up
 */

/** @type {Readonly<Record<'maintainer' | 'contact' | 'supportEnds' | 'homepage', { what: string, is: RegExp }>>} */
const wanted = {
  maintainer: { what: 'the name of who answers for this release', is: /^[^<>\n"]{2,100}$/ },
  contact: { what: 'an e-mail address to tell faults of security to', is: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/ },
  supportEnds: { what: 'the last day of support, as YYYY-MM-DD', is: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ },
  homepage: { what: 'an https address', is: /^https:\/\/[^\s"<>&]+$/ },
};
/** May be left out. */
const possible = ['updateRoot'];

/**
 * @param {unknown} given
 * @param {string} day of the release
 * @returns {{ settings: ReleaseSettings, refused?: undefined } | { settings?: undefined, refused: string[] }}
 */
export function settingsIn(given, day) {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { refused: ['the settings are no object'] };
  const all = new Map(Object.entries(given));
  const unknown = [...all.keys()]
    .filter((name) => !(name in wanted) && !possible.includes(name))
    .map((name) => `${name} is no setting`);
  const wrong = Object.entries(wanted).flatMap(([name, { what, is }]) => {
    const value = all.get(name);
    if (value === undefined) return [`${name} is missing: ${what}`];
    return typeof value === 'string' && is.test(value) ? [] : [`${name} is not ${what}`];
  });
  const text = (/** @type {string} */ name) => String(all.get(name));
  const over = wrong.length === 0 && text('supportEnds') <= day ? [`supportEnds ${text('supportEnds')} is over`] : [];
  const updateRoot = all.get('updateRoot');
  const isPath = updateRoot === undefined || (typeof updateRoot === 'string' && updateRoot !== '');
  const refused = [...unknown, ...wrong, ...over, ...(isPath ? [] : ['updateRoot is not the path of a file'])];
  if (refused.length > 0) return { refused };
  const [maintainer, contact] = [text('maintainer'), text('contact')];
  const settings = { maintainer, contact, supportEnds: text('supportEnds'), homepage: text('homepage') };
  return { settings: typeof updateRoot === 'string' ? { ...settings, updateRoot } : settings };
}

/** @param {string | undefined} path @param {string} day */
export async function settingsFrom(path, day) {
  if (!path) return { refused: Object.entries(wanted).map(([name, { what }]) => `${name} is missing: ${what}`) };
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { refused: [`${path} cannot be read`] };
  try {
    return settingsIn(JSON.parse(text), day);
  } catch {
    return { refused: [`${path} is no JSON`] };
  }
}

/** What goes beside the installers. @param {ReleaseSettings} settings @param {string} version */
export const securityText = ({ maintainer, contact, supportEnds }, version) =>
  `# Security of Passerelle ${version}

Tell faults of security to ${contact} (${maintainer}), before you tell anybody else.
This version gets corrections until ${supportEnds}. What it is made of stands in sbom.cdx.json.
`;
