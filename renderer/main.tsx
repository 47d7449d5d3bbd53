/** The first script: the vault is loaded beside everything that is drawn, and asked at once who may unlock it. */
import { connectVault } from './vault/client.ts';

const vault = connectVault(window.passerelle);
const status = vault.status();
void import('./app/start.tsx').then(({ start }) => start(vault, status));
