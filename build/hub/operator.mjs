/** What the operator of a storage does: buckets, rules, devices. Needs the packages of package-lock.json. */
import { AwsV4Signer } from 'aws4fetch';
import { createHash, randomBytes } from 'node:crypto';
import { newKeys } from './ceph.mjs';
import { devicePolicy, lifecycle, publicAccessBlock } from './policy.mjs';

/** @typedef {import('./ceph.mjs').Keys} Keys */

/**
 * @typedef {object} Device
 * @property {string} mailbox also the user name
 * @property {Keys} keys
 */

export const newMailbox = () => randomBytes(16).toString('hex');

/**
 * A signed request; throws when the answer is not 2xx.
 * @param {{ endpoint: string, keys: Keys }} as
 * @param {string} method @param {string} path with its query
 * @param {string | Uint8Array} [body] @param {Record<string, string>} [headers]
 */
export async function asOperator({ endpoint, keys }, method, path, body = '', headers = {}) {
  const response = await signed({ endpoint, keys }, method, path, body, headers);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path.split('&')[0]}: ${response.status} ${text.slice(0, 500)}`);
  return text;
}

/**
 * The same, with whatever it answers.
 * @param {{ endpoint: string, keys: Keys }} as
 * @param {string} method @param {string} path
 * @param {string | Uint8Array} [body] @param {Record<string, string>} [headers]
 */
export async function signed({ endpoint, keys }, method, path, body = '', headers = {}) {
  const signer = new AwsV4Signer({
    url: `${endpoint}${path}`,
    method,
    headers: { ...headers, 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
    accessKeyId: keys.access,
    secretAccessKey: keys.secret,
    service: 's3',
    region: 'default',
  });
  const request = await signer.sign();
  const hasBody = body.length > 0 || method === 'PUT';
  return fetch(request.url, { method, headers: request.headers, ...(hasBody && { body: Buffer.from(body) }) });
}

/**
 * A bucket in which nothing is public and nothing stays for ever.
 * @param {{ endpoint: string, keys: Keys }} as @param {string} bucket @param {{ days: number }} rules
 */
export async function makeBucket(as, bucket, { days }) {
  await asOperator(as, 'PUT', `/${bucket}`);
  await asOperator(as, 'PUT', `/${bucket}?publicAccessBlock=`, publicAccessBlock('ceph'));
  const rule = lifecycle(days);
  const md5 = createHash('md5').update(rule).digest('base64');
  await asOperator(as, 'PUT', `/${bucket}?lifecycle=`, rule, { 'content-md5': md5 });
}

/**
 * A user who may make no bucket, and in these buckets no more than its policy says.
 * @param {{ endpoint: string, keys: Keys }} as @param {readonly string[]} buckets
 * @returns {Promise<Device>}
 */
export async function makeDevice(as, buckets) {
  const [mailbox, keys] = [newMailbox(), newKeys()];
  const query = new URLSearchParams({
    uid: mailbox,
    'display-name': mailbox,
    'key-type': 's3',
    'access-key': keys.access,
    'secret-key': keys.secret,
    'generate-key': 'false',
    'max-buckets': '-1',
    format: 'json',
  });
  await asOperator(as, 'PUT', `/admin/user?${query.toString()}`);
  for (const bucket of buckets) {
    const policy = new URLSearchParams({
      Action: 'PutUserPolicy',
      UserName: mailbox,
      PolicyName: bucket,
      PolicyDocument: JSON.stringify(devicePolicy(bucket, mailbox)),
    });
    await asOperator(as, 'POST', `/?${policy.toString()}`);
  }
  return { mailbox, keys };
}

/** Refused from its next request on. @param {{ endpoint: string, keys: Keys }} as @param {string} mailbox */
export const suspendDevice = (as, mailbox) =>
  asOperator(as, 'POST', `/admin/user?uid=${mailbox}&suspended=true&format=json`);

/**
 * What a person pastes into the application.
 * @param {{ endpoint: string, bucket: string, device: Device, authority?: string }} about authority: base64 of a DER
 *   certificate
 */
export const connectionText = ({ endpoint, bucket, device, authority }) =>
  [
    'PASSERELLE CONNECTION 1',
    `address: ${endpoint}`,
    `bucket: ${bucket}`,
    'region: default',
    `mailbox: ${device.mailbox}`,
    `key: ${device.keys.access}`,
    `secret: ${device.keys.secret}`,
    ...(authority === undefined ? [] : [`authority: ${authority}`]),
    'PASSERELLE CONNECTION END',
  ].join('\n');
