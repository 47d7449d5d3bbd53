/** F5: a stick is noticed as it is plugged in and taken out, in any room and while locked. */
import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { Desk } from '../journeys/desk.ts';
import { firstStart, lock, unlock } from '../journeys/start.ts';
import { startOnPage, type OnPage } from './support/on-page.ts';
import { lien } from './support/profiles.ts';
import { withoutCode } from './support/without-code.ts';

test.setTimeout(120_000);

/** A view of the file systems of its own: what is plugged in there, no other test and nobody at this computer sees. */
const apart = [
  'unshare',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs none /media && mkdir -p /media/lien && exec "$@"',
  'sh',
];
const stick = '/media/lien/STICK';

/** In the application's view of the file systems. */
function inView(pid: number, script: string): void {
  const { status, stderr } = spawnSync('nsenter', ['--mount', `--target=${pid}`, 'sh', '-ec', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** A stick that was used before: it bears our mark as it comes, so it is made where nobody looks. */
const plugIn = ({ pid }: OnPage): void =>
  inView(
    pid,
    `mkdir -p ${stick} && mount -t tmpfs -o mode=777 none /mnt && printf ${'a'.repeat(32)} > /mnt/.passerelle-stick &&
      mount --bind /mnt ${stick} && umount /mnt`,
  );
/** Torn out, as sticks are: whoever is just looking at it does not keep it in. */
const takeOut = ({ pid }: OnPage): void => inView(pid, `umount --lazy ${stick}`);

/**
 * Does something to the stick, until the page has been told: what is taken out and put in again between two looks was never
 * away, and the room notices by itself that it cannot read a stick, which says nothing about the looks.
 */
async function toldOf(page: Page, act: () => void): Promise<void> {
  const told = await page.evaluateHandle(() => ({
    event: new Promise((resolve) => void window.passerelle.onEvent(resolve)),
  }));
  act();
  expect(await told.evaluate(({ event }) => event)).toEqual({ type: 'stick-changed' });
}

test('F5 a stick that is plugged in is said in any room and leads to what is on it; taken out, it is offered no more', async () => {
  const isPossible = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/media']).status === 0;
  test.skip(!isPossible, 'no file system can be mounted here');
  const started = await startOnPage({ language: 'nl', under: apart });
  try {
    const desk = Desk.at(started, 'nl');
    await firstStart(desk, lien);
    await desk.button('start:practice.skip').click();
    await desk.page.getByRole('navigation').first().waitFor();
    const notice = (): ReturnType<typeof desk.page.getByText> =>
      desk.page.getByRole('alert').filter({ hasText: desk.t('common:stickNotice.pluggedIn', { label: 'STICK' }) });
    await expect(notice()).toHaveCount(0);
    plugIn(started);
    await notice().waitFor();
    await desk.button('common:stickNotice.look').click();
    await expect(notice()).toHaveCount(0);
    await expect(desk.page.getByText('STICK').first()).toBeVisible();

    // Taken out, the room says so by itself; put in again, it is there again.
    await toldOf(desk.page, () => takeOut(started));
    await expect(desk.heading('exchange:received.plugIn')).toBeVisible();
    await desk.button('exchange:stick.choose').waitFor();
    await toldOf(desk.page, () => plugIn(started));
    await expect(desk.page.getByText('STICK').first()).toBeVisible();
    await toldOf(desk.page, () => takeOut(started));

    await lock(desk);
    plugIn(started);
    await unlock(desk, lien);
    await desk.room('common:rail.today');
    await notice().waitFor();
    await toldOf(desk.page, () => takeOut(started));
    await expect(notice()).toHaveCount(0);

    // Plugged in before the code that says so is there.
    const come = await withoutCode(desk.page);
    await desk.field('start:passphrase.label').waitFor();
    await toldOf(desk.page, () => plugIn(started));
    come();
    await unlock(desk, lien);
    await notice().waitFor();
  } finally {
    started.kill();
  }
});
