/** What crosses between the parts of the double of the newest platform arrives as it was sent, or is refused. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Line } from '../../newest/line.ts';
import { packed, unpacked } from '../../newest/wire.ts';

describe('values of the bridge', () => {
  it('come back as they went: bytes, nothing, lists, and what looks like a mark', () => {
    const frames = [new Uint8Array([1, 2, 3]), new Uint8Array(0), new Uint8Array(70_000).fill(7)];
    const values = [
      undefined,
      null,
      'text',
      { frames, from: -1, gone: undefined, inner: { list: [[undefined, 1]] } },
      { $bytes: [0, 1], $object: [], $missing: true },
    ];
    for (const value of values) expect(unpacked(packed(value))).toEqual(value);
    const back = unpacked(packed({ gone: undefined }));
    expect(back).toHaveProperty('gone');
  });

  it('that the bridge does not carry are refused', () => {
    for (const value of [new Map(), new Date(), new ArrayBuffer(1)]) expect(() => packed(value)).toThrow();
  });
});

describe('a line between two processes', () => {
  const ends = () => {
    const [one, other] = [new EventEmitter(), new EventEmitter()];
    const end = (own: EventEmitter, there: EventEmitter) =>
      Object.assign(own, { send: (message: object) => void setImmediate(() => there.emit('message', message)) });
    return [end(one, other), end(other, one)] as const;
  };

  it('answers each question with its own answer, and tells what went wrong', async () => {
    const [one, other] = ends();
    const refuse = (): never => {
      throw new Error('not today');
    };
    new Line(other, { double: (value) => Number(value) * 2, refuse });
    const line = new Line(one, {});
    expect(await Promise.all([1, 2, 3].map((value) => line.ask('double', value)))).toEqual([2, 4, 6]);
    await expect(line.ask('refuse')).rejects.toThrow('not today');
  });

  it('lets nobody wait once it is cut', async () => {
    const line = new Line(Object.assign(new EventEmitter(), { send: () => undefined }), {});
    const waiting = line.ask('never');
    line.cut();
    await expect(waiting).rejects.toThrow('has ended');
    await expect(line.ask('later')).rejects.toThrow('has ended');
  });
});
