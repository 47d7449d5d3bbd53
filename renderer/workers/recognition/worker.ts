/** Reads the text of one drawn page, which may come from anybody, apart from everything else, and is then ended. */
import { rpcServer } from '../rpc/server.ts';
import { readPage } from './engine.ts';
import { greyOf } from './grey.ts';
import { limitMemory } from './memory-limit.ts';
import { mostLetters, toRecogniser, type FromRecogniser, type ProgressTold, type ToRecogniser } from './messages.ts';
import { withoutRuledLines } from './ruled-lines.ts';

/** A page of 9,000,000 pixels in four languages takes 160 MB. */
const limit = limitMemory(256 * 1_048_576);

rpcServer<ToRecogniser, FromRecogniser>(
  toRecogniser,
  async ({ bitmap, languages }) => {
    const text = await readPage(withoutRuledLines(greyOf(bitmap)), languages, tell);
    return { answer: { answer: 'text', text: text.slice(0, mostLetters) } };
  },
  () => ({ answer: 'trouble', trouble: limit.wasReached() ? 'too-heavy' : 'broken' }),
);

function tell(progress: number): void {
  const told: ProgressTold = { progress };
  postMessage(told);
}
