/**
 * Bundles a program of this project so that it counts which ways through the product's code are taken, and tells what is
 * compared with what: what guided fuzzing goes by (test/fuzz/guided). Everything else in it stays as it is.
 */
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { Instrumentor } from '@jazzer.js/instrumentor';
import { transform } from 'esbuild';
import { root } from './run.mjs';

// The instrumentor's own plugins for modules: a counter is a place in an array there, not a call.
const plugins = createRequire(import.meta.url);
const { esmCodeCoverage } = plugins('@jazzer.js/instrumentor/dist/plugins/esmCodeCoverage.js');
const { compareHooks } = plugins('@jazzer.js/instrumentor/dist/plugins/compareHooks.js');

const product = /^(shared|electron|renderer)\//;

/**
 * @param {string} entry e.g. `test/fuzz/guided/one.ts`
 * @param {string} name of the folder below out/build, e.g. `guided`
 * @returns {Promise<string>} the file to run
 */
export async function bundleInstrumented(entry, name) {
  const { build } = await import('esbuild');
  const outdir = join(root, 'out/build', name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What one target does not need is not loaded with it.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    banner: { js: "import { fuzzer as Fuzzer } from '@jazzer.js/fuzzer';" },
    plugins: [counted],
  });
  return join(outdir, `${name}.mjs`);
}

/** @type {import('esbuild').Plugin} */
const counted = {
  name: 'counted',
  setup: (bundler) => {
    const instrumentor = new Instrumentor();
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const file = relative(root, path).replaceAll('\\', '/');
      if (!product.test(file)) return undefined;
      const source = await readFile(path, 'utf8');
      const plain = await transform(source, { loader: 'ts', target: 'node20', sourcefile: path, sourcemap: 'inline' });
      return { contents: withCounters(instrumentor, file, plain.code), loader: 'js' };
    });
  },
};

/**
 * @param {Instrumentor} instrumentor
 * @param {string} file
 * @param {string} code
 */
function withCounters(instrumentor, file, code) {
  const coverage = esmCodeCoverage();
  const made = instrumentor.transform(file, code, [coverage.plugin, compareHooks], { sourceType: 'module' });
  const edges = coverage.edgeCount();
  if (edges === 0 || !made?.code) return code;
  // On one line with what follows, so that lines stay where they were.
  const counters = `Fuzzer.coverageTracker.createModuleCounters(${edges})`;
  return `const __jazzer_cov = (globalThis.countedEdges ??= new Map()).set(${JSON.stringify(file)}, ${counters}).get(${JSON.stringify(file)}); ${made.code}`;
}
