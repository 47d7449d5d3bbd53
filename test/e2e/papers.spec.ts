/** Papers in the real application: each saves as PDF and as Word, both say the same, and the log finds it again. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawsMargins } from '../../electron/printing/footer.ts';
import type { PaperKind } from '../../renderer/papers/model/paper.ts';
import { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { choosePaper, saveChosenPaper } from '../journeys/dossier.ts';
import { screenLanguages, words } from '../journeys/words.ts';
import { pdfText } from '../support/pdf-text.ts';
import { wordText } from '../support/word-text.ts';
import { freshFolder } from './launch.ts';
import { complaintsOf } from './support/audit.ts';
import { fontsOfPdf, systemFontsOn } from './support/letters.ts';
import { openPerson } from './support/practice.ts';
import { enter, joppe, practiceProfile, profileOfJoppe } from './support/profiles.ts';
import { slip } from './support/story.ts';
import { dossiersOf, goTo } from './support/tour.ts';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

/** Every paper; one that is left out here does not compile. */
const paperKinds: Readonly<Record<PaperKind, true>> = {
  request: true,
  plan: true,
  pathway: true,
  report: true,
  adviceCover: true,
  filePieces: true,
  fileCover: true,
  silenceGrant: true,
  lateAdvice: true,
  inquiryRequest: true,
  inquiry: true,
  followUp: true,
  guidanceReport: true,
  handOver: true,
  sentenceEnd: true,
  ownCopy: true,
  personDates: true,
  everything: true,
  supportSheet: true,
  referralForm: true,
  invitation: true,
  minutes: true,
  rightReceipt: true,
  rightAnswer: true,
  rightForwarded: true,
  ownDecision: true,
  correctionNotice: true,
  heard: true,
};
const isPaper = (name: string): name is PaperKind => name in paperKinds;

/** Papers this desk offers for the dossier that is open. */
async function offered({ page, t }: Desk): Promise<readonly PaperKind[]> {
  const list = page.getByRole('navigation', { name: t('papers:tab.choose') });
  await list.waitFor();
  const names = await list.getByRole('button').allInnerTexts();
  return Object.keys(paperKinds)
    .filter(isPaper)
    .filter((kind) => names.includes(t(`papers:tab.${kind}`)));
}

/**
 * Letters and digits in the order they stand: lines break at other places in both. An apostrophe is none, whichever of the two
 * characters that look like it the maker of the PDF names its sign after.
 */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]|ʼ/gu, '');

const titlesOf = (kind: PaperKind): readonly string[] =>
  screenLanguages.map((language) => words(language)(`papers:paper.titles.${kind}`));

test('every paper saves as PDF and as Word: the same words, the same fingerprint, found again in the log', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const { page, t } = desk;
  await enter(desk);
  const [address = ''] = await dossiersOf(desk, 1);
  await goTo(page, `${address}/papers`);
  const out = freshFolder('papers');
  const kinds = await offered(desk);
  expect(kinds).toEqual(expect.arrayContaining(['plan', 'report', 'request', 'handOver', 'ownCopy', 'everything']));
  const chrome = await page.evaluate(() => /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '');
  const feetOfSystem = drawsMargins(chrome) ? 0 : 1;
  const marks: string[] = [];
  for (const kind of kinds) {
    await choosePaper(desk, kind);
    const [pdf, word] = [join(out, `${kind}.pdf`), join(out, `${kind}.docx`)];
    const mark = await saveChosenPaper(desk, pdf, 'pdf');
    expect(await saveChosenPaper(desk, word, 'word'), kind).toBe(mark);
    marks.push(mark);
    const bytes = readFileSync(pdf);
    const fonts = fontsOfPdf(bytes);
    expect(fonts.join(' '), kind).toContain('SourceSerif4');
    // An older runtime draws the foot of a page with a font of the system, and nothing else.
    const others = fonts.filter((name) => !/^(SourceSerif4|NotoNaskhArabic)/.test(name));
    expect(others.length, `${kind}: ${others.join(' ')}`).toBeLessThanOrEqual(feetOfSystem);
    expect(await systemFontsOn(page), kind).toEqual([]);
    const pages = await pdfText(bytes);
    const { text, foot } = wordText(readFileSync(word));
    for (const [at, page] of pages.entries()) {
      expect(page, `${kind}, page ${at + 1}`).toContain(`${at + 1} / ${pages.length}`);
      expect(lettersOf(page)).toContain(lettersOf(mark));
    }
    expect(foot, kind).toContain(mark);
    // In the language of the file, or of the person.
    const title = titlesOf(kind).find((each) => text.includes(each)) ?? 'no title';
    expect(lettersOf(pages[0] ?? ''), kind).toContain(lettersOf(title));
  }
  expect(new Set(marks).size).toBe(marks.length);
  await goTo(page, '/log');
  for (const mark of [marks.at(0) ?? '', marks.at(-1) ?? '']) {
    await page.getByLabel(t('log:filter.text'), { exact: true }).fill(mark);
    await expect(page.getByRole('cell', { name: `PDF ${mark}` })).toBeVisible();
    await expect(page.getByRole('cell', { name: `DOCX ${mark}` })).toBeVisible();
  }
  expect(complaints).toEqual([]);
  await desk.close();
});

