/**
 * Two installations of the real application and one dossier between them, by a stick (a folder) or by a real storage on
 * this computer. What is timed, each a figure of its own (in seconds, under `roundtrip.folder.` and `roundtrip.s3.`):
 *
 * - `make.s`: 1,000 notes of 700 characters made at A, every one a signed contribution with its own entry in the access log,
 *   all asked for at once (as when something is brought over from elsewhere). Over when each was answered, so is in the journal
 *   behind an fdatasync and on its way into the browser store.
 * - `went.s`: the file with them written at A, carried, opened, checked and listed at B, taken in there, the receipt back at A.
 * - `first.s`: the first half, the sum of both.
 * - `second.s`: 150 edits on each side, 50 of them of the same thing, made, sent to and fro until nothing is new.
 * - `s`: the sum of both halves.
 *
 * `roundtrip.each.s` stands beside them: as many notes made one after another, each asked for once the one before is
 * answered. Nobody types that fast; it says what one note costs. What is not timed: starting, unlocking, cards, and the dossier
 * with its 250 steps, which was handed over before. In the end both sides are compared: nothing may be lost.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Change, DossierView, VaultApi } from '../../renderer/vault/api.ts';
import { must } from '../../shared/result.ts';
import { freshFolder } from '../e2e/launch.ts';
import { call } from '../e2e/shell/bridge.ts';
import { emptyProfile, enter, joppe, lien, preparedFolders, profileOfJoppe } from '../e2e/support/profiles.ts';
import { Desk } from '../journeys/desk.ts';
import { markVerified, saveCard, takeCard } from '../journeys/exchange.ts';
import { timed, type Figures } from './figures.ts';
import { installProbe } from './page/probe.ts';

declare global {
  interface Window {
    /** Changes laid ready. */
    changes: unknown[];
  }
}

type Answered<N extends keyof VaultApi> = Extract<Awaited<ReturnType<VaultApi[N]>>, { ok: true }>['value'];

/** Fewer, to look at something quickly: `--notes 200`. */
const asked = process.argv.indexOf('--notes');
const notes = asked < 0 ? 1000 : Number(process.argv[asked + 1]);
const ofEach = Math.round(notes * 0.15);
const both = Math.round(notes * 0.05);
const steps = 2 * ofEach - both;
const sections = ['identity', 'legal', 'plan'] as const;

/** Brings everything that is ready at one to the other. */
type Way = (from: Side, to: Side) => Promise<void>;

/** Two connections to a storage, as people paste them; set by build/bench.mjs. */
const connections = z.array(z.string()).length(2);

export async function measureRoundtrip(figures: Figures, say: (text: string) => void): Promise<void> {
  const pasted = connections.parse(JSON.parse(process.env['BENCH_CONNECTIONS'] ?? '[]'));
  try {
    say('to and fro by a stick …');
    await measureBy(figures, 'folder', () => Promise.resolve(byStick(freshFolder('stick'))));
    say('to and fro by a storage …');
    await measureBy(figures, 's3', async (sides) => {
      for (const [at, side] of sides.entries()) await side.does('setNetwork', { text: pasted[at] ?? null });
      return byStorage;
    });
  } finally {
    for (const folder of preparedFolders(process.ppid)) await rm(folder, { recursive: true, force: true });
  }
}

async function measureBy(
  all: Figures,
  name: 'folder' | 's3',
  waysFor: (sides: readonly [Side, Side]) => Promise<Way>,
): Promise<void> {
  const figures = all.under(`roundtrip.${name}.`);
  const a = await Side.open(await emptyProfile(), lien);
  const b = await Side.open(await profileOfJoppe(), joppe);
  try {
    // Before the cards: they say where files may be left.
    const way = await waysFor([a, b]);
    const [toA, toB] = await meet(a, b);
    const { id: dossier } = await a.call('newDossier', slip);
    await a.does('change', { dossier, changes: range(1, steps).map((at) => stepNamed(at, 'begin', [])) });
    await goes(a, b, way, { dossier, purpose: 'hand-over', to: toB });

    const made = await timed(await a.ready(dossier, range(1, notes).map(noteNamed)));
    const went = await timed(() => goes(a, b, way, { dossier, purpose: 'update', to: toB }));
    figures.set('make.s', made / 1000);
    figures.set('went.s', went / 1000);
    figures.set('first.s', (made + went) / 1000);

    const edited = await edits(a, b, dossier);
    const second = await timed(async () => {
      await edited();
      await goes(a, b, way, { dossier, purpose: 'update', to: toB });
      await goes(b, a, way, { dossier, purpose: 'update', to: toA });
    });
    figures.set('second.s', second / 1000);
    figures.set('s', (made + went + second) / 1000);
    await nothingIsMissing(dossier, [a, b]);
    if (name === 'folder') all.set('roundtrip.each.s', (await timeOneByOne(a)) / 1000);
  } finally {
    await a.close();
    await b.close();
  }
}

