/**
 * One contribution (shared/contributions/SPEC.md, F1-F9): taken apart, its hashes checked, its operations read. Ids are hex. What breaks
 * a rule throws its name.
 */
import { H } from './blake2b.mjs';
import { decoded, must } from './decode.mjs';
import { isMap, operation } from './operation.mjs';
import { isSigned } from './signed.mjs';

const mark = 'passerelle-2026/contribution';
const headKeys = ['actor', 'at', 'epoch', 'format', 'ops', 'prev', 'section', 'seq', 'version'];
const isBytes = (value, length) => Buffer.isBuffer(value) && (length === undefined || value.length === length);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const hex = (bytes) => (bytes === null ? null : bytes.toString('hex'));

/** What every version has (F7). */
function envelope(bytes) {
  must(bytes.length <= 4_194_304, 'F1');
  const parts = decoded(bytes);
  must(Array.isArray(parts) && parts.length === 3, 'F1');
  const [head, signature, shown] = parts;
  must(isBytes(head) && isBytes(signature, 64) && Array.isArray(shown) && shown.length <= 5_000, 'F1');
  must(
    shown.every((each) => each === null || isBytes(each)),
    'F1',
  );
  return { head, signature, shown };
}

function commonHead(head) {
  const { section, epoch, actor, seq, prev } = head;
  must(isBytes(section, 16) && (epoch === null || isBytes(epoch, 32)), 'F2');
  must(isMap(actor) && isBytes(actor.key, 32) && isBytes(actor.run, 16), 'F2');
  must(isCount(seq) && (prev === null || isBytes(prev, 32)) && (seq === 0) === (prev === null), 'F4');
}

export function contribution(bytes) {
  const { head: encoded, signature, shown } = envelope(bytes);
  const head = decoded(encoded);
  must(isMap(head) && head.format === mark && Number.isSafeInteger(head.version) && head.version >= 1, 'F2');
  commonHead(head);
  const id = H(encoded);
  const { section, epoch, actor, seq, prev, ops } = head;
  const isGood = isSigned(signature, 'contribution', id, actor.key, 'passerelle-2026');
  const common = {
    ...{ id: hex(id), section: hex(section), epoch: hex(epoch), seat: hex(actor.key), seq, prev: hex(prev), isGood },
    run: `${hex(actor.key)}/${hex(actor.run)}`,
  };
  if (head.version > 1) {
    must(isGood, 'F7');
    return { ...common, isNewer: true, ops: shown.map(() => null) };
  }
  must(Object.keys(head).sort().join() === headKeys.join() && isCount(head.at), 'F2');
  must(Object.keys(actor).sort().join() === 'key,run', 'F2');
  must(Array.isArray(ops) && ops.length >= 1 && ops.length <= 5_000 && ops.every((each) => isBytes(each, 32)), 'F2');
  must(ops.length === shown.length, 'F5');
  const said = shown.map((raw, at) => {
    if (raw === null) return null;
    const name = H('passerelle-2026/op/1\n', section, actor.key, actor.run, raw);
    must(Buffer.compare(name, ops[at]) === 0, 'F5');
    return { id: hex(name), ...operation(decoded(raw)) };
  });
  must(epoch !== null || (seq === 0 && ops.length === 1), 'F6');
  for (const each of said)
    must(each === null || each.op === 'unread' || (each.op === 'found') === (epoch === null), 'F6');
  return { ...common, isNewer: false, at: head.at, ops: said };
}

/** Two copies of one: what either shows is shown (F5). */
export const united = (one, other) => ({ ...one, ops: one.ops.map((each, at) => each ?? other.ops[at]) });
