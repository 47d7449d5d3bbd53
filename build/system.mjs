/** What the operating system has to bring: the libraries Electron links to, a virtual screen, the age command. */
import { told } from './progress.mjs';
import { ask, giveUp, hasCommand, isRoot, run, say, seconds } from './run.mjs';

/**
 * @typedef {object} Need
 * @property {'library' | 'command'} kind
 * @property {string} name soname or command
 * @property {string} debian the Debian package that holds it
 */

/** @type {readonly Need[]} */
const electronLibraries = [
  { kind: 'library', name: 'libgtk-3.so.0', debian: 'libgtk-3-0t64' },
  { kind: 'library', name: 'libnss3.so', debian: 'libnss3' },
  { kind: 'library', name: 'libasound.so.2', debian: 'libasound2t64' },
  { kind: 'library', name: 'libgbm.so.1', debian: 'libgbm1' },
  { kind: 'library', name: 'libXss.so.1', debian: 'libxss1' },
];

/** @type {readonly Need[]} */
const virtualScreen = [
  { kind: 'command', name: 'xvfb-run', debian: 'xvfb' },
  { kind: 'command', name: 'xauth', debian: 'xauth' },
];

/** Types into the virtual screen as a real keyboard does. @type {readonly Need[]} */
const keyboard = [{ kind: 'command', name: 'xdotool', debian: 'xdotool' }];

/** @type {readonly Need[]} */
const ageCommand = [{ kind: 'command', name: 'age', debian: 'age' }];

/** Unpacks the runtime for development. @type {readonly Need[]} */
const unzip = [{ kind: 'command', name: 'unzip', debian: 'unzip' }];

/** Sees every call a process makes of the system. @type {readonly Need[]} */
const trace = [{ kind: 'command', name: 'strace', debian: 'strace' }];

/** A storage to try the network with. @type {readonly Need[]} */
const ceph = [
  { kind: 'command', name: 'ceph-mon', debian: 'ceph-mon' },
  { kind: 'command', name: 'ceph-mgr', debian: 'ceph-mgr' },
  { kind: 'command', name: 'ceph-osd', debian: 'ceph-osd' },
  { kind: 'command', name: 'radosgw', debian: 'radosgw' },
  { kind: 'command', name: 'ceph', debian: 'ceph-common' },
];

/** The file systems sticks have, for a kernel that has none of them. @type {readonly Need[]} */
const sticks = [
  { kind: 'command', name: 'mkfs.vfat', debian: 'dosfstools' },
  { kind: 'command', name: 'mkfs.exfat', debian: 'exfatprogs' },
  { kind: 'command', name: 'fusefat', debian: 'fusefat' },
  { kind: 'command', name: 'mount.exfat-fuse', debian: 'exfat-fuse' },
  { kind: 'command', name: 'fuse2fs', debian: 'fuse2fs' },
];

/** Goes through all states of a model. @type {readonly Need[]} */
const spin = [
  { kind: 'command', name: 'spin', debian: 'spin' },
  { kind: 'command', name: 'gcc', debian: 'build-essential' },
];

/** Makes and checks the packages people install. @type {readonly Need[]} */
const installers = [
  { kind: 'command', name: 'dpkg-deb', debian: 'dpkg' },
  { kind: 'command', name: 'rpmbuild', debian: 'rpm' },
  { kind: 'command', name: 'lintian', debian: 'lintian' },
  { kind: 'command', name: 'makensis', debian: 'nsis' },
  { kind: 'command', name: 'wixl', debian: 'wixl' },
  // Signs with a certificate of tests, as an office signs with its own.
  { kind: 'command', name: 'osslsigncode', debian: 'osslsigncode' },
  { kind: 'command', name: 'openssl', debian: 'openssl' },
  // Unpack installers, to compare what is in them.
  { kind: 'command', name: '7z', debian: '7zip' },
  { kind: 'command', name: 'msiextract', debian: 'msitools' },
  // Of the tools, wixl alone writes down the time of day.
  { kind: 'command', name: 'faketime', debian: 'faketime' },
];

/** Signs packages as an office does. @type {readonly Need[]} */
const signing = [
  { kind: 'command', name: 'gpg', debian: 'gnupg' },
  { kind: 'command', name: 'debsigs', debian: 'debsigs' },
];

