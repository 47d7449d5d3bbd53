/** The first script: vault, page and words come side by side, and the vault is asked at once who may unlock it. */
import { languageOf, wordsOf } from './app/words/files.ts';
import { connectVault } from './vault/client.ts';

const vault = connectVault(window.passerelle);
const status = vault.status();
void import('./app/start.tsx').then(({ start }) => start(vault, status));
// Most often the language of the system; where the page starts in another one, that one is asked for as well.
void wordsOf(languageOf(navigator.language));
