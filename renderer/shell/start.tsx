/** Draws the page: words, looks and shell, then the application. */
import { styleNonce } from './nonce.ts';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../ui/fonts.css';
import '../ui/app.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Bridge } from '../../shared/bridge/contract.ts';
import { must } from '../../shared/result.ts';
import { connectVault } from '../vault/client.ts';
import { setClockOffset } from '../i18n/clock.ts';
import type { Opening } from './opening.ts';
import { watchCopies } from '../data/copies.ts';
import { i18n, startWords } from '../i18n/i18n.ts';
import { lockNow } from '../data/lock.ts';
import { Page } from './page.tsx';
import { connectShell, onShellEvent } from '../data/shell-client.ts';
import { noteFileOpened } from '../data/opened-files.ts';
import { noteStickChange } from '../data/stick-changes.ts';
import { labelTypedAhead } from '../ui/typed-ahead.ts';
import type { Services } from '../data/vault.tsx';

/**
 * @param opening what was asked, and may stand in the page already, while this code was on its way
 * @param first knows what the shell told meanwhile
 */
export async function start({ info: asked, status, known, letGo }: Opening, first: Bridge): Promise<void> {
  const bridge = window.passerelle;
  const services: Services = { vault: connectVault(bridge), shell: connectShell(bridge) };
  const info = await asked;
  setClockOffset(info.clockOffset);
  watchCopies(document, services.shell);
  await startWords(info.locale);
  labelTypedAhead(() => i18n.t('common:typedAhead'));
  onShellEvent(first, (event) => {
    if (event.type === 'lock-requested')
      void lockNow(services, { by: event.reason === 'screen-locked' ? 'screen' : 'person' });
    if (event.type === 'stick-changed') noteStickChange();
    if (event.type === 'file-opened') noteFileOpened();
    // Locked, it answers so; what happened meanwhile is taken over after unlocking.
    if (event.type === 'letter-sent' || event.type === 'inbox-changed') void services.vault.catchUp();
  });
  // While the first screen is drawn: whoever has the passphrase at hand finds it there.
  services.vault.startUp();
  const root = must(document.getElementById('root'), 'root element');
  const onDrawn = (): void => {
    // For measurements and tests: before, only what is typed counts at once.
    performance.mark('answers');
    // Not while React is still at it: it could not show what one press changes before the next.
    if (letGo !== undefined) queueMicrotask(() => letGo(flushSync));
  };
  const page = (
    <Page services={services} info={info} nonce={styleNonce} status={status} known={known} onDrawn={onDrawn} />
  );
  if (letGo === undefined) createRoot(root).render(page);
  else hydrateRoot(root, page);
}
