/** The first script: the code of the first screen, its words, and what it asks the shell, come side by side. */
import { askFirst } from './app/first-calls.ts';
import { languageOf, wordsOf } from './app/words/files.ts';

const call = askFirst(window.passerelle);
void import('./app/start.tsx').then(({ start }) => start(call));
// Most often the language of the system; where the page starts in another one, that one is asked for as well.
void wordsOf(languageOf(navigator.language));
