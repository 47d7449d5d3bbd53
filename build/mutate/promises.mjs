/** `npm run mutate -- --promises`: breaks one promise at a time (test/mutations.json) and sees whether the tests notice. */
import { flag, giveUp, say, seconds } from '../run.mjs';
import { placeOf, placesOfLists, promises } from './lists.mjs';
import { Playing } from './playing.mjs';
import { gatherReach } from './reach.mjs';

/** @returns {Promise<number>} how many were broken unnoticed */
export async function breakPromises() {
  const since = performance.now();
  const wanted = flag('grep') ?? '';
  const changes = promises().filter(({ breaks }) => breaks.includes(wanted));
  if (changes.length === 0) giveUp('No mutation fits.');
  const reach = await gatherReach(placesOfLists());
  const playing = new Playing();
  let unnoticed = 0;
  for (const change of changes) {
    const place =
      placeOf(change) ?? giveUp(`${change.breaks}: the text to change is not in ${change.file} exactly once.`);
    const { result, by } = await playing.play(place, reach.of(place));
    const noticed = result === 'killed' || result === 'timeout';
    if (!noticed) unnoticed += 1;
    say(`  ${noticed ? '✓ noticed' : '✗ UNNOTICED'}  ${change.breaks}: ${by || result}`);
  }
  playing.end();
  say(`${changes.length - unnoticed} noticed, ${unnoticed} unnoticed, took ${seconds(since)}`);
  return unnoticed;
}
