/**
 * A second reader, written from shared/bundle/SPEC.md and the SPEC.md files it names: plain Node, no package, no line of the
 * project. Opens a sealed file, checks all of it, signatures of the work in it included, and prints its manifest; or what counts of
 * each section and what it shows, for somebody who holds nothing else of it and knows all authors:
 *
 *   node test/interop/reader/read.mjs IDENTITY FILE [--standing]
 */
import { readFileSync } from 'node:fs';
import { H } from './blake2b.mjs';
import { contribution } from './contribution.mjs';
import { decoded, must, text } from './decode.mjs';
import { sectionOf } from './section.mjs';
import { isSigned } from './signed.mjs';
import { unsealed } from './unseal.mjs';

const same = (a, b) => Buffer.compare(a, b) === 0;

// The archive (B4-B6).
function header(name, size) {
  const block = Buffer.alloc(512);
  const put = (where, what) => block.write(what, where, 'latin1');
  for (const [where, what] of [
    [0, name],
    [100, '0000644'],
    [108, '0000000'],
    [116, '0000000'],
    [136, '00000000000'],
    [148, '        '],
    [156, '0'],
    [257, 'ustar'],
    [263, '00'],
  ])
    put(where, what);
  put(124, size.toString(8).padStart(11, '0'));
  const sum = block.reduce((all, byte) => all + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}
function* filesOf(archive) {
  let at = 0;
  while (archive[at] !== 0) {
    const name = archive.subarray(at, archive.indexOf(0, at)).toString('latin1');
    const size = parseInt(archive.subarray(at + 124, at + 135).toString('latin1'), 8);
    must(same(archive.subarray(at, at + 512), header(name, size)), 'B5');
    const end = at + 512 + Math.ceil(size / 512) * 512;
    must(
      archive.subarray(at + 512 + size, end).every((byte) => byte === 0),
      'B5',
    );
    if (name === 'padding.bin') {
      const exponent = BigInt((archive.length - size).toString(2).length - 1);
      const step = 1n << (exponent - BigInt(exponent.toString(2).length));
      const padded = Number(((BigInt(archive.length - size) + step - 1n) / step) * step);
      must(Math.ceil(padded / 512) * 512 === archive.length && end + 1_024 === archive.length, 'B6');
    }
    yield [name, archive.subarray(at + 512, at + 512 + size)];
    at = end;
  }
  must(
    archive.subarray(at).every((byte) => byte === 0),
    'B6',
  );
}

/** A card and its owner (shared/trust/SPEC.md, T2-T8); cards of a first place only. */
function card(bytes) {
  const [fields, signature] = decoded(bytes);
  const read = decoded(fields);
  must(isSigned(signature, 'seat-card', H(fields), read.signKey), 'T8');
  must(same(H('passerelle/person/1\n', read.signKey).subarray(0, 16), read.person), 'T3');
  return { ...read, seat: H('passerelle/seat/1\n', read.signKey).subarray(0, 16) };
}

/** Every piece of work is signed by the place that wrote it (shared/contributions/SPEC.md, F1-F9). */
function work(bytes) {
  const read = contribution(bytes);
  must(read.isGood, 'F3');
  return read;
}

const hex = (bytes) => bytes.toString('hex');

/** What a section of the file is for whoever takes it in, the epoch it names being where trust begins (E2, E6). */
function standing(realm, { section, dossier, kind, epoch, keys: held }, pieces) {
  for (const { epoch: of, key } of held) {
    const founding = pieces.find(({ id }) => id === hex(of));
    must(founding?.ops[0]?.commitment === hex(H('passerelle-2026/epoch-key/1\n', key)), 'E6');
  }
  return sectionOf(pieces, {
    place: { section: hex(section), dossier: hex(dossier), realm: hex(realm), kind },
    ...{ keys: new Set(held.map((each) => hex(each.epoch))), first: new Set([hex(epoch)]), mine: '' },
    authors: new Map(pieces.map(({ seat }) => [seat, ''])),
  });
}

const keys =
  'format version realm id purpose message madeAt from to stream sections attachments decisions receipts asks logHead directoryVersion';
const authorities =
  'director sentence-judge sentence-court prosecutor investigating-judge head-of-care protection-chamber minister'.split(
    ' ',
  );

/** A request for an inquiry says on whose order, and nothing else does (B22). */
function mandated({ purpose, mandate, madeAt }) {
  must((purpose === 'inquiry-request') === (mandate !== undefined), 'B22');
  if (mandate === undefined) return;
  const { authority, article, on } = mandate;
  must(Object.keys(mandate).sort().join() === 'article,authority,on' && authorities.includes(authority), 'B22');
  must(article.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').trim() !== '' && article.length <= 300, 'B22');
  must(String(new Date(`${on}T00:00:00Z`).toJSON()).startsWith(`${on}T`), 'B22');
  // Days are compared as text: the last of 9999 stands for what lies beyond it in Belgium.
  const made = Math.min(madeAt, Date.UTC(9999, 11, 31, 12));
  must(on <= new Date(made).toLocaleDateString('sv', { timeZone: 'Europe/Brussels' }), 'B22');
}

const twin = (value) =>
  `${JSON.stringify(value, (_, each) => (each?.type === 'Buffer' ? Buffer.from(each.data).toString('hex') : each), 2)}\n`;

function readBundle(file, identity) {
  const { plain, recipients } = unsealed(file, identity);
  const files = [...filesOf(plain)];
  const part = new Map(files);
  const bytes = part.get('manifest.cbor');
  const manifest = decoded(bytes);
  must(manifest.format === 'passerelle/bundle' && manifest.version === 1, 'B8');
  const wanted = [...keys.split(' '), ...['dossier', 'note', 'mandate'].filter((key) => key in manifest)];
  must(wanted.sort().join() === Object.keys(manifest).sort().join(), 'B8');
  must(text(part.get('manifest.json')) === twin(manifest), 'B13');
  mandated(manifest);
  const { from, to, realm, sections, attachments, note } = manifest;
  const sender = card(from.card);
  must(isSigned(part.get('manifest.sig'), 'bundle', H(bytes), sender.signKey), 'B12');
  must(same(sender.realm, realm) && same(sender.person, from.person) && same(sender.seat, from.seat), 'B12');
  must(to.seats.length === recipients, 'B3');
  must((manifest.stream.sequence === 1) === (manifest.stream.previous === null), 'B10');
  must(
    sections.every(({ dossier }) => same(dossier, manifest.dossier.id)),
    'B10',
  );
  const parts = [...sections, ...attachments, ...(note === undefined ? [] : [note])];
  const names = ['manifest.cbor', 'manifest.json', 'manifest.sig', ...parts.map((each) => each.part), 'padding.bin'];
  must(names.join() === files.map(([name]) => name).join() && part.size === files.length, 'B4');
  must(
    part.get('padding.bin').every((byte) => byte === 0),
    'B6',
  );
  for (const each of parts)
    must(same(H(part.get(each.part)), each.hash) && part.get(each.part).length === each.size, 'B14');
  const pieces = sections.map(({ part: name }) => decoded(part.get(name)).map(work));
  for (const [at, { contributions }] of sections.entries())
    must(pieces[at].map(({ id }) => id).join() === contributions.map(hex).join(), 'B14');
  return { manifest, note: note && decoded(part.get(note.part)), pieces };
}

const [, , identity, path, what] = process.argv;
try {
  const { manifest, pieces } = readBundle(readFileSync(path), identity);
  const standings = () => manifest.sections.map((each, at) => standing(manifest.realm, each, pieces[at]));
  process.stdout.write(twin(what === '--standing' ? standings() : manifest));
} catch (error) {
  process.stderr.write(`refused: ${error.message}\n`);
  process.exitCode = 1;
}
