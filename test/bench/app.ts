/** What a person waits for, in the real application: unlocking, opening, saving, searching, locking, exchanging. */
import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../shared/result.ts';
import { Random } from '../generate/random.ts';
import { median, p95, type Figures } from './figures.ts';
import { measureInteractions } from './interactions.ts';
import { measureLists } from './lists.ts';
import { rawStore } from './page/raw-store.ts';
import { largeNotes, type Prepared } from './prepare.ts';
import { measureHeldMemory } from './held-memory.ts';
import { measureReady } from './ready.ts';
import { Session } from './session.ts';

type Say = (text: string) => void;

const directOpens = 60;
const shownOpens = 40;
const drafts = 200;
const filed = 40;
const sends = 5;
/** From the keyboard being on a row to Enter, in ms. */
const lookingAt = 150;

/** What can be measured by itself (`--only unlock,open`), in the order in which it is done. */
export const appParts = [
  'ready',
  'memory',
  'search',
  'open',
  'lists',
  'interactions',
  'save',
  'unlock',
  'exchange',
] as const;
export type AppPart = (typeof appParts)[number];

export interface Measured {
  /** How often it is unlocked and locked. */
  readonly rounds: number;
  readonly parts: ReadonlySet<AppPart>;
}

/** What is worth knowing of a caseload of any size. `profile`: a copy of a settled vault. */
export async function measureApp(
  figures: Figures,
  prepared: Prepared,
  profile: string,
  say: Say,
  { rounds, parts }: Measured,
): Promise<void> {
  const session = await Session.start(profile);
  const measures: Readonly<Record<AppPart, () => Promise<void>>> = {
    unlock: () => unlockAndLock(figures, session, rounds),
    ready: () => measureReady(figures, session, rounds),
    memory: () => measureHeldMemory(figures, session, prepared),
    search: () => search(figures, session),
    open: () => open(figures, session, prepared),
    lists: () => measureLists(figures, session),
    interactions: () => measureInteractions(figures, session, prepared),
    save: async () => {
      await save(figures, session, prepared);
      figures.set('heap.mb', await session.memory());
    },
    exchange: async () => {
      await exchange(figures, session, prepared);
      await yardsticks(figures, session, prepared);
    },
  };
  try {
    await session.unlock();
    await session.quiet();
    say('reading everything for the search …');
    figures.set('reading.ms', await session.untilSearchable());
    for (const part of appParts.filter((each) => parts.has(each))) {
      say(said[part]);
      await measures[part]();
    }
  } finally {
    await session.close();
  }
}

const said: Readonly<Record<AppPart, string>> = {
  ready: 'searching right after unlocking …',
  memory: 'looking at memory …',
  unlock: 'unlocking and locking …',
  search: 'searching …',
  open: 'opening dossiers …',
  lists: 'scrolling and filtering …',
  interactions: 'what people do all day …',
  save: 'saving …',
  exchange: `taking in and sending ${largeNotes} contributions …`,
};

/** Again and again on a day on which it was worked with; what the first time of a day takes is measured apart (days.ts). */
async function unlockAndLock(figures: Figures, session: Session, rounds: number): Promise<void> {
  const locks: number[] = [];
  const apart: number[] = [];
  const derives: number[] = [];
  const vaults: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    locks.push(await session.lock());
    const { total, derive, vault } = await session.unlock();
    apart.push(total - derive);
    derives.push(derive);
    vaults.push(vault - derive);
    // Only so long that the page has nothing left to ask; reading everything for the search goes on meanwhile.
    await session.quiet();
  }
  figures.set('unlock.ms', median(apart));
  figures.set('unlock.vault.ms', median(vaults));
  figures.set('unlock.derive.ms', median(derives));
  figures.set('lock.ms', median(locks));
  figures.set('lock.p95', p95(locks));
}

/** Typed letter by letter, as into the search field; short beginnings find most of the vault. */
export const words = [
  'waarborg',
  'zus',
  'garantie',
  'justitiehuis',
  'lettre',
  'Mechelen',
  'merel',
  'médiation',
  'werkgever',
];

async function search(figures: Figures, session: Session): Promise<void> {
  const begun = words.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => ({ query: word.slice(0, at + 2), limit: 30 })),
  );
  figures.set('search.vault.p95', p95(await session.times('search', begun)));
  const whole = [...words, ...words].map((query) => ({ query, limit: 60_000 }));
  const all = await session.times('search', whole);
  figures.set('searchall.p95', p95(all));
  figures.set('searchall.ms', median(all));
  const { page } = session;
  await page.keyboard.press('Control+k');
  await page.evaluate(() => window.probe.watchInput('search'));
  for (const word of words) {
    for (const letter of word) await typeAndWait(session, letter);
    await page.keyboard.press('Control+a');
  }
  const typed = await page.evaluate(() => window.probe.inputs());
  await page.keyboard.press('Escape');
  figures.set('search.p95', p95(typed));
  figures.set('search.ms', median(typed));
}

