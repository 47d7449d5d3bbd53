/**
 * The shell's own code as Windows runs it: stores in a deep folder of a drive, what a restart finds, a stick by its letter that goes and
 * that another takes the place of, the policy in the registry, and paths. Words: a folder, and one in which
 * whoever started this answers, and in which it writes what it found.
 */
import { mkdirSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { profileFolder } from '../../electron/about/profile-folder.ts';
import { Drafts } from '../../electron/drafts/drafts.ts';
import { replaceFile } from '../../electron/files/durable.ts';
import { nodeFiles } from '../../electron/files/node-files.ts';
import { Journal } from '../../electron/journal/journal.ts';
import { KeyFile } from '../../electron/keyfile/key-file.ts';
import { askedPath } from '../../electron/opened/asked-path.ts';
import { machinePolicyOf } from '../../electron/policy/machine-policy.ts';
import { Spool } from '../../electron/spool/spool.ts';
import { mediaIn, mediaPlaces } from '../../electron/transports/folder/media.ts';
import { StickWatch } from '../../electron/transports/folder/stick-watch.ts';
import { Sticks } from '../../electron/transports/folder/sticks.ts';
import { good, read, text } from '../unit/shell/support/answers.ts';
import { callsDuring, type Call } from './recorded-calls.ts';

const [top = '', signals = ''] = process.argv.slice(2);

/** Tells that it is there, and waits until it is answered. */
async function turn(name: string): Promise<void> {
  writeFileSync(join(signals, `${name}-asked`), '');
  for (let left = 600; !existsSync(join(signals, `${name}-done`)); left -= 1) {
    if (left === 0) throw new Error(`nobody answered ${name}`);
    await delay(50);
  }
}

/** A profile deeper than the 260 letters of old Windows. */
function deepFolder(): string {
  const deep = join(top, ...Array.from({ length: 6 }, (_, at) => `${at} Justitiehuis Brüssel é `.padEnd(50, 'x')));
  mkdirSync(deep, { recursive: true });
  return deep;
}

async function stores(folder: string): Promise<unknown> {
  const journal = await good(Journal.open(nodeFiles, join(folder, 'journal')));
  await good(journal.append([{ kind: 'contribution', bytes: text('one') }]));
  await good(journal.append([{ kind: 'access', bytes: text('two') }]));
  const keys = await good(KeyFile.open(nodeFiles, join(folder, 'keys')));
  for (const each of ['old', 'new']) await good(keys.write(text(each), false));
  const drafts = await good(Drafts.open(nodeFiles, join(folder, 'drafts')));
  await good(drafts.put('a', text('typed')));
  await replaceFile(nodeFiles, join(folder, 'replaced'), text('before'));
  await replaceFile(nodeFiles, join(folder, 'replaced'), text('after'));
  const again = await good((await good(Journal.open(nodeFiles, join(folder, 'journal')))).read(0));
  return {
    letters: folder.length > 260,
    journal: again.frames.map(({ bytes }) => read(bytes)),
    isWhole: !again.damaged && !again.repaired,
    keys: (await good((await good(KeyFile.open(nodeFiles, join(folder, 'keys')))).read())).map(read),
    drafts: (await good((await good(Drafts.open(nodeFiles, join(folder, 'drafts')))).read())).map(({ bytes }) =>
      read(bytes),
    ),
    leftovers: readdirSync(folder).filter((name) => name.includes('.part')),
  };
}

/** What each way of writing asks of the system, in its order, once its store is open. */
async function calls(folder: string): Promise<Readonly<Record<string, readonly Call[]>>> {
  const journal = await good(Journal.open(nodeFiles, join(folder, 'journal')));
  const keys = await good(KeyFile.open(nodeFiles, join(folder, 'keys')));
  const drafts = await good(Drafts.open(nodeFiles, join(folder, 'drafts')));
  const spool = await good(Spool.open(nodeFiles, join(folder, 'spool')));
  const handle = await good(spool.begin());
  const during = (work: () => Promise<unknown>) => callsDuring(folder, work);
  return {
    replaced: await during(() => replaceFile(nodeFiles, join(folder, 'replaced'), text('again'))),
    keys: await during(() => good(keys.write(text('newer'), false))),
    journal: await during(() => good(journal.append([{ kind: 'contribution', bytes: text('three') }]))),
    drafts: await during(() => good(drafts.put('a', text('typed on')))),
    spool: await during(async () => {
      await good(spool.write(handle, text('sealed')));
      await good(spool.finish(handle));
    }),
  };
}

async function stick(folder: string): Promise<unknown> {
  const outbox = await good(Spool.open(nodeFiles, join(folder, 'outbox')));
  const handle = await good(outbox.begin());
  await good(outbox.write(handle, text('sealed')));
  const { name } = await good(outbox.finish(handle));
  const letters = async () => (await mediaIn(nodeFiles, mediaPlaces(process.platform))).map((medium) => medium.folder);
  const sticks = new Sticks(nodeFiles);
  let changes = 0;
  const watch = new StickWatch({
    files: nodeFiles,
    places: mediaPlaces(process.platform),
    sticks,
    onChange: () => (changes += 1),
    later: () => undefined,
  });
  await watch.look();
  const chosen = await good(sticks.choose('E:\\'));
  const transport = await good(sticks.transport(chosen.token));
  await outbox.reading(name, async (file) => good(transport.put(name, file)));
  const { offers } = await good(transport.list());
  let got = '';
  for (const offer of offers) await good(transport.get(offer, async (piece) => void (got += read(piece))));
  const back = await good(sticks.choose('E:\\'));
  await sticks.release(back.token);
  const released = (await sticks.transport(back.token)).ok;
  const before = {
    label: chosen.label,
    letters: await letters(),
    offers: offers.map(({ key }) => key),
    got,
    name,
    released,
  };
  await turn('gone');
  await watch.look();
  const gone = { letters: await letters(), changes, transport: (await sticks.transport(chosen.token)).ok };
  await turn('another');
  await watch.look();
  return { before, gone, another: { letters: await letters(), transport: (await sticks.transport(chosen.token)).ok } };
}

async function everything(): Promise<unknown> {
  const folder = deepFolder();
  const opened = (word: string) => askedPath({ words: [word], folder: 'C:\\Users', platform: process.platform });
  const asked = { platform: process.platform, environment: {}, isPackage: true };
  return {
    platform: process.platform,
    stores: await stores(folder),
    calls: await calls(folder),
    stick: await stick(folder),
    policy: await machinePolicyOf(asked),
    profile: profileFolder({
      platform: process.platform,
      environment: process.env,
      usual: String(process.env['APPDATA']),
      home: String(process.env['USERPROFILE']),
      isGiven: false,
    }),
    opened: ['C:\\a.bundle', '\\\\server\\a.bundle', 'C:\\a.bundle:hidden.card', 'NUL.card'].map(opened),
  };
}

// Under Wine the streams of a program are not always there.
const tell = (name: string, content: string): void => writeFileSync(join(signals, name), content);
void everything().then(
  (found) => tell('found', JSON.stringify(found)),
  (error: unknown) => tell('trouble', String(error instanceof Error ? error.stack : error)),
);
