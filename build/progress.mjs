/** Long work is told while it goes on: at a screen on one line that is written over, in a log now and then. */
import { say, seconds } from './run.mjs';

const isScreen = process.stdout.isTTY;
const everyMilliseconds = isScreen ? 500 : 15_000;

/**
 * @template T
 * @param {string} what `Installing the packages`
 * @param {() => Promise<T>} work
 * @param {() => string} [far] how far it is, in words; '' when nothing is known
 * @returns {Promise<T>}
 */
export async function told(what, work, far = () => '') {
  const since = performance.now();
  say(`${what} …`);
  const timer = setInterval(() => {
    const line = ['  …', seconds(since), far()].filter((each) => each !== '').join('  ');
    process.stdout.write(isScreen ? `\r\u001B[K${line}` : `${line}\n`);
  }, everyMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (isScreen) process.stdout.write('\r\u001B[K');
  }
}
