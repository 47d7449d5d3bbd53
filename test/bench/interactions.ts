/**
 * Whether what people do all day answers at once: from the key or the click until what it asks for is painted, with a full
 * caseload. `ui.p95` is over all of them; `ui.<name>.ms` are the medians of each, to see which one is slow.
 */
import { must } from '../../shared/result.ts';
import { median, p95, type Figures } from './figures.ts';
import type { Prepared } from './prepare.ts';
import type { Session } from './session.ts';

const rounds = 6;
const tabs = ['notes', 'review', 'documents', 'legal', 'network', 'papers', 'plan'] as const;
const rooms = [
  { name: 'today', href: '#/', shows: '#room [data-row]' },
  { name: 'people', href: '#/people', shows: '#room [data-row]' },
  { name: 'directory', href: '#/directory', shows: '#room:not(:has(#glossary)) h1' },
  { name: 'exchange', href: '#/exchange', shows: '#room:not(:has(#glossary)) h1' },
] as const;
const help = { href: '#/help', shows: '#glossary' };

/** Milliseconds of each kind of interaction, in the order they were done. */
class Samples {
  readonly #by = new Map<string, number[]>();

  add(name: string, took: number): void {
    this.#by.set(name, [...(this.#by.get(name) ?? []), took]);
  }

  /** The first of each brings the code of a room or dialog along. */
  write(figures: Figures): void {
    const counted = [...this.#by].map(([name, all]) => [name, all.slice(1)] as const);
    for (const [name, all] of counted) figures.set(`ui.${name}.ms`, median(all));
    figures.set('ui.p95', p95(counted.flatMap(([, all]) => all)));
  }
}

export async function measureInteractions(figures: Figures, session: Session, prepared: Prepared): Promise<void> {
  const samples = new Samples();
  for (let round = 0; round < rounds; round += 1) {
    await goThroughRooms(samples, session);
    await openWindows(samples, session);
    await filterPeople(samples, session);
    await workInDossier(samples, session, must(prepared.dossiers[round], 'a dossier for each round'));
  }
  samples.write(figures);
}

async function goThroughRooms(samples: Samples, session: Session): Promise<void> {
  const link = (href: string) => session.page.locator(`nav a[href="${href}"]`).first();
  for (const { name, href, shows } of rooms) {
    samples.add('room.help', await session.until('click', help.shows, () => link(help.href).click()));
    samples.add(`room.${name}`, await session.until('click', shows, () => link(href).click()));
  }
}

async function openWindows(samples: Samples, session: Session): Promise<void> {
  const { page } = session;
  const closed = () => page.getByRole('dialog').waitFor({ state: 'detached' });
  const windows = [
    ['menu.me', 'click', '[role=dialog] a', () => page.locator('[data-tour="me"]').click()],
    ['search', 'keydown', '[role=dialog] input', () => page.keyboard.press('Control+k')],
    ['whose.note', 'keydown', '[role=dialog] input', () => page.keyboard.press('Control+m')],
  ] as const;
  for (const [name, event, shows, act] of windows) {
    samples.add(name, await session.until(event, shows, act));
    await page.keyboard.press('Escape');
    await closed();
  }
}

async function filterPeople(samples: Samples, session: Session): Promise<void> {
  const { page } = session;
  await session.goTo('#/people');
  await page.locator('#room [data-row]').first().waitFor();
  await page.locator('#room input').first().focus();
  for (const letter of 'merel')
    samples.add('filter', await session.until('input', '#room h1', () => page.keyboard.type(letter)));
  await page.keyboard.press('Control+a');
  samples.add('filter', await session.until('input', '#room [data-row]', () => page.keyboard.press('Delete')));
}

async function workInDossier(samples: Samples, session: Session, dossier: string): Promise<void> {
  const { page } = session;
  await page.evaluate((id) => {
    window.location.hash = `/dossier/${id}/plan`;
  }, dossier);
  const step = page.locator('[data-step]').first();
  await step.waitFor();
  await session.quiet();
  samples.add(
    'menu.status',
    await session.until('click', '[role=menu] [data-status]', () => step.locator('[data-cell="status"]').click()),
  );
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const id = (await step.getAttribute('data-step')) ?? '';
  for (const [before, key, status] of [
    ['1', '2', 'in-progress'],
    ['2', '1', 'not-started'],
  ] as const) {
    await step.focus();
    await page.keyboard.press(before);
    await step.locator(`[data-cell="status"] [data-status]:not([data-status="${status}"])`).waitFor();
    await session.quiet();
    samples.add(
      'status',
      await session.until('keydown', `[data-step="${id}"] [data-cell="status"] [data-status="${status}"]`, () =>
        page.keyboard.press(key),
      ),
    );
  }
  for (const tab of tabs) {
    const shows = `[role=tabpanel][id$="-panel-${tab}"] > *`;
    samples.add(
      `tab.${tab}`,
      await session.until('click', shows, () => page.locator(`[role=tab][id$="-tab-${tab}"]`).click()),
    );
    if (tab === 'notes') await typeNote(samples, session);
  }
}

/** Letters into a note: what is typed stands there, and is a draft on the disk a moment later. */
async function typeNote(samples: Samples, session: Session): Promise<void> {
  const { page } = session;
  await page.locator('form textarea').first().focus();
  for (const letter of 'Belde zijn zus.')
    samples.add('letter', await session.until('input', 'form textarea', () => page.keyboard.type(letter)));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}
