/** `npm start`: gets the machine ready, builds what changed and opens the application. */
import { giveUp, hasDisplay, isRoot, run, say } from './run.mjs';
import { setup } from './setup.mjs';

const runtime = await setup([]);
const { bundle } = await import('./bundle.mjs');
await bundle();

if (!hasDisplay) {
  giveUp(
    'Passerelle is a desktop application and there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
      'On a machine with a screen, `npm start` opens it.\n' +
      'Here, `npm run demo` walks through the whole main job on a virtual screen and leaves pictures in out/demo/.',
  );
}
// Chromium's complaints about a missing D-Bus or graphics card are no news to anyone who starts this.
const args = ['.', '--log-level=3', ...process.argv.slice(2)];
if (isRoot && process.platform === 'linux') {
  say('You are root: Chromium refuses to sandbox for root, so the sandbox is off. Work as an ordinary user.');
  args.push('--no-sandbox');
}
const { code } = await run(runtime.executable, args, { env: runtime.env, minutes: 60 * 24 * 20 });
process.exit(code);
