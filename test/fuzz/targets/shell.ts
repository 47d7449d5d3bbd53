/** What the shell keeps for itself beside the journal, after someone or something changed it; and what it meets on a stick. */
import { Drafts } from '../../../electron/drafts/drafts.ts';
import { Places } from '../../../electron/backup/places.ts';
import { Letters } from '../../../electron/network/letters.ts';
import { readRegistry } from '../../../electron/policy/registry.ts';
import { identify } from '../../../electron/transports/folder/identity.ts';
import { equal, utf8 } from '../../../shared/codec/bytes.ts';
import { policyState, type MachinePolicy, type PolicyState } from '../../../shared/machine-policy/policy.ts';
import { largestPolicy, readPolicy, stateOf } from '../../../shared/machine-policy/reading.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { filled, value } from '../../support/exchange.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import { mutateBytes, mutateText } from '../mutate.ts';
import type { Target } from '../target.ts';

const folder = '/safe';

async function filesWith(path: string, content: Bytes): Promise<RecordedFiles> {
  const files = new RecordedFiles();
  await files.makeDirectory(folder);
  files.poke(path, content);
  return files;
}

const letter = { name: 'ab'.repeat(32), to: '0a'.repeat(16), done: 2, state: 'waiting' as const };
const letters = utf8(
  JSON.stringify({ version: 1, letters: [letter, { ...letter, name: 'cd'.repeat(32), sentAt: 1_790_000_000_000 }] }),
);

const written: readonly Bytes[] = [filled(40, 1), filled(3_000, 2), filled(0, 3)];
const draftsPath = `${folder}/drafts`;
const draftFiles = new RecordedFiles();
await draftFiles.makeDirectory(folder);
const first = value(await Drafts.open(draftFiles, folder));
for (const [at, bytes] of written.entries()) value(await first.put(`d${at}`, bytes));
value(await first.remove(['d0']));
await first.close();
const draftLog = draftFiles.contentAt(draftsPath) ?? filled(0, 0);

const places = new Places(await filesWith(`${folder}/key`, filled(32, 4)), `${folder}/key`);
const place = await places.seal({ folder: '/media/stick', marker: 'ef'.repeat(16) });

const policy: MachinePolicy = {
  lockMinutes: 5,
  language: 'fr',
  folder: 'fixed',
  exchangeFolder: '/media/service',
  storage: 'off',
  keepersNumber: '01234 56789 01234 56789 01234 56789',
};
const policyText = utf8(JSON.stringify(policy, null, 2));
const policyValues = [
  ['language', 'REG_SZ', 'fr'],
  ['lockMinutes', 'REG_DWORD', '0x5'],
  ['backupFolder', 'REG_SZ', 'E:\\of the service'],
];
const registryText = utf8(
  [
    '',
    'HKEY_LOCAL_MACHINE\\Software\\Policies\\Passerelle',
    ...policyValues.map((each) => `    ${each.join('    ')}`),
    '',
  ].join('\r\n'),
);
/** What the page is told fits its contract, and so nothing comes through that is no setting and no plain word. */
const brokenBy = (found: PolicyState): string | null =>
  policyState.safeParse(found).success ? null : 'what came of a policy does not fit what is told of it';

export const shellTargets: readonly Target[] = [
  {
    name: 'policy of the machine',
    reads: ['shared/machine-policy/reading.ts#readPolicy', 'shared/machine-policy/reading.ts#checkPolicy'],
    full: { largest: largestPolicy, right: [policyText] },
    make: (random) => mutateText(random, policyText),
    check: (input) => brokenBy(stateOf(readPolicy(input, 'posix'))),
  },
  {
    name: 'policy of the machine in the registry',
    reads: ['electron/policy/registry.ts#readRegistry'],
    full: { largest: largestPolicy, right: [registryText] },
    make: (random) => mutateText(random, registryText),
    check: (input) => brokenBy(readRegistry(Buffer.from(input).toString('latin1'))),
  },
  {
    name: 'letters under way',
    reads: ['electron/network/letters.ts#read'],
    full: { right: [letters] },
    make: (random) => mutateText(random, letters),
    check: async (input) => {
      const files = await filesWith(`${folder}/letters`, input);
      const found = await Letters.open(files, `${folder}/letters`);
      await found.put({ ...letter, done: 3 });
      const again = await Letters.open(files, `${folder}/letters`);
      return JSON.stringify(again.all()) === JSON.stringify(found.all()) ? null : 'what was kept is not read again';
    },
  },
  {
    name: 'log of drafts',
    reads: [
      'electron/drafts/drafts.ts#Drafts.open',
      'electron/drafts/entries.ts#decodeEntry',
      'electron/frames/framed-file.ts#FramedFile.open',
    ],
    full: { right: [draftLog] },
    make: (random) => mutateBytes(random, draftLog),
    check: async (input) => {
      const drafts = await Drafts.open(await filesWith(draftsPath, input), folder);
      if (!drafts.ok) return null;
      const found = value(await drafts.value.read());
      await drafts.value.close();
      const isWritten = found.every(({ id, bytes }) =>
        written.some((each, at) => id === `d${at}` && equal(each, bytes)),
      );
      if (!isWritten) return 'a draft nobody wrote was read';
      // What is missing at the end may never have been written to its end; what is missing before it was.
      const [has0, has1, has2] = written.map((_, at) => found.some(({ id }) => id === `d${at}`));
      const isHole = (has2 && !has1) || (!has0 && has1 && !has2);
      return isHole && !drafts.value.damaged ? 'a draft is gone, and no word of it' : null;
    },
  },
  {
    name: 'marker of a stick',
    reads: ['electron/transports/folder/identity.ts#readMarker'],
    full: { right: [utf8('ef'.repeat(16))] },
    make: (random) => mutateBytes(random, utf8('ef'.repeat(16))),
    check: async (input) => {
      const found = await identify(await filesWith(`${folder}/.passerelle-stick`, input), folder);
      return found !== null && /^[0-9a-f]{32}$/.test(found.marker ?? 'ef'.repeat(16)) ? null : 'a marker that is none';
    },
  },
  {
    name: 'place of a safety copy',
    reads: ['electron/backup/places.ts#Places.open'],
    full: { right: [place] },
    make: (random) => mutateBytes(random, place),
    check: async (input) =>
      (await places.open(input)) !== null && !equal(input, place) ? 'a changed place was believed' : null,
  },
];