/** One key, and until what it caused is on screen: a person looks before the next one, at the latest then. */
async function typeAndWait({ page }: Session, letter: string): Promise<void> {
  const before = await page.evaluate(() => window.probe.inputs().length);
  await page.keyboard.type(letter);
  await page.waitForFunction((count) => window.probe.inputs().length > count, before);
}

async function open(figures: Figures, session: Session, { dossiers }: Prepared): Promise<void> {
  const random = new Random(dossiers.length);
  const chosen = (count: number): readonly string[] => Array.from({ length: count }, () => random.pick(dossiers));
  const direct: number[] = [];
  for (const id of chosen(directOpens)) {
    // Nobody opens the next within the milliseconds in which the store writes down that the last was opened.
    await wait(lookingAt);
    direct.push(...(await session.times('openDossier', [{ id }])));
  }
  figures.set('open.vault.ms', median(direct));
  figures.set('open.vault.p95', p95(direct));
  const { page } = session;
  const people = new Map((await session.call('caseload')).value.map((row) => [row.id, row]));
  const nameOf = (id: string): string => {
    const { surname, firstName, birth } = must(people.get(id), 'a person of the caseload');
    return `${surname} ${firstName} ${birth}`;
  };
  const samples: number[] = [];
  for (const id of chosen(shownOpens + 2)) {
    await session.goTo('#/people');
    const link = page.locator(`a[data-row-link][href*="${id}"]`).first();
    // Only the rows near the window are there: one types a name, as a person would.
    await page.locator('#room input').first().fill(nameOf(id));
    await link.waitFor();
    await link.focus();
    // Looking at it before pressing Enter; meanwhile it is read and drawn where nobody sees it.
    await wait(lookingAt);
    samples.push(await session.until('keydown', '#room [data-goal]', () => page.keyboard.press('Enter')));
  }
  // The room's own code is fetched with the first.
  const counted = samples.slice(2);
  figures.set('open.p95', p95(counted));
  figures.set('open.ms', median(counted));
}

async function save(figures: Figures, session: Session, { dossiers }: Prepared): Promise<void> {
  const dossier = dossiers[0] ?? '';
  const text = 'Gesprek over de kamer bij zijn zus en de datum van de zitting. '.repeat(10);
  const typed = Array.from({ length: drafts }, (_, at) => ({
    place: 'note/new',
    dossier,
    value: { text: text.slice(0, 20 + 3 * at) },
    sees: [],
    at: Date.now(),
  }));
  const put = await session.times('putDraft', typed);
  figures.set('save.p95', p95(put));
  figures.set('save.ms', median(put));
  await session.call('dropDraft', { place: 'note/new', dossier });
  const notes = Array.from({ length: filed }, () => ({
    dossier,
    changes: [{ do: 'note', section: 'notes', note: { text, on: '2026-11-24', kind: 'conversation' } }],
  }));
  // One after another, as a person files them: what the page reads anew after each is no part of the next.
  const taken: number[] = [];
  for (const note of notes) {
    await session.quiet();
    taken.push(...(await session.times('change', [note])));
  }
  figures.set('file.p95', p95(taken));
  figures.set('file.ms', median(taken));
}

async function exchange(figures: Figures, session: Session, { large, receiver }: Prepared): Promise<void> {
  // It was locked meanwhile: nothing else is to go on beside.
  await session.untilSearchable();
  await session.call('incoming');
  const accepted = await session.call('accept', { name: large.file });
  figures.set('accept10k.ms', accepted.ms);
  const request = {
    dossier: large.dossier,
    purpose: 'hand-over',
    to: receiver,
    sections: ['identity', 'legal', 'plan'],
    message: '',
  } as const;
  // With the first the receiver becomes a reader: a new key, and everything restated under it.
  figures.set('seal10k.first.ms', (await session.call('send', request)).ms);
  const again: number[] = [];
  for (let round = 0; round < sends; round += 1) again.push((await session.call('send', request)).ms);
  figures.set('seal10k.ms', median(again));
}

/** One row for each section of notes, as large as its text: what the vault keeps in the browser's store. */
async function yardsticks(figures: Figures, session: Session, { dossiers, textBytes }: Prepared): Promise<void> {
  const rows = dossiers.length;
  const { write, read } = await session.page.evaluate(rawStore, [rows, Math.round(textBytes / rows)] as const);
  figures.set('raw.idb.write.ms', write);
  figures.set('raw.idb.read.ms', read);
}
