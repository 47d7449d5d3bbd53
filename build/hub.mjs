/**
 * `npm run hub`: a real storage to try the network with, on this computer only. Ctrl+C ends it and leaves nothing.
 *   --port N   default: one that is free
 *   --devices N   default: 2
 *   --scale N [--files N] [--seconds N]   measures with so many devices, and ends
 *   --country   reckons a day of all services of the country against what was measured, without a storage
 */
import { flag, giveUp, say, seconds } from './run.mjs';
import { prepare } from './setup.mjs';

const bucket = 'passerelle';
const keepDays = 30;

if (flag('country') !== undefined) {
  (await import('./hub/country-days.mjs')).tellDays();
  process.exit(0);
}
if (process.platform !== 'linux') giveUp('The try-out storage needs Linux; a real one may run anywhere.');
await prepare(['ceph']);
const { startGateway } = await import('./hub/ceph.mjs');
const { connectionText, makeBucket, makeDevice } = await import('./hub/operator.mjs');

const since = performance.now();
const port = Number(flag('port') ?? 0);
const ending = new AbortController();
process.once('SIGINT', () => ending.abort());
process.once('SIGTERM', () => ending.abort());
say('Starting a Ceph RADOS Gateway on this computer (about half a minute) …');
const gateway = await startGateway({
  ...(port > 0 && { port }),
  note: (text) => say(`  ${text}  ${seconds(since)}`),
}).catch((error) => giveUp(error.message));
const measured = Number(flag('scale') ?? 0);
try {
  if (measured > 0) {
    const { measure } = await import('./hub/measure.mjs');
    const [files, perPace] = [Number(flag('files') ?? 600), Number(flag('seconds') ?? 60)];
    await measure(gateway, { devices: measured, files, seconds: perPace });
  } else await tryOut();
} finally {
  await gateway.stop();
  say('Ended; nothing is left.');
}

async function tryOut() {
  const operator = { endpoint: gateway.endpoint, keys: gateway.operator };
  const devices = [];
  for (let made = 0; made < Number(flag('devices') ?? 2); made += 1) devices.push(await makeDevice(operator, [bucket]));
  await makeBucket(operator, bucket, { days: keepDays });
  say(
    `\nReady at ${gateway.endpoint}  ${seconds(since)}. In Passerelle: Send & received, Network, paste one block each.\n`,
  );
  for (const device of devices) say(`${connectionText({ endpoint: gateway.endpoint, bucket, device })}\n`);
  say('Ctrl+C ends the storage and removes what is in it.');
  await new Promise((resolve) =>
    ending.signal.aborted ? resolve(undefined) : ending.signal.addEventListener('abort', resolve),
  );
}
