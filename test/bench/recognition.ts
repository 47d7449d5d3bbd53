/**
 * Reading the text of a scan in the real application, from the click to the text on screen: a slip, and a page full of small
 * letters; and how much more memory the page took at most, both workers included.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rendererPid } from '../e2e/shell/bridge.ts';
import { emptyProfile, enter } from '../e2e/support/profiles.ts';
import { Desk } from '../journeys/desk.ts';
import { drawnSlip } from '../support/drawn-slip.ts';
import { median, type Figures } from './figures.ts';

const rounds = 3;
const patience = 60_000;
const look = 100;

export async function measureRecognition(figures: Figures): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-scans-'));
  const desk = await Desk.open({ language: 'nl', profile: await emptyProfile() });
  try {
    await enter(desk);
    await desk.room('common:rail.people');
    await desk.page
      .getByRole('link', { name: desk.t('people:new') })
      .or(desk.button('people:new'))
      .first()
      .click();
    const slip = await readings(desk, join(folder, 'slip.png'), await drawnSlip(desk.page));
    const full = await readings(desk, join(folder, 'full.png'), await drawnSlip(desk.page, { full: true }));
    figures.set('recognise.ms', median(slip.map(({ ms }) => ms)));
    figures.set('recognise.full.ms', median(full.map(({ ms }) => ms)));
    figures.set('recognise.mb', Math.max(...[...slip, ...full].map(({ mb }) => mb)));
  } finally {
    await desk.close();
    await rm(folder, { recursive: true });
  }
}

interface Reading {
  readonly ms: number;
  readonly mb: number;
}

/** The same scan again and again, each time by workers of its own. */
async function readings(desk: Desk, path: string, bytes: Uint8Array): Promise<readonly Reading[]> {
  const { page } = desk;
  writeFileSync(path, bytes);
  if (await desk.button('dossier:entry.removeScan').isVisible()) await desk.button('dossier:entry.removeScan').click();
  await desk.chooses(path);
  await desk.button('dossier:entry.pickScan').click();
  await page.locator('canvas').waitFor();
  const found = page.getByRole('region', { name: desk.t('files:text.title') }).getByRole('listitem');
  const taken: Reading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const memory = await Memory.watched(desk);
    const from = performance.now();
    await desk.button('files:text.read').click();
    await found.first().waitFor({ timeout: patience });
    taken.push({ ms: performance.now() - from, mb: memory.most() });
    await desk.button('files:text.close').click();
  }
  return taken;
}

/** How much more the process of the page holds than at first, looked at ten times a second. */
class Memory {
  #most = 0;
  readonly #timer: ReturnType<typeof setInterval>;

  private constructor(desk: Desk, pid: number, before: number) {
    this.#timer = setInterval(() => {
      // The application may be closing.
      held(desk, pid).then(
        (now) => (this.#most = Math.max(this.#most, now - before)),
        () => undefined,
      );
    }, look);
  }

  static async watched(desk: Desk): Promise<Memory> {
    const pid = await rendererPid(desk.app);
    return new Memory(desk, pid, await held(desk, pid));
  }

  most(): number {
    clearInterval(this.#timer);
    return this.#most;
  }
}

const held = (desk: Desk, pid: number): Promise<number> =>
  desk.app.evaluate(
    ({ app }, wanted) => (app.getAppMetrics().find((each) => each.pid === wanted)?.memory.workingSetSize ?? 0) / 1024,
    pid,
  );
