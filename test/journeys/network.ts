/** Two computers that speak over a storage. */
import type { Desk } from './desk.ts';

/** @param key words of the tab, `exchange:tabs.…` */
export async function exchangeTab(desk: Desk, key: string): Promise<void> {
  await desk.room('common:rail.exchange');
  await desk.page
    .getByRole('link', { name: desk.t(key), exact: true })
    .last()
    .click();
}

/** @param connection as an operator hands it out @param host that it leads to, as it is shown */
export async function connect(desk: Desk, connection: string, host = '127.0.0.1'): Promise<void> {
  await exchangeTab(desk, 'exchange:tabs.network');
  await desk.field('exchange:network.paste').fill(connection);
  await desk.button('exchange:network.connect').click();
  await desk.page.getByRole('heading', { name: host }).waitFor();
}

/** Asks the storage at once instead of at the next turn. */
export async function askNow(desk: Desk): Promise<void> {
  await exchangeTab(desk, 'exchange:tabs.network');
  await desk.button('exchange:network.now').click();
}
