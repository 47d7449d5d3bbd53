/** Eight tasks a newcomer must manage, counted: a click is one, a key is one, typing a text is one (test/budgets.json). */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import * as exchange from '../journeys/exchange.ts';
import { freshFolder } from './launch.ts';
import { complaintsOf } from './support/audit.ts';
import { enter, lien, practiceProfile } from './support/profiles.ts';
import { day, housingPromise, slip } from './support/story.ts';
import { stranger, strangersCard } from './support/stranger.ts';

const budget = z.strictObject({ what: z.string(), max: z.number().int().positive() });
const budgets = z
  .strictObject({
    slip: budget,
    step: budget,
    note: budget,
    late: budget,
    inquiry: budget,
    print: budget,
    settle: budget,
    week: budget,
    actions: z.unknown(),
  })
  .parse(JSON.parse(readFileSync('test/budgets.json', 'utf8')));
type Task = Exclude<keyof typeof budgets, 'actions'>;

/** What two hands do; nothing else of the page is touched during a task. */
class Hands {
  actions = 0;
  constructor(private readonly page: Page) {}

  async click(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }

  async key(name: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(name);
  }

  /** Turns the wheel, a screen at a time, until it is there. */
  async scrollTo(what: Locator): Promise<void> {
    const isInSight = async (): Promise<boolean> => {
      const box = (await what.isVisible()) ? await what.boundingBox() : null;
      return box !== null && box.y + box.height <= 720;
    };
    for (let turned = 0; turned < 20 && !(await isInSight()); turned += 1) {
      this.actions += 1;
      await this.page.mouse.move(640, 500);
      await this.page.mouse.wheel(0, 500);
      // Two frames: what comes into view has been drawn.
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
  }

  /** Where the cursor stands. */
  async type(text: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.type(text);
  }
}

test('eight tasks, each within its number of actions', async () => {
  test.setTimeout(300_000);
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const { page, t } = desk;
  const rail = (key: string): Locator =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: t(key) })
      .first();
  const took: Partial<Record<Task, number>> = {};
  const within = async (task: Task, work: (hands: Hands) => Promise<void>): Promise<void> =>
    test.step(`${budgets[task].what}`, async () => {
      const hands = new Hands(page);
      await work(hands);
      took[task] = hands.actions;
      expect(hands.actions, budgets[task].what).toBeLessThanOrEqual(budgets[task].max);
    });
  await enter(desk);
  await exchange.takeCard(desk, strangersCard({ ...houseWorker, realm: 'practice' }), stranger);
  await exchange.markVerified(desk, 'phone');

  await within('late', async (hands) => {
    await hands.click(rail('common:rail.today'));
    await hands.click(page.getByRole('tab', { name: t('today:tabs.others') }));
    const late = page.locator('[data-row][data-late]').first();
    await expect(late).toContainText(t('today:heldBy').replace('{{who}}', '').trim());
  });

  await within('slip', async (hands) => {
    await hands.click(rail('common:rail.people'));
    await hands.click(page.getByRole('link', { name: t('people:new') }).first());
    await hands.click(desk.field('dossier:entry.surname'));
    await hands.type('Klaproos');
    await hands.key('Tab');
    await hands.type('Wolf');
    await hands.key('Tab');
    await hands.type(slip.birth);
    await hands.click(desk.field('dossier:legal.months'));
    await hands.type(String(slip.months));
    await hands.key('Control+Enter');
    await dossier.tab(desk, 'plan').waitFor();
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Klaproos');
  });

  await dossier.openDossier(desk, 'Vuurtoren');
  const step = 'Sleutel van de kamer ophalen';
  await within('step', async (hands) => {
    await desk.chooses(housingPromise());
    await hands.click(desk.button('dossier:plan.addStep').last());
    await hands.type(step);
    await hands.key('Tab');
    await hands.type(lien.name);
    await hands.key('Tab');
    await hands.type(day(0));
    await hands.key('Tab');
    const row = dossier.stepRow(desk, step);
    await hands.click(row.getByRole('button', { name: t('dossier:proof.add') }));
    const dialog = page.getByRole('dialog');
    await hands.click(desk.button('dossier:file.pick', dialog));
    await desk.button('dossier:file.pickOther', dialog).waitFor();
    await hands.click(dialog.getByLabel(t('dossier:proof.type'), { exact: true }).first());
    await hands.type('Huisvestingsbelofte');
    await hands.click(desk.button('dossier:proof.keep', dialog));
    await dialog.waitFor({ state: 'detached' });
    // The proof, by its age.
    await expect(row).toContainText('van vandaag');
  });