/** Makes a Debian of its own, to install a package in. @type {readonly Need[]} */
const roots = [{ kind: 'command', name: 'debootstrap', debian: 'debootstrap' }];

/** Runs programs for Windows. @type {readonly Need[]} */
const wine = [{ kind: 'command', name: 'wine', debian: 'wine' }];

/**
 * The newest Chromium of the system's own archive, for the double of the newest Electron: the shell without a window, since the browser
 * for people keeps tabs, passwords and what was filled in, which Electron does not. @type {readonly Need[]}
 */
const chromium = [{ kind: 'command', name: 'chromium-headless-shell', debian: 'chromium-headless-shell' }];

/** The sets a command may ask for. */
const needs = {
  chromium,
  roots,
  electron: electronLibraries,
  screen: virtualScreen,
  keyboard,
  unzip,
  age: ageCommand,
  trace,
  ceph,
  sticks,
  spin,
  installers,
  signing,
  wine,
};

/** @typedef {keyof typeof needs} SystemSet */

/**
 * Makes sure the named sets are there: installs what is missing when this is Debian and we are root,
 * else ends the command with the exact line to type.
 * @param {readonly SystemSet[]} sets
 */
export async function ensureSystem(sets) {
  if (process.platform !== 'linux') return;
  const wanted = sets.flatMap((set) => needs[set]);
  const missing = findMissing(wanted);
  if (missing.length === 0) return;
  if (!hasCommand('apt-get')) giveUp(`Missing on this system: ${missing.map(({ name }) => name).join(', ')}.`);
  if (!isRoot) {
    giveUp(
      `Missing on this system: ${missing.map(({ name }) => name).join(', ')}. Please type:\n\n` +
        `    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debianNames(missing).join(' ')}\n`,
    );
  }
  await install(missing);
  const still = findMissing(wanted);
  if (still.length > 0) giveUp(`Still missing after installation: ${still.map(({ name }) => name).join(', ')}.`);
}

/**
 * Installs what it can of the named sets, for tests that say themselves what they had to leave out.
 * @param {readonly SystemSet[]} sets
 */
export async function trySystem(sets) {
  const missing = process.platform === 'linux' ? findMissing(sets.flatMap((set) => needs[set])) : [];
  if (missing.length === 0) return;
  const why = isRoot && hasCommand('apt-get') ? await attempt(missing) : 'only root installs, with apt-get';
  const still = findMissing(missing);
  if (still.length > 0) say(`  not on this system: ${debianNames(still).join(' ')} (${why.trim().slice(-300)})`);
}

/** @param {readonly Need[]} missing */
async function install(missing) {
  const output = await attempt(missing);
  if (output !== '') giveUp(`apt-get install ${debianNames(missing).join(' ')} failed:\n${output.slice(-3000)}`);
}

/** @param {readonly Need[]} missing @returns {Promise<string>} what apt-get says when it fails, else '' */
async function attempt(missing) {
  const since = performance.now();
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => run('apt-get', args, { env, quiet: true, minutes: 10 });
  const names = debianNames(missing);
  const { code, output } = await told(`Installing system packages: ${names.join(' ')}`, async () => {
    await apt('update');
    // Where the system updates itself at the same moment, its turn is waited for.
    return apt('install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names);
  });
  if (code !== 0) return output || `apt-get ended with ${code}`;
  say(`  system packages installed  ${seconds(since)}`);
  return '';
}

/** @param {readonly Need[]} wanted */
function findMissing(wanted) {
  const libraries = wanted.some(({ kind }) => kind === 'library') ? knownLibraries() : '';
  return wanted.filter(({ kind, name }) =>
    kind === 'command' ? !hasCommand(name) : !libraries.includes(`\t${name} (`),
  );
}

function knownLibraries() {
  return ask('/sbin/ldconfig', ['-p']) ?? ask('ldconfig', ['-p']) ?? '';
}

/**
 * Package names as this release of Debian or Ubuntu spells them: before 2024 without the `t64` ending.
 * @param {readonly Need[]} missing
 */
function debianNames(missing) {
  return missing.map(({ debian }) => {
    const old = debian.replace(/t64$/, '');
    if (old === debian || ask('apt-cache', ['show', '--no-all-versions', debian])) return debian;
    return ask('apt-cache', ['show', '--no-all-versions', old]) ? old : debian;
  });
}
