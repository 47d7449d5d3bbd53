/** Electron's fuses as they stand in a packaged executable, beside what they have to be. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** @typedef {{ name: string, wanted: string, found: string }} Fuse */

/** @type {readonly [keyof typeof FuseV1Options, 'on' | 'off'][]} */
const wanted = [
  ['RunAsNode', 'off'],
  ['EnableNodeOptionsEnvironmentVariable', 'off'],
  ['EnableNodeCliInspectArguments', 'off'],
  ['OnlyLoadAppFromAsar', 'on'],
  ['EnableCookieEncryption', 'on'],
  ['EnableEmbeddedAsarIntegrityValidation', 'on'],
  ['LoadBrowserProcessSpecificV8Snapshot', 'off'],
  ['GrantFileProtocolExtraPrivileges', 'off'],
];

/** @param {string} executable @returns {Promise<Fuse[]>} */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return wanted.map(([name, state]) => ({ name, wanted: state, found: inWords(wire[FuseV1Options[name]]) }));
}

/** A fuse is one character in the executable: '0' off, '1' on. @param {number | undefined} state */
function inWords(state) {
  if (state === undefined) return 'not in this Electron';
  return { 0: 'off', 1: 'on' }[String.fromCharCode(state)] ?? 'removed';
}
