/** From closing a dossier to its certificate: a rule is set, what is due is listed, kept longer, and erased by hand. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { fillDate } from '../journeys/dossier.ts';
import { auditOf } from './support/audit.ts';
import { dossierProfile, enter, lien } from './support/profiles.ts';
import { surname } from './support/story.ts';
import { goTo } from './support/tour.ts';

const source = 'Nota van de dienst van 3 mei 2019, punt 4';

test('a closed dossier becomes due by a rule, is kept longer, and is erased by hand', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await dossierProfile() });
  await enter(desk);
  await goTo(desk.page, '/due');
  await expect(desk.page.getByText(desk.t('retention:due.noRules'))).toBeVisible();
  await expect(desk.page.getByText(desk.t('retention:due.noneClosed'))).toBeVisible();
  await auditOf(desk.page, { inDark: true })('nothing is due');
  await close(desk);
  await setRule(desk, 'plan');

  const due = desk.page.getByRole('region', { name: desk.t('retention:due.title') });
  await expect(due.getByText(surname)).toBeVisible();
  await expect(due.getByText(source)).toBeVisible();
  await auditOf(desk.page, { inDark: true })('what is due');
  await keepLonger(desk);
  await expect(due.getByText(surname)).toHaveCount(0);
  await expect(desk.page.getByText('Er loopt een klacht.')).toBeVisible();

  await setRule(desk, 'notes');
  await desk.room('common:rail.today');
  await desk.page.getByRole('link', { name: desk.t('today:trouble.due_one').replace('{{count}}', '1') }).click();
  await desk.button('retention:due.erase', due).click();
  const dialog = desk.page.getByRole('dialog');
  await expect(desk.field('erasure:ask.reason', dialog)).toHaveValue(new RegExp(source));
  await dialog.getByLabel(desk.t('erasure:ask.confirm').replace('{{word}}', surname)).fill(surname);
  await dialog.getByLabel(desk.t('computer:proof'), { exact: true }).fill(lien.passphrase);
  await desk.button('erasure:ask.do', dialog).click();
  await expect(desk.page.getByText(desk.t('erasure:certificate.done'))).toBeVisible();
  await expect(desk.page.getByText(source).first()).toBeVisible();
  await goTo(desk.page, '/due');
  await expect(desk.page.getByText(desk.t('retention:due.none'))).toBeVisible();
  await setForService(desk);
  await desk.close();
});

/** Closes the dossier that is open, a good while ago; it then stands among the closed ones only. */
async function close(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await desk.room('common:rail.people');
  await page.getByRole('link', { name: new RegExp(surname) }).click();
  await desk.button('dossier:head.more').click();
  await page.getByRole('menuitem', { name: t('retention:close.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('retention:why.sentence-end')).check();
  await fillDate(dialog.getByLabel(t('retention:close.on')), '1/3/2015');
  await auditOf(page, { inDark: true })('closing a dossier');
  await desk.button('retention:close.do', dialog).click();
  await expect(page.getByRole('note').getByText(t('retention:why.sentence-end'))).toBeVisible();
  await desk.room('common:rail.people');
  await expect(page.getByText(t('people:allClosed'))).toBeVisible();
  await page.getByText(t('people:which.closed'), { exact: true }).click();
  await expect(page.getByRole('row', { name: new RegExp(surname) })).toBeVisible();
}

async function setRule(desk: Desk, section: 'plan' | 'notes'): Promise<void> {
  const { page, t } = desk;
  await goTo(page, '/due');
  const name = `${t('retention:rules.set')}: ${t(`units:sections.${section}`)}`;
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await desk.field('retention:rule.period', dialog).fill('5');
  await desk.button('retention:rule.do', dialog).click();
  await expect(desk.field('retention:rule.source', dialog)).toBeFocused();
  await desk.field('retention:rule.source', dialog).fill(source);
  await desk.button('retention:rule.do', dialog).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Who keeps the computer sets one for everybody: it says who did and what stays open, and one's own is refused beside it. */
async function setForService(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await expect(page.getByText(t('retention:service.none'))).toBeVisible();
  const plan = t('units:sections.plan');
  await page.getByRole('button', { name: `${t('retention:rules.forService')}: ${plan}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await desk.field('retention:rule.period', dialog).fill('10');
  await desk.field('retention:rule.source', dialog).fill(source);
  await dialog.getByLabel(t('retention:rule.longer')).check();
  await auditOf(page, { inDark: true })('a period for the service');
  await desk.button('retention:rule.do', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  const row = page.getByRole('row', { name: new RegExp(`^${plan}`) });
  const [said = ''] = t('retention:rules.ofService').split('{{name}}');
  await expect(row.getByText(`${said}${lien.name}`)).toBeVisible();
  await expect(row.getByText(t('retention:rules.leaves.longer'))).toBeVisible();
  await auditOf(page, { inDark: true })('what was set for the service');
  await page.screenshot({ path: 'out/test/due-service-nl.png', fullPage: true });
  // Hers of before was shorter, which the service does not leave open.
  await expect(row.getByText(/5 /)).toBeVisible();
  await page.getByRole('button', { name: `${t('retention:rules.change')}: ${plan}`, exact: true }).click();
  await desk.button('retention:rule.do', dialog).click();
  await expect(dialog.getByText(t('problems:service-sets-period.what'))).toBeVisible();
  await desk.button('common:cancel', dialog).click();
}

async function keepLonger(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.button('retention:keep.open').click();
  const dialog = page.getByRole('dialog');
  await fillDate(desk.field('retention:keep.until', dialog), '1/3/2090');
  await desk.field('retention:keep.reason', dialog).fill('Er loopt een klacht.');
  await desk.button('retention:keep.do', dialog).click();
  await dialog.waitFor({ state: 'detached' });
}
