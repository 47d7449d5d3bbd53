/** One's own service: who is trained in what, a question with its answer, a visit followed up, figures without cases. */
import { expect, test } from '@playwright/test';
import { Desk } from '../journeys/desk.ts';
import { auditOf, complaintsOf } from './support/audit.ts';
import { enter, practiceProfile } from './support/profiles.ts';
import { dossiersOf, goTo } from './support/tour.ts';

test('SB1 SB2 SB5 SB6 SB8 SB9 NC3 own service, from a service added to figures', async () => {
  const desk = await Desk.open({ language: 'nl', profile: await practiceProfile() });
  const complaints = complaintsOf(desk.page);
  const audit = auditOf(desk.page, { inDark: true });
  const { page, t } = desk;
  const dialog = page.getByRole('dialog');
  const save = async (): Promise<void> => {
    await desk.button('service:save', dialog).click();
    await expect(dialog).toHaveCount(0);
  };
  await enter(desk);
  await desk.room('common:rail.directory');
  await page.getByRole('tab', { name: t('directory:tabs.own') }).click();
  await desk.button('directory:own.add').click();
  await desk.field('directory:own.name', dialog).fill('Buurthuis De Kwartel');
  await desk.field('directory:own.source', dialog).fill('eigen bezoek');
  await dialog.getByRole('combobox', { name: t('directory:own.needs') }).click();
  await page.getByRole('option', { name: 'vertrouwelijke hulp' }).click();
  await page.keyboard.press('Escape');
  await save();
  const own = page.getByRole('list', { name: t('directory:tabs.own') });
  await expect(own).toContainText(t('directory:own.mark'));
  await expect(own).toContainText(t('directory:unverified'));
  await audit('own additions');

  // A municipality says what it is part of, and that nobody is known for prevention until somebody writes it down.
  const aalst = async () => {
    await page.getByRole('tab', { name: t('directory:tabs.find') }).click();
    await desk.field('directory:search').fill('Aalst');
    return page.getByRole('listitem').filter({ has: page.getByText(t('directory:place.in'), { exact: true }) });
  };
  const found = await aalst();
  await expect(found).toContainText('Oost-Vlaanderen · Vlaams Gewest · Vlaamse Gemeenschap');
  await expect(found).toContainText(t('directory:place.noContact', { tab: t('directory:tabs.own') }));
  await audit('a municipality');
  await page.getByRole('tab', { name: t('directory:tabs.own') }).click();
  await desk.button('directory:own.add').click();
  await desk.field('directory:own.name', dialog).fill('Preventiedienst Aalst');
  await desk.field('directory:own.reach', dialog).fill('053 00 00 00');
  await desk.field('directory:own.source', dialog).fill('gebeld');
  await dialog.getByRole('combobox', { name: t('directory:own.needs') }).click();
  await page.getByRole('option', { name: 'de contactpersoon van de gemeente' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('combobox', { name: t('directory:own.places') }).fill('Aalst');
  await page.getByRole('option', { name: 'Aalst', exact: true }).click();
  await page.keyboard.press('Escape');
  await save();
  await expect(await aalst()).toContainText('Preventiedienst Aalst, 053 00 00 00');

  // Where a service is found: what a public page says, what nobody knows, and beside it what one's own service adds.
  await desk.field('directory:search').fill('gevangenis Gent');
  const gent = page.getByRole('listitem').filter({ hasText: 'Nieuwe Wandeling 89, 9000 Gent' });
  await expect(gent).toContainText(t('directory:contact.unknown', { what: t('directory:contact.named.email') }));
  await gent.getByRole('button', { name: t('directory:contact.copy', { what: '09 234 65 00' }) }).click();
  await expect(
    gent.getByRole('button', { name: t('directory:contact.copied', { what: '09 234 65 00' }) }),
  ).toBeVisible();
  await gent.getByRole('button', { name: t('directory:contact.addNamed', { name: 'Gevangenis Gent' }) }).click();
  await desk.field('directory:contact.field.telephone', dialog).fill('bel de griffie');
  await desk.button('service:save', dialog).click();
  await expect(dialog).toContainText(t('directory:contact.wrong.telephone'));
  await desk.field('directory:contact.field.telephone', dialog).fill('09 000 00 00');
  await desk.field('directory:own.source', dialog).fill(t('directory:contact.ownKnowledge'));
  await page.keyboard.press('Escape');
  await audit('where a service is found');
  await save();
  await expect(gent).toContainText('09 234 65 00');
  await expect(gent).toContainText('09 000 00 00');
  await expect(gent).toContainText(t('directory:own.mark'));
  await audit('an own addition');
  await page.getByRole('tab', { name: t('directory:tabs.who') }).click();
  await page.getByRole('combobox', { name: t('directory:whoDoes.need') }).click();
  await page.getByRole('option', { name: 'vertrouwelijke hulp' }).click();
  const offered = page.getByRole('region', { name: t('directory:own.offered') });
  await expect(offered).toContainText('Buurthuis De Kwartel');
  await audit('an own addition is offered');

  await page.getByRole('tab', { name: t('directory:tabs.updates') }).click();
  await expect(page.getByRole('main')).toContainText(t('directory:updates.needsList'));
  await audit('updates of the directory');

  const [dossier = ''] = await dossiersOf(desk, 1);
  await goTo(page, `${dossier}/plan`);
  const who = page.locator('[data-cell="who"]').first();
  await who.fill('kwartel');
  const choices = page.getByRole('listbox', { name: t('dossier:plan.who') });
  await choices.getByRole('option', { name: t('directory:own.mark') }).click();
  await expect(who).toHaveValue('Buurthuis De Kwartel');

  await goTo(page, '/service');

  await desk.button('service:staff.add').click();
  await desk.field('service:staff.who', dialog).fill('Basiel Regenboog');
  await desk.button('service:save', dialog).click();
  // Somebody with a dossier here: this part is about colleagues.
  await expect(dialog).toContainText(t('problems:names-someone.what'));
  await desk.field('service:staff.who', dialog).fill('Lien Zonnebloem');
  await save();
  await expect(page.getByRole('region', { name: t('service:staff.title') })).toContainText('Lien Zonnebloem');
  await desk.button('service:staff.addLack').click();
  await desk.field('service:staff.what', dialog).fill('Tolk Arabisch op dinsdag');
  await save();
  await audit('training and tools');

  await page.getByRole('tab', { name: t('service:tabs.questions') }).click();
  await desk.button('service:question.add').click();
  await desk.field('service:question.text', dialog).fill('Wie belt de VDAB voor een verlofdag?');
  await save();
  await desk.button('service:question.doAnswer').click();
  await desk.field('service:question.answer', dialog).fill('De trajectbegeleider van de gevangenis.');
  await save();
  await expect(page.getByRole('main')).toContainText('De trajectbegeleider van de gevangenis.');
  await audit('questions');

  await page.getByRole('tab', { name: t('service:tabs.visits') }).click();
  await desk.button('service:visit.add').click();
  await desk.field('service:visit.recommendations', dialog).fill('Een vaste contactpersoon per gemeente.');
  await save();
  await desk.button('service:visit.addPoint').click();
  await desk.field('service:visit.text', dialog).fill('Lijst van contactpersonen vragen');
  await desk.field('service:visit.due', dialog).fill('1/12/2027');
  await page.keyboard.press('Tab');
  await save();
  await desk.button('service:visit.markDone').click();
  await desk.field('service:visit.became', dialog).fill('Lijst ligt in het secretariaat.');
  await save();
  await expect(page.getByRole('main')).toContainText('Lijst ligt in het secretariaat.');
  await audit('visits');

  await page.getByRole('tab', { name: t('service:tabs.blocks') }).click();
  await desk.button('service:block.add').click();
  await desk.field('service:block.name', dialog).fill('Begin van een gesprek');
  await desk.field('service:block.text', dialog).fill('**Uitgelegd**:\n- wie dit leest\n- recht om niet te antwoorden');
  await save();
  await audit('text blocks');

  await page.getByRole('tab', { name: t('service:tabs.counts') }).click();
  const table = page.getByRole('table', { name: t('service:counts.table.plans') });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table).toContainText(t('service:counts.notShown'));
  await audit('figures');

  // D76: put into a note from the menu of its field; D75: shown as a list, kept as it was typed.
  await goTo(page, `${dossier}/notes`);
  const text = desk.field('dossier:note.text');
  await text.click();
  await page.keyboard.press('Control+.');
  await page.getByRole('listbox').getByRole('option', { name: 'Begin van een gesprek' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('wat hij zelf wil');
  await expect(text).toHaveValue('**Uitgelegd**:\n- wie dit leest\n- recht om niet te antwoorden\n- wat hij zelf wil');
  await page.keyboard.press('Control+Enter');
  const note = page.getByRole('article').first();
  await expect(note.getByRole('listitem')).toHaveText([
    'wie dit leest',
    'recht om niet te antwoorden',
    'wat hij zelf wil',
  ]);
  await expect(note.locator('strong')).toHaveText('Uitgelegd');
  await audit('a note with a list');
  expect(complaints).toEqual([]);
  await desk.close();
});
