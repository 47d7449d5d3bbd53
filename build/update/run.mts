/** The steps of `npm run release`, from the words after it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { carriedKinds } from '../../shared/update/update.ts';
import { addSignature, dryRun, newFolder, newKey, newRoot } from './steps.mts';

const usage = `npm run release -- STEP (build/docs/updates.md)
  key     --to FILE
  root    --to FILE --keys A,B,C --folder-keys D,E,F --years N [--after ROOT]
  folder  --to STICK --roots ROOT[,ROOT] --number N --years N [--packages FOLDER --said FILE] [--carry KIND=FILE …]
  sign    ROOT|FOLDER --key FILE
  dry-run FOLDER --root ROOT --installed VERSION
A passphrase is asked for, or taken from --passphrase-file FILE.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    keys: { type: 'string' },
    'folder-keys': { type: 'string' },
    years: { type: 'string' },
    after: { type: 'string' },
    roots: { type: 'string' },
    number: { type: 'string' },
    packages: { type: 'string' },
    said: { type: 'string' },
    carry: { type: 'string', multiple: true },
    key: { type: 'string' },
    root: { type: 'string' },
    installed: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Option =
  | 'to'
  | 'keys'
  | 'folder-keys'
  | 'years'
  | 'roots'
  | 'number'
  | 'packages'
  | 'said'
  | 'key'
  | 'root'
  | 'installed'
  | 'passphrase-file';
function given(name: Option): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing.\n${usage}`);
  return value;
}
const listed = (name: Option): readonly string[] => given(name).split(',');
function named(): string {
  const [, path] = positionals;
  if (path === undefined) throw new Error(usage);
  return path;
}

const steps: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  key: async () => newKey(given('to'), await passphrase()),
  root: () =>
    newRoot(
      {
        to: given('to'),
        rootKeys: listed('keys'),
        folderKeys: listed('folder-keys'),
        years: Number(given('years')),
        after: values.after,
      },
      new Date(),
    ),
  folder: () =>
    newFolder(
      {
        to: given('to'),
        roots: listed('roots'),
        number: Number(given('number')),
        years: Number(given('years')),
        release:
          values.packages === undefined && values.said === undefined
            ? undefined
            : { packages: given('packages'), said: given('said') },
        carried: (values.carry ?? []).map(carriedIn),
      },
      new Date(),
    ),
  sign: async () => addSignature(named(), given('key'), await passphrase()),
  'dry-run': async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'passerelle-dry-run-'));
    try {
      return await dryRun(named(), { root: given('root'), installed: given('installed'), scratch });
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
};

function carriedIn(text: string) {
  const [kind, path] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
  const is = carriedKinds.find((each) => each === kind);
  if (is === undefined) throw new Error(`--carry KIND=FILE, KIND one of ${carriedKinds.join(', ')}.`);
  return { is, path };
}

/** Not shown while it is typed. */
async function passphrase(): Promise<string> {
  const file = values['passphrase-file'];
  if (file !== undefined) return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  process.stdout.write('Passphrase: ');
  const mute = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: mute, terminal: true });
  return new Promise((resolve) =>
    lines.question('', (typed) => {
      lines.close();
      say('');
      resolve(typed);
    }),
  );
}

try {
  const step = steps[positionals[0] ?? ''];
  if (step === undefined) throw new Error(usage);
  for (const line of await step()) say(line);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
