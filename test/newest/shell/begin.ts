/**
 * The shell of the double: the built main program of the application, under the Node of the newest Electron, with a stand-in where it
 * asks for `electron`. Its windows are pages of a browser that another process drives.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { z } from 'zod';
import { Line } from '../line.ts';
import { StandIn } from './stand-in.ts';
import { serve } from './server.ts';

const manifest = z.object({ main: z.string(), version: z.string(), productName: z.string() });

const [application = '.', ...words] = process.argv.slice(2);
const root = resolve(application);
const described = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const main = join(root, described.main);

const line: Line = new Line(process, {
  evaluate: (source, argument) => run(source, standIn.electron, argument),
  'evaluate-window': (id, source, argument) => run(source, standIn.window(id), argument),
  crashed: (id) => standIn.crashed(id),
  quit: () => standIn.quit(),
});
const standIn = new StandIn({
  words,
  described,
  ask: (name, ...given) => line.ask(name, ...given),
  serve: () => serve(standIn),
});

/** As a driver runs a function of a test in the main process: by its text, with what it asks for. */
function run(source: unknown, on: unknown, argument: unknown): unknown {
  const made: unknown = runInThisContext(`(${String(source)})`);
  if (typeof made !== 'function') throw new Error('only functions are run');
  return Reflect.apply(made, undefined, [on, argument]);
}

// Whoever drives it is gone: so is the screen.
process.on('disconnect', () => process.exit(0));
process.argv = [process.execPath, application, ...words];

const load = createRequire(main);
const place = load.resolve('electron');
const module = new Module(place);
Object.assign(module, { filename: place, loaded: true, exports: standIn.electron });
load.cache[place] = module;
load(main);
