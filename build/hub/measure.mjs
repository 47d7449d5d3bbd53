/**
 * `npm run hub -- --scale N`: so many devices against one gateway on this computer, by the requests the application makes.
 * Prints the tables of README.md: what each request costs, what grows with what, and a working day at its own pace.
 */
import { createHash, randomBytes } from 'node:crypto';
import { say } from '../run.mjs';
import { liveDay } from './day.mjs';
import { asOperator, makeBucket, makeDevice, signed } from './operator.mjs';
import { devicePolicy } from './policy.mjs';
import { inLanes, row, table } from './timing.mjs';

/** @typedef {import('./operator.mjs').Device} Device */
/** @typedef {import('./ceph.mjs').Gateway} Gateway */

const bucket = 'measured';
const atOnce = 16;
const fileBytes = 20_000;

/**
 * @param {Gateway} gateway
 * @param {{ devices: number, files: number, seconds: number }} asked seconds: how long each pace of the day is kept up
 */
export async function measure(gateway, { devices: count, files, seconds }) {
  const operator = { endpoint: gateway.endpoint, keys: gateway.operator };
  await makeBucket(operator, bucket, { days: 30 });
  /** @type {Device[]} */
  const devices = [];
  table(`What grows with the number of devices (one looks into its empty mailbox, one request after the other)`);
  for (const share of [0.02, 0.2, 1]) {
    const wanted = Math.max(2, Math.round(count * share));
    await inLanes(wanted - devices.length, 8, async () => void devices.push(await makeDevice(operator, [bucket])));
    row(`${wanted} devices`, await inLanes(100, 1, () => look(gateway, at(devices, 0))));
  }
  say(`the policy of a device has ${JSON.stringify(devicePolicy(bucket, at(devices, 0).mailbox)).length} bytes`);
  await onePolicy(gateway, devices);
  await eachRequest(gateway, devices, files);
  await waiting(gateway, devices);
  await liveDay(gateway, {
    devices,
    seconds,
    look: (device) => look(gateway, device),
    carry: (from, to, index) => carry(gateway, from, to, `day ${index}`),
  });
}

/**
 * The other way to give rights: one policy of the bucket that names every device.
 * @param {Gateway} gateway @param {readonly Device[]} devices
 */
async function onePolicy(gateway, devices) {
  const operator = { endpoint: gateway.endpoint, keys: gateway.operator };
  const together = 'together';
  await makeBucket(operator, together, { days: 30 });
  const rights = devices.flatMap(({ mailbox }) =>
    devicePolicy(together, mailbox)
      .Statement.filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({
        ...statement,
        Principal: { AWS: [`arn:aws:iam:::user/${mailbox}`] },
      })),
  );
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: rights });
  await asOperator(operator, 'PUT', `/${together}?policy=`, policy);
  const timed = await inLanes(100, 1, (index) => look(gateway, at(devices, index * 7), together));
  row(`${devices.length} in one policy of ${Math.round(policy.length / 1024)} KiB`, timed);
}

/** @param {Gateway} gateway @param {readonly Device[]} devices @param {number} files */
async function eachRequest(gateway, devices, files) {
  const before = await gateway.usage();
  table(`What each request takes (${atOnce} at a time; files of ${fileBytes / 1000} kB)`);
  row('every device looks once', await inLanes(devices.length, atOnce, (index) => look(gateway, at(devices, index))));
  const sent = Array.from({ length: files }, (_, index) => {
    const [from, to] = [at(devices, index), at(devices, index * 7 + 1)];
    return { from, to, path: pathOf(from, to, `each ${index}`) };
  });
  row('put', await inLanes(files, atOnce, (index) => put(gateway, at(sent, index))));
  const full = await gateway.usage();
  row('put again what is there (refused: 412)', await inLanes(files, atOnce, (index) => put(gateway, at(sent, index))));
  row('list one sender', await inLanes(files, atOnce, (index) => listSender(gateway, at(sent, index))));
  row('fetch', await inLanes(files, atOnce, (index) => ask(gateway, at(sent, index).to, 'GET', at(sent, index).path)));
  row(
    'remove',
    await inLanes(files, atOnce, (index) => ask(gateway, at(sent, index).to, 'DELETE', at(sent, index).path)),
  );
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  say(`memory of all processes: ${mega(before.memory)} MB before, ${mega((await gateway.usage()).memory)} MB after`);
  say(
    `store: ${((full.disk - before.disk) / files / 1000).toFixed(1)} kB more for each file of ${fileBytes / 1000} kB`,
  );
}

/** What waits in one mailbox is listed whenever its owner looks. @param {Gateway} gateway @param {readonly Device[]} devices */
async function waiting(gateway, devices) {
  const [from, to] = [at(devices, 0), at(devices, 1)];
  table('What grows with the files that wait in one mailbox (list one sender, one after the other)');
  let there = 0;
  for (const wanted of [0, 100, 1000]) {
    await inLanes(wanted - there, atOnce, (index) =>
      put(gateway, { from, path: pathOf(from, to, `wait ${there + index}`), body: Buffer.from('x') }),
    );
    there = wanted;
    row(`${wanted} files wait`, await inLanes(30, 1, () => listSender(gateway, { from, to })));
  }
  await inLanes(there, atOnce, (index) => ask(gateway, to, 'DELETE', pathOf(from, to, `wait ${index}`)));
}

/** One file from a sender to a reader, by the four requests it takes. */
async function carry(
  /** @type {Gateway} */ gateway,
  /** @type {Device} */ from,
  /** @type {Device} */ to,
  /** @type {string} */ name,
) {
  const path = pathOf(from, to, name);
  await put(gateway, { from, path });
  await listSender(gateway, { from, to });
  await ask(gateway, to, 'GET', path);
  await ask(gateway, to, 'DELETE', path);
}

/** @param {Device} from @param {Device} to @param {string} name */
const pathOf = (from, to, name) =>
  `/${to.mailbox}/${from.mailbox}/${createHash('sha256').update(name).digest('hex')}/00001-00001`;

const body = randomBytes(fileBytes);

/** @param {Gateway} gateway @param {{ from: Device, path: string, body?: Uint8Array }} file */
const put = (gateway, { from, path, body: content = body }) => ask(gateway, from, 'PUT', path, content);

/** @param {Gateway} gateway @param {Device} device @param {string} [where] */
const look = (gateway, device, where) =>
  ask(gateway, device, 'GET', `?list-type=2&prefix=${device.mailbox}%2F&delimiter=%2F`, undefined, where);

/** @param {Gateway} gateway @param {{ from: Device, to: Device }} between */
const listSender = (gateway, { from, to }) =>
  ask(gateway, to, 'GET', `?list-type=2&prefix=${to.mailbox}%2F${from.mailbox}%2F`);

/** @template T @param {readonly T[]} list @param {number} index @returns {T} */
function at(list, index) {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

/**
 * @param {Gateway} gateway @param {Device} device
 * @param {string} method @param {string} path @param {Uint8Array} [content] @param {string} [where] bucket
 */
async function ask({ endpoint }, { keys }, method, path, content, where = bucket) {
  const headers = method === 'PUT' ? { 'if-none-match': '*' } : {};
  const send = () => signed({ endpoint, keys }, method, `/${where}${path}`, content, headers);
  // A line the gateway closed as it was idle is no answer; the application asks again as well.
  const answer = await send().catch(send);
  await answer.arrayBuffer();
  if (!answer.ok && answer.status !== 412) throw new Error(`${method}: ${answer.status}`);
}
