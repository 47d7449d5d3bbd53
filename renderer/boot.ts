/** The first script of the page, and a small one: starts the vault worker, and beside it the page itself. */
import { startVault } from './vault/client.ts';

startVault();
void import('./main.tsx');