  await within('week', async (hands) => {
    await hands.click(rail('common:rail.today'));
    await hands.click(page.getByRole('tab', { name: t('today:tabs.mine') }));
    await page.locator('[data-row]').first().waitFor();
    const due = page
      .getByRole('region', { name: t('today:group.week') })
      .locator('[data-row]')
      .filter({ hasText: step });
    await hands.scrollTo(due);
    await expect(due).toBeInViewport();
  });

  await dossier.openDossier(desk, 'Vuurtoren');
  await within('inquiry', async (hands) => {
    const stick = freshFolder('stick');
    await desk.chooses(stick);
    await hands.click(dossier.tab(desk, 'network'));
    await hands.click(desk.button('dossier:inquiry.add').first());
    await hands.type('Kan zij bij haar nicht terecht, en weet die ervan?');
    await hands.click(desk.button('dossier:entry.done').first());
    // Who ordered it is asked next: the cursor stands in the list of authorities.
    await expect(desk.field('units:fields.plan.inquiry.ordered.authority')).toBeFocused();
    await hands.type(desk.t('units:values.inquiryAuthority.director'));
    await hands.click(
      desk.field('units:fields.plan.inquiry.ordered.on', page.locator('[data-unit="ordered"]')).first(),
    );
    await hands.type('02/11/2026');
    await hands.click(desk.field('units:fields.plan.inquiry.ordered.article'));
    await hands.type('art. 8, al. 3');
    await hands.click(desk.button('dossier:entry.done').first());
    await hands.click(desk.button('dossier:inquiry.send').first());
    await hands.click(page.getByRole('radio', { name: new RegExp(stranger) }));
    await hands.click(desk.button('exchange:send.putOnStick'));
    await desk.heading('exchange:send.doneTitle').waitFor();
    expect(readdirSync(stick).filter((name) => name.endsWith('.bundle'))).toHaveLength(1);
  });

  await dossier.openDossier(desk, 'Vuurtoren');
  await within('print', async (hands) => {
    const file = join(freshFolder('papers'), 'plan.pdf');
    await desk.chooses(file);
    await hands.click(dossier.tab(desk, 'papers'));
    await hands.click(page.getByRole('button', { name: t('papers:tab.plan'), exact: true }));
    await hands.click(desk.button('papers:tab.savePdf'));
    await page
      .getByRole('alert')
      .filter({ hasText: t('papers:tab.saved') })
      .waitFor();
    expect(existsSync(file)).toBe(true);
  });

  await within('settle', async (hands) => {
    await hands.click(rail('common:rail.settle'));
    const things = page.getByRole('main').getByRole('article');
    await things.first().waitFor();
    await hands.click(
      things
        .first()
        .getByRole('button', { name: t('dossier:versions.keepThis') })
        .first(),
    );
    await expect(page.getByRole('status').filter({ hasText: t('settle:done') })).toBeVisible();
  });

  await rail('common:rail.today').click();
  await within('note', async (hands) => {
    await hands.key('Control+m');
    await page.getByRole('dialog').getByText('Vuurtoren').first().waitFor();
    await hands.key('ArrowDown');
    await hands.key('Enter');
    await expect(desk.field('dossier:note.text')).toBeFocused();
    await hands.type('Belde: de kamer is vrij.');
    await hands.key('Control+Enter');
    await expect(page.getByText(t('dossier:note.filed'))).toBeVisible();
  });

  writeFileSync('out/test/actions.json', `${JSON.stringify(took, null, 2)}\n`);
  expect([...Object.keys(took), 'actions'].sort()).toEqual(Object.keys(budgets).sort());
  expect(complaints).toEqual([]);
  await desk.close();
});

/** Of the other side, who may be asked for an inquiry. */
const houseWorker = { function: 'justice-assistant', service: 'justice-house:gent' };
