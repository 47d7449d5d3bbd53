/** The first script: what it asks the shell, the first screen as it was drawn ahead, then the code that draws and its words. */
import { bridge } from './shell/asked.ts';
import { open } from './shell/opening.ts';
import { languageOf, wordsOf } from './i18n/words/files.ts';

void open(bridge.call).then(async (opening) => {
  // Most often the language of the system; where the page starts in another one, that one is asked for as well.
  void wordsOf(languageOf(navigator.language));
  const { start } = await import('./shell/start.tsx');
  await start(opening, bridge);
});
