/**
 * `npm run hub -- --measure N`: so many devices in one policy, each sending and fetching by the requests the application
 * makes, against one gateway on this computer. Prints a table for README.md; bounded by --files.
 */
import { createHash, randomBytes } from 'node:crypto';
import { say } from '../run.mjs';
import { devicePolicy } from './policy.mjs';
import { makeBucket, makeDevice, signed } from './operator.mjs';

/** @typedef {import('./operator.mjs').Device} Device */

const atOnce = 16;
const fileBytes = 20_000;

/**
 * @param {import('./ceph.mjs').Gateway} gateway
 * @param {{ devices: number, files: number }} asked
 */
export async function measure(gateway, { devices: count, files }) {
  const operator = { endpoint: gateway.endpoint, keys: gateway.operator };
  /** @type {Device[]} */
  const devices = [];
  await inParallel(count, async () => void devices.push(await makeDevice(operator, ['measured'])));
  await makeBucket(operator, 'measured', { days: 30 });
  const policyBytes = JSON.stringify(devicePolicy('measured', devices[0]?.mailbox ?? '')).length;
  say(`${count} devices, a policy of ${policyBytes} bytes each`);

  const one = devices[0];
  if (one === undefined) return;
  const many = await timed(200, 1, () => request(gateway, 'measured', one, 'GET', listing(one)));
  tell(`list an empty mailbox, ${count} devices`, many);

  const polled = await timed(count, atOnce, (index) => {
    const device = at(devices, index);
    return request(gateway, 'measured', device, 'GET', listing(device));
  });
  tell('every device looks once', polled);

  const bodies = Array.from({ length: 20 }, () => randomBytes(fileBytes));
  /** @type {{ path: string, to: Device }[]} */
  const sent = [];
  const put = await timed(files, atOnce, async (index) => {
    const [from, to] = [at(devices, index), at(devices, index * 7 + 1)];
    const hash = createHash('sha256').update(`${index}`).digest('hex');
    const path = `/${to.mailbox}/${from.mailbox}/${hash}/00001-00001`;
    await request(gateway, 'measured', from, 'PUT', path, bodies[index % bodies.length]);
    sent.push({ path, to });
  });
  tell(`put ${files} files of ${fileBytes / 1000} kB`, put);
  tell(
    'fetch them',
    await timed(files, atOnce, (index) => {
      const { path, to } = at(sent, index);
      return request(gateway, 'measured', to, 'GET', path);
    }),
  );
  tell(
    'remove them',
    await timed(files, atOnce, (index) => {
      const { path, to } = at(sent, index);
      return request(gateway, 'measured', to, 'DELETE', path);
    }),
  );
  say(`memory of gateway, monitor, manager and store together: ${Math.round(gateway.memory() / 1e6)} MB`);
}

/** @param {Device} device */
const listing = ({ mailbox }) => `?list-type=2&prefix=${mailbox}%2F&delimiter=%2F`;

/** @template T @param {readonly T[]} list @param {number} index @returns {T} */
function at(list, index) {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

/**
 * @param {import('./ceph.mjs').Gateway} gateway @param {string} bucket @param {Device} device
 * @param {string} method @param {string} path @param {Uint8Array} [body]
 */
async function request({ endpoint }, bucket, { keys }, method, path, body) {
  const headers = method === 'PUT' ? { 'if-none-match': '*' } : {};
  const ask = () => signed({ endpoint, keys }, method, `/${bucket}${path}`, body, headers);
  // A line the gateway closed as it was idle is no answer; the application asks again as well.
  const answer = await ask().catch(ask);
  await answer.arrayBuffer();
  if (!answer.ok && answer.status !== 412) throw new Error(`${method}: ${answer.status}`);
}

/** @param {number} count @param {(index: number) => Promise<void>} work */
const inParallel = (count, work) => timed(count, 8, work);

/**
 * @param {number} count @param {number} lanes @param {(index: number) => Promise<void>} work
 * @returns {Promise<{ seconds: number, count: number, sorted: number[] }>}
 */
async function timed(count, lanes, work) {
  /** @type {number[]} */
  const each = [];
  let next = 0;
  const since = performance.now();
  const lane = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const begun = performance.now();
      await work(index);
      each.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { seconds: (performance.now() - since) / 1000, count, sorted: each.sort((a, b) => a - b) };
}

/** @param {string} what @param {{ seconds: number, count: number, sorted: number[] }} measured */
function tell(what, { seconds, count, sorted }) {
  const ms = (/** @type {number} */ share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  const rate = (count / seconds).toFixed(0);
  say(`${what.padEnd(52)} ${rate.padStart(6)}/s   median ${ms(0.5)} ms   p95 ${ms(0.95)} ms`);
}
