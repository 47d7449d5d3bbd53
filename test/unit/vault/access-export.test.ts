import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { readAnchors } from '../../../shared/access-log/anchors.ts';
import { accessEntry, linkOf, signEntry } from '../../../shared/access-log/entry.ts';
import { readCertificate, writeCertificate } from '../../../shared/access-log/certificate.ts';
import { verifyLogFile, writeLogFile, type LoggedEntry } from '../../../shared/access-log/export.ts';
import { openForSeat, seatFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { carry, meet, justiceDesk, prisonDesk, put, slip, waiting, sendOrdered } from '../../support/people.ts';
import { manifestOf } from '../../support/held.ts';
import { verifyLog } from '../../../electron/inspect/verify-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFile = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const linesOf = (file: Bytes): string[] => new TextDecoder().decode(file).split('\n');
const fileOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** The entries of the one person of a computer, as they lie in its journal. */
function loggedBy({ disk }: Machine): LoggedEntry[] {
  const { seat, file, atRest } = openedBy({ disk }, 'Lien Zonnebloem');
  const scope = { vault: file.vault, seat: seat.seat, key: seat.seatKey };
  return disk.journal.flatMap(({ kind, bytes }) => {
    const sealed = kind === 'access' ? seatFrameHead(bytes)?.sealed : undefined;
    const entry = sealed && accessEntry.safeParse(openForSeat(atRest, 'access', scope, sealed));
    return entry?.success ? [{ entry: entry.data, payload: bytes }] : [];
  });
}

function writer(at: Machine) {
  const { real } = openedBy(at, 'Lien Zonnebloem').seat;
  return { card: real.card, secretKey: real.sign.secretKey };
}

describe('an exported access log', () => {
  let a: Machine;
  let b: Machine;
  let file: Bytes;
  let head: string;
  beforeAll(async () => {
    a = await prisonDesk();
    b = await justiceDesk();
    const ids = await meet(a, b);
    const { id } = await good(a.vault.newDossier(slip));
    await good(a.vault.openDossier({ id, motive: { motive: 'control', words: 'vervanging' } }));
    await put(a.vault, id, 'step', 's1', 'what', { text: 'x' });
    await good(a.vault.recordPaper({ dossier: id, paper: 'plan', goes: { motive: 'stays' } }));
    const sections = ['identity', 'plan'] as const;
    await good(sendOrdered(a.vault, { dossier: id, purpose: 'inquiry-request', to: ids.b, sections, message: '' }));
    carry(a, b);
    head = must(await manifestOf(b, 'inquiry-request'), 'a head');
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    await good(a.vault.openDossier({ id }));
    file = await good(a.vault.exportLog());
  });

  it('A4-A6: is complete up to its last entry, and says every kind of thing that was done', () => {
    const verdict = verifyLogFile(crypto, file, [head]);
    expect(verdict).toMatchObject({ is: 'complete', name: 'Lien Zonnebloem', from: 0, anchors: 1 });
    const whats = linesOf(file)
      .slice(1, -2)
      .map((line) => (JSON.parse(line) as { what: string }).what);
    for (const what of ['unlocked', 'verified-person', 'opened', 'changed', 'paper-printed', 'sent-inquiry-request'])
      expect(whats).toContain(what);
    expect(whats.at(-1)).toBe('exported-log');
  });

  it('A6: any changed byte shows', () => {
    // A short one: each byte costs a look at all of it.
    const whole = writeLogFile(crypto, writer(a), 1, loggedBy(a).slice(0, 4));
    expect(verifyLogFile(crypto, whole, []).is).toBe('complete');
    const spoiled = whole.slice();
    const passed: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      spoiled[at] = (whole[at] ?? 0) ^ 1;
      if (verifyLogFile(crypto, spoiled, []).is !== 'changed') passed.push(at);
      spoiled[at] = whole[at] ?? 0;
    }
    expect(passed).toEqual([]);
  }, 60_000);

  it('A6: moved, doubled and missing entries show, also when the end is written anew by someone else', () => {
    const lines = linesOf(file);
    const swapped = [...lines];
    [swapped[3], swapped[4]] = [lines[4] ?? '', lines[3] ?? ''];
    const doubled = [...lines.slice(0, 4), lines[3] ?? '', ...lines.slice(4)];
    for (const changed of [
      swapped,
      doubled,
      [...lines.slice(0, 4), ...lines.slice(5)],
      lines.slice(0, -2),
      [...lines.slice(0, -3), ...lines.slice(-2)],
    ])
      expect(verifyLogFile(crypto, fileOf(changed), [])).toMatchObject({ is: 'changed' });
  });

  it('A6: two entries of one number, each signed and following the one before, are a fork that is said', async () => {
    const entries = loggedBy(a).slice(0, 5);
    const last = must(entries[4], 'an entry').entry;
    const { signature: _signature, ...plain } = last;
    const other = signEntry(crypto, { ...plain, what: 'locked' }, writer(a).secretKey);
    const beside = { entry: other, payload: crypto.random(80) };
    const forked = writeLogFile(crypto, writer(a), 1, [...entries, beside]);
    expect(verifyLogFile(crypto, forked, [])).toEqual({ is: 'forked', at: [last.seq] });
    const said: string[] = [];
    expect(await verifyLog([inFile('forked.txt', forked)], (line) => said.push(line))).toBe(2);
    expect(said[0]).toBe(`FORKED: two entries of one number (${last.seq}).`);
    // What follows goes on from either of them; what follows neither is none of this log.
    const next = (prev: Bytes) => ({
      entry: signEntry(crypto, { seq: last.seq + 1, prev, at: 1, what: 'unlocked' }, writer(a).secretKey),
      payload: crypto.random(80),
    });
    const after = next(linkOf(crypto, other, beside.payload));
    const both = writeLogFile(crypto, writer(a), 1, [...entries, beside, after]);
    expect(verifyLogFile(crypto, both, [])).toMatchObject({ is: 'forked' });
    const foreign = writeLogFile(crypto, writer(a), 1, [...entries, beside, next(crypto.random(32))]);
    expect(verifyLogFile(crypto, foreign, [])).toMatchObject({ is: 'changed' });
  });

  it.each([0.5, 1e300, -1])('A6: a moment that no clock gives (%d) shows as well', (moment) => {
    const lines = linesOf(file);
    lines[2] = (lines[2] ?? '').replace(/"at":\d+/, `"at":${moment}`);
    expect(verifyLogFile(crypto, fileOf(lines), [])).toMatchObject({ is: 'changed', line: 3 });
  });

  it('A11: lines without end are not held at once, and one that is too long is no entry', () => {
    const [card = ''] = linesOf(file);
    const before = process.memoryUsage().heapUsed;
    const many = new TextEncoder().encode(`${card}\n${'\n'.repeat(4_000_000)}`);
    expect(verifyLogFile(crypto, many, [])).toMatchObject({ is: 'changed', line: 2 });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(12_000_000);
    const lines = linesOf(file);
    const long = fileOf([card, `{"seq":0,"what":"${'x'.repeat(70_000)}"}`, ...lines.slice(2)]);
    expect(verifyLogFile(crypto, long, [])).toMatchObject({ is: 'changed', line: 2, why: 'not an entry' });
    expect(verifyLogFile(crypto, fileOf(['x', 'y']), [])).toMatchObject({ is: 'changed', line: 2 });
    expect(verifyLogFile(crypto, fileOf(['']), [])).toMatchObject({ is: 'changed', line: 1 });
    expect(verifyLogFile(crypto, fileOf(['', '']), [])).toMatchObject({ is: 'changed', line: 2 });
  });

  it('A11: a certificate and a list of anchors that are longer than they can be are refused unread', () => {
    const { card, secretKey } = writer(a);
    const facts = { id: 'x', scope: 'dossier', dossier: 'd', parts: [], documents: 1, at: 5, logHead: null };
    const certificateOf = (length: number): Bytes =>
      writeCertificate(crypto, { card, secretKey }, 'x'.repeat(length), facts);
    expect(readCertificate(crypto, certificateOf(1_000_000))).toMatchObject({ dossier: 'd' });
    expect(readCertificate(crypto, certificateOf(1_048_576))).toBeNull();
    expect(readAnchors(`${head}\n`.repeat(10))).toHaveLength(10);
    expect(readAnchors(`${head}\n`.repeat(260_000))).toBeNull();
  });

  it('A7: cut before an anchor, or another log in its place: the anchor is missed', async () => {
    const other = await prisonDesk();
    expect(verifyLogFile(crypto, await good(other.vault.exportLog()), [head])).toEqual({ is: 'cut', missing: [head] });
    expect(verifyLogFile(crypto, file, [head, toHex(crypto.random(32))])).toMatchObject({ is: 'cut' });
  });

  it('A7: who holds the key and leaves out the end makes a good file, and every anchor behind it is missed', async () => {
    const entries = loggedBy(a);
    const links = entries.map(({ entry, payload }) => toHex(linkOf(crypto, entry, payload)));
    expect(links).toContain(head);
    for (let length = 1; length <= entries.length; length += 1) {
      const short = writeLogFile(crypto, writer(a), 1, entries.slice(0, length));
      expect(verifyLogFile(crypto, short, [])).toMatchObject({ is: 'complete', to: length - 1 });
      for (const [at, link] of links.entries())
        expect(verifyLogFile(crypto, short, [link]).is).toBe(at < length ? 'complete' : 'cut');
    }
  });

  it('A3, A9: heads from files that came and from safety copies are saved, and the command takes those of its log', async () => {
    const theirs = await good(b.vault.exportAnchors());
    const mine = () => good(a.vault.exportAnchors());
    expect(readAnchors(new TextDecoder().decode(theirs))).toEqual([
      { head, signKey: toHex(openedBy(a, 'Lien Zonnebloem').seat.real.sign.publicKey) },
    ]);
    expect(readAnchors(new TextDecoder().decode(await mine()))).toEqual([]);
    a.disk.folder = new Map();
    await good(a.vault.makeBackup({ where: 'elsewhere' }));
    expect(readAnchors(new TextDecoder().decode(await mine()))).toHaveLength(1);
    const path = inFile('later.txt', await good(a.vault.exportLog()));
    const said: string[] = [];
    const run = (...args: string[]) => verifyLog(args, (line) => said.push(line));
    const both = `${new TextDecoder().decode(theirs)}${new TextDecoder().decode(await mine())}`;
    expect(await run(path, inFile('both.txt', both))).toBe(0);
    expect(said.at(-1)).toBe('2 anchors are in it.');
    // The safety copy came after the first export: that one is too short for it now.
    expect(await run(inFile('log-then.txt', file), inFile('both.txt', both))).toBe(2);
    expect(await run(inFile('of-b.txt', await good(b.vault.exportLog())), inFile('theirs.txt', theirs))).toBe(0);
    expect(said.at(-1)).toContain('No anchors of this log');
  });

  it('the command says it, and its exit code too', async () => {
    const said: string[] = [];
    const run = (...args: string[]) => verifyLog(args, (line) => said.push(line));
    const path = inFile('log.txt', file);
    expect(await run(path)).toBe(0);
    expect(said.join('\n')).toMatch(/^complete up to entry \d+, 2026-11-24/);
    expect(await run(path, inFile('anchors.txt', `${head}\n`))).toBe(0);
    expect(await run(path, inFile('manifest.json', JSON.stringify({ logHead: head })))).toBe(0);
    expect(await run(path, inFile('others.txt', `${'0'.repeat(64)}\n`))).toBe(2);
    expect(await run(inFile('short.txt', file.slice(0, -2)))).toBe(1);
    expect(await run(join(folder, 'nothing.txt'))).toBe(3);
    expect(await run(path, inFile('no-anchors.txt', 'hello'))).toBe(3);
    expect(await run()).toBe(3);
  });
});