test('on paper who said something stands with what was said, and a day takes two lines at most', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const address = await openPerson(desk, 'Regenboog');
  await goTo(page, `${address}/papers`);
  await choosePaper(desk, 'report');
  const file = join(freshFolder('papers'), 'report.pdf');
  await saveChosenPaper(desk, file, 'pdf');
  const attribution = new RegExp(`^\\s*${t('units:values.changeWish.wants-change')}`, 'i');
  const pages = await pdfText(readFileSync(file));
  expect(pages.filter((text) => attribution.test(text))).toEqual([]);
  await choosePaper(desk, 'plan');
  const days = page.locator('.steps td:nth-child(3)');
  await days.first().waitFor();
  const lines = await days.evaluateAll((cells) =>
    cells.map((cell) => {
      cell.textContent = '28 september 2026';
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );
  expect(Math.max(...lines)).toBeLessThanOrEqual(2);
  await desk.close();
});

test('what was saved is opened from where it is said, and its fingerprint is there for whoever asks', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { page, t } = desk;
  await enter(desk);
  const address = await openPerson(desk, 'Regenboog');
  await goTo(page, `${address}/papers`);
  await choosePaper(desk, 'plan');
  await desk.chooses(join(freshFolder('papers'), 'plan.pdf'));
  await desk.button('papers:tab.savePdf').click();
  const said = page.getByRole('alert').filter({ hasText: t('papers:tab.saved') });
  await said.waitFor();
  expect(await said.innerText()).not.toMatch(/[0-9a-f]{4} [0-9a-f]{4}/);
  await said.getByRole('button', { name: t('dossier:file.open') }).click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await desk.close();
});

test('a paper is printed at once, with its fingerprint at the foot, and closing the window of the printer says nothing', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const { app, page } = desk;
  await enter(desk);
  await goTo(page, `${await openPerson(desk, 'Maanlicht')}/papers`);
  await choosePaper(desk, 'plan');
  // The printer of the system, as Chromium asks it: the first time its window is closed, then it prints.
  await app.evaluate(({ app: shell }) => {
    const asked: { silent: boolean | undefined }[] = [];
    Object.assign(globalThis, { asked });
    shell.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        asked.push({ silent: options?.silent });
        done?.(asked.length > 1, asked.length > 1 ? '' : 'Print job canceled');
      };
    });
  });
  const print = desk.button('papers:tab.print');
  for (const times of [1, 2]) {
    await print.click();
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked))
      .toEqual(Array.from({ length: times }, () => ({ silent: false })));
    await expect(print).toBeEnabled();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await goTo(page, '/log');
  await expect(page.getByText(/PRINT [0-9a-z]/i).first()).toBeVisible();
  await desk.close();
});

test('a justice assistant writes the follow-up report and issues it as Word; what changed since a version is added', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await profileOfJoppe() });
  const complaints = complaintsOf(desk.page);
  const { page, t } = desk;
  await enter(desk, joppe);
  await dossier.newDossier(desk, slip);
  await dossier.addWish(desk, 'Leren zwemmen.');
  const out = freshFolder('papers');
  await dossier.openTab(desk, 'papers');
  await choosePaper(desk, 'plan');
  await saveChosenPaper(desk, join(out, 'plan.pdf'), 'pdf');
  await dossier.openTab(desk, 'plan');
  await dossier.addWish(desk, 'Een hond.');
  await dossier.openTab(desk, 'papers');
  await choosePaper(desk, 'plan');
  await desk.button('papers:tab.changesAdd').click();
  await desk.choice('papers:tab.changes').selectOption({ index: 1 });
  const changed = page.getByRole('region', { name: t('papers:tab.preview') }).locator('table.changes');
  await expect(changed).toContainText('Een hond.');
  await expect(changed).not.toContainText('Leren zwemmen.');

  await choosePaper(desk, 'followUp');
  const course = page.getByLabel(t('units:units.notes.follow-up.course')).first();
  await course.fill('Hij houdt zich aan de afspraken.');
  await course.press('Tab');
  await page.getByText(t('papers:tab.view'), { exact: true }).click();
  const file = join(out, 'follow-up.docx');
  await desk.chooses(file);
  await desk.button('papers:tab.issue').click();
  await desk.button('papers:tab.issueWord', page.getByRole('dialog')).click();
  await page.getByText(t('papers:tab.issuedDone')).first().waitFor();
  await expect(page.getByText(t('papers:tab.issuedBefore', { when: '' }).trim())).toBeVisible();
  const { text } = wordText(readFileSync(file));
  expect(text).toContain('Hij houdt zich aan de afspraken.(Joppe Waterlelie, ');
  expect(complaints).toEqual([]);
  await desk.close();
});
