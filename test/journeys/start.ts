/** First start, unlocking, locking. */
import type { Desk } from './desk.ts';
import type { ScreenLanguage } from './words.ts';

export interface Worker {
  readonly name: string;
  /** What to type to find the service, and the words of the option to take. */
  readonly service: { readonly type: string; readonly take: string | RegExp };
  readonly function: string | RegExp;
  readonly label: string;
  readonly passphrase: string;
}

export const languageNames: Record<ScreenLanguage, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};

/** Steps 1 to 3 of the first start: language, who, passphrase. */
export async function firstStart(desk: Desk, worker: Worker): Promise<void> {
  const { page, t } = desk;
  await page.getByText(languageNames[desk.language], { exact: true }).click();
  await desk.button('common:next').click();
  await whoAndPassphrase(desk, worker);
  await page.getByRole('heading', { name: t('start:practice.title') }).waitFor();
}

/** `approval`: the passphrase of the colleague who lets a newcomer onto this computer. */
export async function whoAndPassphrase(desk: Desk, worker: Worker, approval?: string): Promise<void> {
  const { page, t } = desk;
  await desk.field('start:who.name').fill(worker.name);
  await desk.choice('start:who.service').click();
  await desk.choice('start:who.service').pressSequentially(worker.service.type);
  await page.getByRole('option', { name: worker.service.take }).first().click();
  await desk.choice('start:who.function').click();
  await page.getByRole('option', { name: worker.function }).first().click();
  await desk.field('start:who.label').fill(worker.label);
  await desk.button('common:next').click();
  await page.getByText(t('start:passphrase.own'), { exact: true }).click();
  await desk.field('start:passphrase.label').fill(worker.passphrase);
  await desk.field('start:passphrase.again').fill(worker.passphrase);
  if (approval !== undefined) await desk.field('start:approval.passphrase').fill(approval);
  await page.getByLabel(t('start:passphrase.writtenDown')).check();
  await desk.button('start:passphrase.create').click();
}

export async function unlock(desk: Desk, worker: Pick<Worker, 'label' | 'passphrase'>): Promise<void> {
  const { page } = desk;
  // The people of this computer are there with the field, not before.
  await desk.field('start:passphrase.label').waitFor();
  const choice = page.getByRole('radio', { name: worker.label });
  if ((await choice.count()) > 0) await choice.click();
  await desk.field('start:passphrase.label').fill(worker.passphrase);
  await desk.button('start:unlock.open').click();
  await page.getByRole('navigation').first().waitFor();
}

/** Locks with the keyboard; a fresh, locked page stands there afterwards. */
export async function lock(desk: Desk): Promise<void> {
  const opened = desk.nextWindow();
  // The page may be gone before it can answer the key press: that is what was asked for.
  await desk.page.keyboard.press('Control+l').catch(() => undefined);
  desk.page = await opened;
  await desk.field('start:passphrase.label').waitFor();
}
