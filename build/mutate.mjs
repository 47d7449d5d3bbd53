/**
 * `npm run mutate`: changes the code and sees whether the tests notice. Each change is played only with the tests that meet
 * it, one after the other, in a process of their own; which they are is listened for once (out/mutate).
 *   (nothing)        a mutation score over the trust code: a sample of all mutants that compile; what was noticed once is kept in
 *                    test/mutants-noticed.txt
 *     --seed S --sample N   which ones, and how many (default 1, 600); --minutes M: as many as fit. Goes on where it stopped
 *     --again               also what was not noticed before; --anew: also what was, since tests may have gone
 *     --file PATH --grep X  all mutants of such files, or whose line and change hold X
 *   --promises       breaks each promise of test/mutations.json; --grep X: only those
 *   --faults         puts in each fault of test/faults*.json; --grep X: only those
 * Mutants that no test can notice are explained in test/mutants-equivalent.json.
 */
import { breakPromises } from './mutate/promises.mjs';
import { putInFaults } from './mutate/faults.mjs';
import { score } from './mutate/score.mjs';
import { flag } from './run.mjs';
import { setup } from './setup.mjs';

await setup([]);
const unnoticed = await play();
process.exitCode = unnoticed > 0 ? 1 : 0;

function play() {
  if (flag('promises') !== undefined) return breakPromises();
  if (flag('faults') !== undefined) return putInFaults();
  return score();
}
