/** What comes after the decision: release, the contacts of a year, reports, and the end of the sentence. */
import { join } from 'node:path';
import type { Desk } from '../journeys/desk.ts';
import * as dossier from '../journeys/dossier.ts';
import { reopenMonthsLater } from './days.ts';
import { day, joppe, lien } from './people.ts';
import type { Stage } from './story.ts';

/** Days from today; the demo pretends to be there. */
export const released = 125;
const half = released + 183;
const yearLater = released + 365;

/** The life domains, talked through before the plan: own words apart from what others saw. */
export async function talkThrough({ a, report }: Stage, step: number): Promise<void> {
  await dossier.openTab(a, 'review');
  const main = a.page.getByRole('main');
  const income = main.getByRole('region', { name: a.t('units:values.domain.income') });
  await a.button('dossier:review.ownWords', income).click();
  await a.page.keyboard.type('Ik wil niemand iets schuldig zijn.');
  await a.button('dossier:review.wishAdd', income).click();
  await a.button('dossier:entry.done', income).click();
  await a.button('dossier:entry.done', income).waitFor({ state: 'detached' });
  report.say(step, 'A: the life domains were talked through; what he says of his debts stands in his own words.');
  await report.picture(step, a, 'a-review');
}

/** The day after release, at both desks. */
export async function release(stage: Stage, step: number, surname: string): Promise<void> {
  const { a, b, report, out } = stage;
  await reopenMonthsLater(a, released + 1, lien);
  await dossier.openDossier(a, surname);
  await dossier.savePaper(a, 'ownCopy', join(out, 'a-own-copy.pdf'));
  report.say(step, 'A, after four months without the desk: the computer asked which date is right, and was told.');
  report.say(step, 'A, the day after release: his own copy in plain words was saved for him.');
  await closeDossier(a, 'handed-over', day(released));
  report.say(step, 'A: the prison closed the dossier for itself; it is gone from Today and stays readable.');
  await report.picture(step, a, 'a-closed');

  await reopenMonthsLater(b, released + 1, joppe);
  await dossier.openDossier(b, surname);
  await dossier.openTab(b, 'legal');
  await report.picture(step, b, 'b-conditions');
  await beginNotes(b);
  await dossier.addNote(b, 'Eerste gesprek op het justitiehuis. De voorwaarden overlopen; hij slaapt bij zijn zus.');
  report.say(step, 'B: the first talk after release was noted beside the conditions of the decision.');
  await report.picture(step, b, 'b-first-contact');
}

/** Half a year on, and a year on. */
export async function yearAfter(stage: Stage, step: number, surname: string): Promise<void> {
  const { b, report, out } = stage;
  await reopenMonthsLater(b, half, joppe);
  await dossier.openDossier(b, surname);
  await dossier.addNote(
    b,
    'Hij werkt vier dagen in de fietsenwerkplaats en haalt zijn dochter op woensdag van school.',
  );
  await followUp(b, join(out, 'b-follow-up.pdf'));
  report.say(step, 'B, half a year on: the follow-up report was written, signed by its author and issued as a PDF.');
  await report.picture(step, b, 'b-follow-up');

  await reopenMonthsLater(b, yearLater, joppe);
  await b.field('today:filter').fill(surname);
  await report.picture(step, b, 'b-today-a-year-later');
  await dossier.openDossier(b, surname);
  await dossier.savePaper(b, 'everything', join(out, 'b-everything-recorded.pdf'));
  report.say(step, 'B, a year after release: everything recorded about him was saved for him, as he asked.');
  await closeDossier(b, 'follow-up-ended', day(yearLater));
  report.say(
    step,
    'B: the sentence is over, follow-up ended; the dossier was closed, and rules say how long it stays.',
  );
  await report.picture(step, b, 'b-closed');
}

/** The other service's notes did not come along: the justice house begins its own. */
async function beginNotes(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('dossier:head.begin', { what: t('units:sections.notes') }) }).click();
  await page.getByRole('tab', { name: t('dossier:tab.notes'), exact: true, selected: true }).waitFor();
}

async function closeDossier(desk: Desk, why: 'handed-over' | 'follow-up-ended', on: string): Promise<void> {
  const { page, t } = desk;
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('retention:close.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t(`retention:why.${why}`)).check();
  await dossier.fillDate(dialog.getByLabel(t('retention:close.on')), on);
  await desk.button('retention:close.do', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('note')
    .getByText(t(`retention:why.${why}`))
    .waitFor();
}

async function followUp(desk: Desk, file: string): Promise<void> {
  const { page, t } = desk;
  await dossier.openTab(desk, 'papers');
  await dossier.choosePaper(desk, 'followUp');
  const course = page.getByLabel(t('units:units.notes.follow-up.course')).first();
  await course.fill('Hij houdt zich aan de afspraken en meldde een verhuis vooraf.');
  await course.press('Tab');
  await dossier.writeConditionLines(desk, 'Nagegaan op het gesprek: in orde.');
  await dossier.issueReport(desk, file);
}
