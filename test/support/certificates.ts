/** Certificates of a made-up institution: authorities that sign each other, and servers they vouch for. */
import { createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

export interface Certificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly name: string;
  readonly key: KeyObject;
}

export interface Wanted {
  readonly name: string;
  /** Who signs; without, it signs itself. */
  readonly by?: Certificate;
  /** Whether it may sign others. */
  readonly isAuthority?: boolean;
  /** Names and addresses it stands for. */
  readonly dns?: readonly string[];
  readonly ip?: readonly (readonly [number, number, number, number])[];
  /** Object identifiers of what it may be used for; without, anything. */
  readonly uses?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
}

export const serverUse = '1.3.6.1.5.5.7.3.1';
export const clientUse = '1.3.6.1.5.5.7.3.2';
const day = 86_400_000;

export function makeCertificate(wanted: Wanted): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { name, by } = wanted;
  const from = wanted.from ?? new Date(Date.now() - day);
  const until = wanted.until ?? new Date(Date.now() + 30 * day);
  const signature = sequence(oid('1.2.840.10045.4.3.2'));
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    signature,
    nameOf(by?.name ?? name),
    sequence(time(from), time(until)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(wanted))),
  );
  const signed = createSign('sha256')
    .update(body)
    .sign(by?.key ?? privateKey);
  const der = sequence(body, signature, bits(signed));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  const pem = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { der, pem, name, key: privateKey };
}

function extensions({ isAuthority = false, dns = [], ip = [], uses }: Wanted): Buffer[] {
  const names = [
    ...dns.map((each) => tagged(0x82, Buffer.from(each))),
    ...ip.map((each) => tagged(0x87, Buffer.from(each))),
  ];
  return [
    extension('2.5.29.19', sequence(...(isAuthority ? [tagged(0x01, Buffer.from([255]))] : []))),
    ...(names.length === 0 ? [] : [extension('2.5.29.17', sequence(...names))]),
    ...(uses === undefined ? [] : [extension('2.5.29.37', sequence(...uses.map(oid)))]),
  ];
}

const extension = (id: string, value: Buffer): Buffer => sequence(oid(id), tagged(0x04, value));

function tagged(tag: number, ...content: readonly Buffer[]): Buffer {
  const all = Buffer.concat(content);
  const { length } = all;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), all]);
}

const sequence = (...content: readonly Buffer[]): Buffer => tagged(0x30, ...content);
const bits = (content: Buffer): Buffer => tagged(0x03, Buffer.from([0]), content);
const nameOf = (name: string): Buffer =>
  sequence(tagged(0x31, sequence(oid('2.5.4.3'), tagged(0x0c, Buffer.from(name)))));
const time = (at: Date): Buffer =>
  tagged(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`));

function oid(id: string): Buffer {
  const [first = 0, second = 0, ...rest] = id.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const sevens = [number & 127];
    for (let left = number >> 7; left > 0; left >>= 7) sevens.unshift((left & 127) | 128);
    bytes.push(...sevens);
  }
  return tagged(0x06, Buffer.from(bytes));
}
