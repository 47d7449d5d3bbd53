/** What somebody elsewhere is known to hold, by the streams that were heard of them (renderer/vault/SPEC.md, N4-N6, X3). */
import { describe, expect, it } from 'vitest';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { hear, isNoted, knownTo, nowKnows } from '../../../renderer/vault/services/exchanged/holdings.ts';
import type { Outgoing } from '../../../renderer/vault/services/exchanged/records.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import { filled } from '../../support/exchange.ts';

const them = { person: filled(16, 1), signKey: filled(32, 2) };
const person = toBase64url(them.person);
const [one, other] = [filled(32, 3), filled(32, 4)];

/** A vault that remembers nothing but this. */
function remembering(records: Readonly<Record<string, unknown>>): Session {
  const list = (prefix: string): readonly (readonly [string, unknown])[] =>
    Object.entries(records).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    );
  return { records: { get: (key: string) => records[key], list }, now: () => 9 } as unknown as Session;
}

describe('N5: what all of their computers that still speak hold', () => {
  const heardLast = (last: number) =>
    remembering({
      [`heard/${toHex(them.signKey)}`]: [
        { stream: 'first', first: 1, last },
        { stream: 'second', first: 2, last: 4 },
      ],
      [`knows/${person}/plan/first`]: one,
      [`knows/${person}/plan/second`]: concat([one, other]),
    });

  it('asks a stream of before that was heard again since the newest began: two copies are at work', () => {
    expect([...knownTo(heardLast(3), them, 'plan')]).toEqual([toHex(one)]);
  });

  it('asks none that has been silent since', () => {
    expect([...knownTo(heardLast(1), them, 'plan')].sort()).toEqual([one, other].map(toHex).sort());
  });
});

describe('N4: what a file of theirs carried', () => {
  const stream = filled(16, 6);
  const bundle = { from: them, manifest: { stream: { id: stream } } } as unknown as ReadBundle;
  const key = `knows/${person}/plan/${toHex(stream)}`;

  it('is added to what they hold, each once however often it comes', () => {
    const session = remembering({ [key]: one });
    expect(nowKnows(session, bundle, { section: 'plan', ids: concat([one, other]) })).toEqual([
      key,
      concat([one, other]),
    ]);
    expect(nowKnows(session, bundle, { section: 'plan', ids: one })).toEqual([key, one]);
    expect(isNoted(session, bundle, { section: 'plan', ids: one, madeAt: 9 })).toBe(true);
    expect(isNoted(session, bundle, { section: 'plan', ids: concat([one, other]), madeAt: 9 })).toBe(false);
  });
});

describe('X3: what they say never came', () => {
  const stream = filled(16, 7);
  const item = (sequence: number, state: Outgoing['state'], to = person): Outgoing => ({
    id: `file-${sequence}`,
    name: `file-${sequence}`,
    realm: 'real',
    purpose: 'update',
    to,
    toName: 'Joppe Waterlelie',
    state,
    readyAt: 1,
    stream: toHex(stream),
    sequence,
    carried: [],
  });

  it('is noted with what was under way to them, and with nothing that still lies here or has come', () => {
    const items = [
      item(1, 'on-stick'),
      item(2, 'sent'),
      item(3, 'ready'),
      item(4, 'accepted'),
      item(5, 'sent', 'somebody else'),
      item(6, 'sent'),
    ];
    const session = remembering(Object.fromEntries(items.map((each) => [`out/${each.id}`, each])));
    const asks = [1, 2, 3, 4, 5].map((sequence) => ({ stream, sequence }));
    const manifest = { id: filled(16, 8), asks, stream: { id: filled(16, 9), sequence: 1, previous: null } };
    const bundle = { from: them, manifest, manifestHash: filled(32, 5) } as unknown as ReadBundle;
    const noted = hear(session, bundle).filter(([key]) => key.startsWith('out/'));
    expect(noted).toEqual(items.slice(0, 2).map((each) => [`out/${each.id}`, { ...each, askedAt: 9 }]));
  });
});
