/**
 * Floors of the vault, the lowest first: a folder imports only those of lines above its own. Folders of one line do not know of each
 * other. At the top stands the vault itself, which hands each what it needs of those it may not import.
 */
const floors = [
  // What the page and the vault say to each other.
  ['api'],

  // The core: keys, journal, store, sections. It knows no service.
  ['core/cards', 'core/sealing', 'core/shell', 'core/waiting'],
  ['core/keys'],
  ['core/people', 'core/projections', 'core/store'],
  ['core/session'],
  ['core/journal'],
  ['core/access', 'core/sections'],
  ['core/clock', 'core/context'],
  ['core/endings', 'core/gate'],
  ['core/writing'],

  // What is remembered and found, and whose word counts.
  [
    'services/attachments',
    'services/exchanged',
    'services/officer',
    'services/own-texts',
    'services/review',
    'services/search',
    'services/service-book',
    'services/trust',
  ],
  // One dossier; the people of this computer; what keepers of a realm published; the stores after unlocking.
  [
    'services/dossiers',
    'services/household',
    'services/published',
    'services/replay',
    'services/spelling',
    'services/time-over',
  ],
  // Opening a seat, sending one file, letting others read.
  ['services/directory-updates', 'services/opening', 'services/post', 'services/practice', 'services/sharing'],
  ['services/people'],
  ['services/audit', 'services/backup', 'services/export'],
  ['services/documents', 'services/health', 'services/retention'],
  // Taking in and sending; those behind it serve a purpose of files or send for one.
  ['services/exchange'],
  [
    'services/corrections',
    'services/delegation',
    'services/extracts',
    'services/law',
    'services/realm',
    'services/tasks',
  ],
  ['services/counts', 'services/erasure', 'services/inspection', 'services/today'],
  ['services/caseload', 'services/overview', 'services/unlock'],

  [''],
];

const vault = 'renderer/vault/';

/** @param {string} path @returns {string | undefined} its folder in the vault; '' for the vault itself */
function folderOf(path) {
  if (!path.startsWith(vault)) return undefined;
  const folders = path.slice(vault.length).split('/').slice(0, -1);
  return folders.join('/');
}

/** @param {string} folder */
const floorOf = (folder) => floors.findIndex((line) => line.includes(folder));

/**
 * @param {{ readonly from: string, readonly to: string }} found
 * @returns {string | undefined} why it is refused
 */
export function againstVaultFloors({ from, to }) {
  const [one, other] = [folderOf(from), folderOf(to)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const unknown = [one, other].find((folder) => floorOf(folder) === -1);
  if (unknown !== undefined) return `${unknown} is no floor of the vault (build/checks/vault-floors.mjs)`;
  if (floorOf(one) > floorOf(other)) return undefined;
  if (other === '') return 'nothing of the vault imports the vault itself';
  if (one.startsWith('core/') && other.startsWith('services/')) return 'the core of the vault knows no service';
  return `${one} does not stand above ${other}`;
}
