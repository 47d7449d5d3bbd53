/**
 * Help where it is needed, in four languages: a look round by keyboard, all keys with `?`, what is new, the guide, terms explained.
 */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { screenLanguages, type ScreenLanguage } from '../journeys/words.ts';
import { tourSteps } from '../../renderer/widgets/tour/tour-steps.ts';
import { newsDays } from '../../renderer/rooms/help/news-days.ts';
import { term } from '../../shared/glossary/index.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';
import { goTo } from './support/tour.ts';

const guideIn = (language: ScreenLanguage): string =>
  readFileSync(join(process.cwd(), 'shared/guide', `${language}.md`), 'utf8');
const titleOf = (language: ScreenLanguage): string => /^# (.+)$/m.exec(guideIn(language))?.[1] ?? 'no title';
const headingsOf = (language: ScreenLanguage): string[] =>
  [...guideIn(language).matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading);

test('help, the tour, keys, the guide and terms are there in every language', async () => {
  test.setTimeout(300_000);
  const started = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(started.page);
  const { page, profile } = started;
  const dialog = page.getByRole('dialog');
  await enter(started);
  for (const language of screenLanguages) {
    const desk = Desk.at({ page, profile }, language);
    await page.locator('[data-tour="language"]').getByText(language.toUpperCase(), { exact: true }).click();
    await page.getByRole('link', { name: desk.t('common:rail.help') }).waitFor();
    const audit = auditOf(page, { inDark: language === 'de' });
    await test.step(`a look round (${language})`, async () => {
      await goTo(page, '/help');
      await desk.button('tour:start').click();
      for (const [at, step] of tourSteps.entries()) {
        await expect(dialog).toContainText(desk.t(`tour:of.${step}.title`));
        // What is named is really there, and in the window.
        await expect(page.locator(`[data-tour="${step}"]`)).toBeInViewport();
        await expect(dialog).toBeInViewport({ ratio: 1 });
        if (at === 0 || at === 3) await audit(`look round, ${step}`);
        await page.keyboard.press(at % 2 === 0 ? 'ArrowRight' : 'Enter');
      }
      await expect(dialog).toHaveCount(0);
    });
    await test.step(`all keys (${language})`, async () => {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('?');
      await expect(dialog).toContainText(desk.t('help:keys.of.writeNote'));
      await audit('all keys');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
    await test.step(`what is new (${language})`, async () => {
      await page.getByRole('link', { name: desk.t('news:open') }).click();
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(newsDays.length);
      await audit('what is new');
    });
    await test.step(`the guide (${language})`, async () => {
      await page.keyboard.press('F1');
      await page.getByRole('link', { name: desk.t('help:guide.open') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(language));
      const headings = headingsOf(language);
      await expect(page.getByRole('heading', { level: 3 })).toHaveText(headings);
      await audit('the guide');
      const last = headings.at(-1) ?? '';
      const contents = page.getByRole('navigation', { name: desk.t('help:guide.contents') });
      await contents.getByRole('link', { name: last, exact: true }).click();
      await expect(page.getByRole('heading', { name: last, level: 3 })).toBeFocused();
      await expect(page.getByRole('heading', { name: last, level: 3 })).toBeInViewport();
    });
    await test.step(`whose work it is made with (${language})`, async () => {
      await goTo(page, '/help');
      await page.getByRole('link', { name: desk.t('help:notices.title') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(desk.t('help:notices.title'));
      await page.getByText(/^react \d/).click();
      await expect(page.getByText(/Permission is hereby granted/).filter({ visible: true })).toHaveCount(1);
      await audit('the notices');
    });
    await test.step(`terms (${language})`, async () => {
      await dossier.openDossier(desk, 'Regenboog');
      await dossier.openTab(desk, 'network');
      await page.getByRole('button', { name: desk.t('dossier:inquiry.title'), exact: true }).click();
      await expect(dialog).toContainText(desk.t('glossary:about.social-inquiry'));
      for (const other of screenLanguages.filter((each) => each !== language))
        await expect(dialog).toContainText(term('social-inquiry')?.names[other] ?? 'no such term');
      await audit('a term explained');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    });
  }
  await test.step('the guide follows the language of the screen', async () => {
    await goTo(page, '/help/guide');
    for (const language of screenLanguages) {
      await page.locator('[data-tour="language"]').getByText(language.toUpperCase(), { exact: true }).click();
      await expect(page.locator(`[lang="${language}"]`).getByRole('heading', { level: 3 })).toHaveText(
        headingsOf(language),
      );
    }
  });
  expect(complaints).toEqual([]);
  await started.close();
});
