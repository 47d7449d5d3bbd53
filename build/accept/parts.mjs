/** What has to be tried before a version goes to people, beyond `npm test`: what can be done here, and what needs something else. */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} about
 * @property {'here' | 'windows' | 'macos' | 'network' | 'hardware'} where
 * @property {string} [missing] why it cannot be run anywhere yet
 */

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'reproducible',
    where: 'here',
    about:
      'A release is built twice, again in a fresh clone elsewhere, in another time zone; every file is the same to the byte',
  },
  {
    name: 'signed',
    where: 'here',
    about: 'A deb and an rpm, signed with a key made for it, are found to be what the source makes: npm run reproduce',
  },
  {
    name: 'runtime-zip',
    where: 'here',
    about:
      'npm run package -- --release --runtime ZIP, with an archive the source names by its hash; the same with one more byte is refused',
  },
  {
    name: 'tampered',
    where: 'here',
    about:
      'Sticks that were tampered with, a policy with ten mistakes, a profile that was moved, is copied or cannot be written',
  },
  {
    name: 'installers',
    where: 'here',
    about:
      'Under Wine: installers for Windows installed, upgraded, refused, removed; the code of the shell with its stores, sticks and policy',
  },
  {
    name: 'root-deb',
    where: 'here',
    about:
      'The deb in an installed root: as root of a mount namespace, sandbox on, an ordinary user, a virtual screen; removed again',
  },
  { name: 'root-rpm', where: 'here', about: 'The rpm in the same way, in a root of Debian with its libraries' },
  {
    name: 'newest',
    where: 'here',
    about:
      'The tests of the application, journeys to printing, on the newest platform by a double: the built shell under Node 24, the page in the newest Chromium',
  },
  {
    name: 'only-electron',
    where: 'network',
    about:
      'What the double leaves out (test/newest/left-out.json), with the Electron its makers publish: npm run accept -- --network',
  },
  {
    name: 'official-runtime',
    where: 'network',
    about:
      'npm test, and npm run package -- --release --runtime ZIP for Linux and Windows, with the Electron its makers publish (--settings FILE for those of the office)',
  },
  {
    name: 'storage',
    where: 'network',
    about:
      'A file from one computer to another over the storage of an institution, through its proxy and certificates: npm run accept -- --network --only storage --connections FILE',
  },
  {
    name: 'windows-install',
    where: 'windows',
    about: 'Setup and MSI signed by the office: SmartScreen, upgrade, a file in use, removal',
  },
  { name: 'windows-policy', where: 'windows', about: 'Policy by the templates, read with the real reg.exe' },
  {
    name: 'windows-files',
    where: 'windows',
    about: 'A double click on each kind of our files, from a stick, a drive and a share; a scanner that stays on',
  },
  {
    name: 'windows-key',
    where: 'windows',
    about: 'Windows Hello, and a FIDO2 key with and without a number of its own, as second key',
  },
  {
    name: 'windows-readers',
    where: 'windows',
    about: 'A reader of screens and a magnifier through the main jobs, with the window withheld and not',
  },
  {
    name: 'hardware-key',
    where: 'hardware',
    about: 'FIDO2 keys on Linux as second key: none is plugged in where this is built',
  },
  {
    name: 'macos',
    where: 'macos',
    about: 'dmg signed and notarised, files opened from the Finder, a document photographed, Touch ID as second key',
  },
];
