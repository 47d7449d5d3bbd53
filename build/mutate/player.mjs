/**
 * The process that runs tests (started by `players.mjs`): one request after the other, with what vitest has read kept
 * between them. Each run gets a new process for the tests themselves, so that no mutant leaves anything behind.
 */
import { join, relative } from 'node:path';
import { BaseSequencer, createVitest } from 'vitest/node';
import { root } from '../run.mjs';
import { readState } from './state.mjs';

/** @typedef {{ files: string[], changed: string[] }} Request */
/** @typedef {{ passed: number, took: number, failure: string | null }} Outcome */

/** The files as they were asked for: what notices soonest comes first. */
class InOrder extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  sort(files) {
    return Promise.resolve(files);
  }
}

let passed = 0;
/** @type {string | null} */
let failure = null;
/** @type {string[]} */
let changedBefore = [];

const vitest = await createVitest('test', {
  config: join(root, 'build/mutate/vitest.config.mjs'),
  root,
  watch: false,
  bail: readState().mode === 'play' ? 1 : 0,
  sequence: { sequencer: InOrder },
  reporters: [
    {
      onTestCaseResult: (test) => {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failure ??= `${pathOf(test.module.moduleId)} > ${test.fullName}`;
      },
      onTestModuleEnd: (module) => {
        if (module.state() === 'failed') failure ??= `${pathOf(module.moduleId)}: ${module.errors()[0]?.message}`;
      },
    },
  ],
});
await vitest.globTestSpecifications();
process.on('message', (message) => void answer(/** @type {Request} */ (message)));
process.send?.({ ready: true });

/** @param {Request} request */
async function answer({ files, changed }) {
  for (const each of [...changedBefore, ...changed]) vitest.invalidateFile(join(root, each));
  [changedBefore, passed, failure] = [changed, 0, null];
  const started = performance.now();
  const { unhandledErrors } = await vitest.runTestSpecifications(
    files.flatMap((file) => vitest.getModuleSpecifications(join(root, file))),
  );
  if (unhandledErrors.length > 0) failure ??= String(unhandledErrors[0]);
  process.send?.({ passed, failure, took: performance.now() - started });
}

/** @param {string} path */
const pathOf = (path) => relative(root, path).replaceAll('\\', '/');