/** One installation, spoken to at the door between page and vault. */
class Side {
  readonly desk: Desk;

  private constructor(desk: Desk) {
    this.desk = desk;
  }

  static async open(profile: string, who: typeof lien | typeof joppe): Promise<Side> {
    const desk = await Desk.open({ language: 'en', profile });
    await enter(desk, who);
    await desk.page.evaluate(installProbe);
    // The probe hears of the worker with the page's next call.
    await desk.room('common:rail.people');
    await desk.page.waitForFunction(() => window.probe.ready());
    return new Side(desk);
  }

  async call<N extends keyof VaultApi>(name: N, ...input: Parameters<VaultApi[N]>): Promise<Answered<N>> {
    return this.#ask(name, input[0], true) as Promise<Answered<N>>;
  }

  /** The same where the answer is long and not needed: it is not copied to here. */
  async does<N extends keyof VaultApi>(name: N, ...input: Parameters<VaultApi[N]>): Promise<void> {
    await this.#ask(name, input[0], false);
  }

  #ask(name: keyof VaultApi, input: unknown, isWanted: boolean): Promise<unknown> {
    return this.desk.page.evaluate<unknown, [keyof VaultApi, unknown, boolean]>(
      async ([which, given, wanted]) => {
        const { answer } = await window.probe.call(which, given);
        const result = answer as { ok: boolean; value: unknown };
        if (!result.ok) throw new Error(`${which} answered ${JSON.stringify(result)}`);
        return wanted ? result.value : null;
      },
      [name, input, isWanted],
    );
  }

  /** Lays changes ready in the page: how long this program takes to bring them there is not what is measured. */
  async ready(dossier: string, changes: readonly Change[]): Promise<() => Promise<void>> {
    const { page } = this.desk;
    await page.evaluate<void, unknown[]>(
      (inputs) => {
        window.changes = inputs;
      },
      changes.map((each) => ({ dossier, changes: [each] })),
    );
    // All asked at once: the vault makes what waits together.
    return () =>
      page.evaluate(async () => {
        const answers = await Promise.all(window.changes.map((input) => window.probe.call('change', input)));
        for (const { answer } of answers)
          if (!(answer as { ok: boolean }).ok) throw new Error(`change answered ${JSON.stringify(answer)}`);
      });
  }

  /** Each once the one before is answered. */
  async oneByOne(): Promise<void> {
    await this.desk.page.evaluate(async () => {
      for (const input of window.changes) {
        const { answer } = await window.probe.call('change', input);
        if (!(answer as { ok: boolean }).ok) throw new Error(`change answered ${JSON.stringify(answer)}`);
      }
    });
  }

  /** Operations that stand in each step, read in the page: a view of a thousand notes is not copied to here. */
  async steps(dossier: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await this.desk.page.evaluate<[string, string[]][], string>(async (id) => {
      const { answer } = await window.probe.call('openDossier', { id });
      const { value } = answer as { value: DossierView };
      return value.sections
        .filter(({ kind }) => kind === 'plan')
        .flatMap(({ entities }) => entities)
        .map((each) => [each.id, (each.units['what']?.versions ?? []).flatMap(({ op, same }) => [op, ...same])]);
    }, dossier);
    return new Map(found);
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

/** In a dossier of their own. */
async function timeOneByOne(side: Side): Promise<number> {
  const { id: dossier } = await side.call('newDossier', { ...slip, firstName: 'Zonnedauw' });
  await side.ready(dossier, range(1, notes).map(noteNamed));
  return timed(() => side.oneByOne());
}

async function meet(a: Side, b: Side): Promise<readonly [string, string]> {
  const folder = freshFolder('cards');
  await takeCard(b.desk, await saveCard(a.desk, folder, 'a.card'), lien.name);
  await markVerified(b.desk, 'phone');
  await takeCard(a.desk, await saveCard(b.desk, folder, 'b.card'), joppe.name);
  await markVerified(a.desk, 'phone');
  const person = async (side: Side): Promise<string> =>
    must((await side.call('correspondents'))[0], 'the other side').person;
  return [await person(b), await person(a)];
}

interface Going {
  readonly dossier: string;
  readonly purpose: 'hand-over' | 'update';
  readonly to: string;
}

/** Made ready, carried, read and taken in; the receipt comes back. */
async function goes(from: Side, to: Side, way: Way, going: Going): Promise<void> {
  await from.call('send', { ...going, sections, message: '' });
  await way(from, to);
  for (const { name, state, purpose } of await to.call('incoming'))
    if (state === 'new' && purpose !== 'receipt') await to.does('accept', { name });
  await way(to, from);
  await from.call('incoming');
}

const byStick =
  (folder: string): Way =>
  async (from, to) => {
    const names = (await from.call('outgoing')).filter(({ state }) => state === 'ready').map(({ name }) => name);
    await from.desk.chooses(folder);
    await onStick(from, folder, 'stick.put', { names });
    await from.call('markOnStick', { names });
    await onStick(to, folder, 'stick.take', {});
  };

const chosen = z.object({ ok: z.literal(true), value: z.object({ token: z.string() }) });
const done = z.object({ ok: z.literal(true) });

async function onStick({ desk }: Side, folder: string, name: 'stick.put' | 'stick.take', input: object): Promise<void> {
  await desk.chooses(folder);
  const { token } = chosen.parse(await call(desk.page, 'stick.choose', undefined)).value;
  done.parse(await call(desk.page, name, { token, ...input }));
}

/** What is ready goes by itself; the other side looks now, instead of when its turn comes. */
const byStorage: Way = async (from, to) => {
  const arrived = async (): Promise<number> => (await to.call('incoming')).length;
  const before = await arrived();
  const late = performance.now() + 60_000;
  for (;;) {
    await untilOver(from, late);
    done.parse(await call(to.desk.page, 'network.go', {}));
    await untilOver(to, late);
    if ((await arrived()) > before) return;
  }
};

const status = z.object({
  ok: z.literal(true),
  value: z.object({ state: z.string(), letters: z.array(z.object({ state: z.string() })) }),
});

/** Until nothing waits to go, and it is not at work. @param late when to give up (`performance.now()`) */
async function untilOver({ desk }: Side, late: number): Promise<void> {
  for (;;) {
    const { state, letters } = status.parse(await call(desk.page, 'network.status', undefined)).value;
    if (state === 'waiting' && letters.every((letter) => letter.state === 'sent')) return;
    if (performance.now() > late) throw new Error('nothing came by the storage');
    await wait(10);
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const stepNamed = (at: number, text: string, sees: readonly string[]): Change => ({
  do: 'put',
  section: 'plan',
  type: 'step',
  entity: `step-${at}`,
  unit: 'what',
  value: { text: `${text} ${at}` },
  sees,
});

const noteNamed = (at: number): Change => ({
  do: 'note',
  section: 'plan',
  note: { text: `${at} `.padEnd(700, 'Gesprek over de kamer bij zijn zus. '), on: '2026-11-24', kind: 'conversation' },
});

/** Laid ready on both sides; each names what it saw. */
async function edits(a: Side, b: Side, dossier: string): Promise<() => Promise<void>> {
  const ready = async (side: Side, which: readonly number[], text: string): Promise<() => Promise<void>> => {
    const seen = await side.steps(dossier);
    return side.ready(
      dossier,
      which.map((at) => stepNamed(at, text, seen.get(`step-${at}`) ?? [])),
    );
  };
  const atA = await ready(a, range(1, ofEach), 'A');
  const atB = await ready(b, range(ofEach - both + 1, steps), 'B');
  return async () => {
    await atA();
    await atB();
  };
}

const versionsIn = (view: DossierView) =>
  new Map(
    view.sections
      .filter(({ kind }) => kind === 'plan')
      .flatMap(({ entities }) => entities)
      .map(({ id, units }) => [id, units['what']?.versions ?? []]),
  );

/** Every note and every edit is at both; where both wrote, both versions stand side by side. */
async function nothingIsMissing(dossier: string, sides: readonly Side[]): Promise<void> {
  for (const side of sides) {
    const view = await side.call('openDossier', { id: dossier, motive: { motive: 'asked-along' } });
    const texts = new Set(view.sections.flatMap((each) => each.notes.map(({ note }) => note.text.split(' ')[0])));
    const missing = range(1, notes).filter((at) => !texts.has(String(at)));
    const versions = versionsIn(view);
    const wrong = range(1, steps).filter((at) => {
      const wanted = [...(at <= ofEach ? [`A ${at}`] : []), ...(at > ofEach - both ? [`B ${at}`] : [])];
      const found = (versions.get(`step-${at}`) ?? []).map(({ value }) => (value as { text: string }).text);
      return found.sort().join() !== wanted.join();
    });
    if (missing.length + wrong.length > 0)
      throw new Error(`lost on the way: ${missing.length} notes, ${wrong.length} edits`);
  }
}

const slip = {
  surname: 'Paardenbloem',
  firstName: 'Wolf',
  birth: '1997-03-04',
  fileLanguage: 'nl',
  personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
  place: 'prison:gent',
  route: 'judge',
  executableText: '18 maanden',
  dates: [],
} as const;
