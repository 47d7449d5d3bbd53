/** Which foundings count, and who is a member of what they found (shared/contributions/SPEC.md, E1-E7, E15-E18). */
import { H, hashed } from './blake2b.mjs';
import { mayAdmit, roleIn } from './rights.mjs';
import { isSigned } from './signed.mjs';
import { encodedTexts } from './encode.mjs';

const end = (member) => member?.until ?? Infinity;
const atMost = (member, latest) => (end(member) <= latest ? member : { ...member, until: latest });

/**
 * @param sound well signed contributions of this section
 * @param here what the reader knows: `place`, `keys` held, `mine` (their seat), `first` (what stood here alone before any other came)
 * @returns epochs by id, and of each founding `applied`, `waiting`, `not-a-writer` or `foreign-section`
 */
export function epochsOf(sound, here) {
  const foreign = new Set();
  for (;;) {
    const found = countingWithout(foreign, sound, here);
    const more = besideTheBeginning(found.epochs, here);
    if (more.length === 0) return found;
    for (const id of more) foreign.add(id);
  }
}

function countingWithout(foreign, sound, { place, keys }) {
  const foundings = new Map(sound.filter(({ ops: [op] }) => op?.op === 'found').map((each) => [each.id, each]));
  const epochs = new Map();
  const standing = new Map();
  const settle = (id) => {
    if (standing.has(id) || !foundings.has(id)) return;
    const {
      seat,
      ops: [op],
    } = foundings.get(id);
    op.parents.forEach(settle);
    const parents = op.parents.flatMap((each) => epochs.get(each) ?? []);
    const verdict = verdictOn(op, seat, parents, place, keys.has(id) && !foreign.has(id));
    standing.set(id, verdict);
    if (verdict !== 'applied') return;
    const named = cut(parents, seat, op.members);
    const let_ = sound.filter(({ epoch }) => epoch === id);
    const epoch = { ...op, id, seat, parents: parents.map((each) => each.id), named };
    epochs.set(id, { ...epoch, ...readers(epoch, let_) });
  };
  [...foundings.keys()].forEach(settle);
  return { epochs, standing };
}

/** E2. */
function verdictOn(op, seat, parents, place, isHeld) {
  if (op.realm !== place.realm || op.dossier !== place.dossier || op.kind !== place.kind) return 'foreign-section';
  if (parents.length > 0) return parents.every((each) => roleIn(each, seat) === 'owner') ? 'applied' : 'not-a-writer';
  const owns = op.members.some((each) => each.seat === seat && each.writes && op.owners.includes(each.service));
  if (!owns) return 'not-a-writer';
  return isHeld ? 'applied' : 'waiting';
}

/** E16. */
function cut(parents, seat, members) {
  const latest = Math.min(...parents.map((each) => end(each.members.get(seat))));
  if (latest === Infinity) return members;
  const before = parents.flatMap((each) => [...each.members.values()]);
  const own = before.filter((each) => each.seat === seat).map(({ person }) => person);
  return members.map((member) => {
    if (own.includes(member.person)) return atMost(member, latest);
    const had = before.filter((each) => each.person === member.person || each.seat === member.seat);
    return atMost(member, Math.max(latest, ...had.map(end)));
  });
}

/** E4, E15. */
function readers(epoch, work) {
  const members = new Map(epoch.named.map((each) => [each.seat, each]));
  const letIn = new Map();
  const admissions = work
    .flatMap(({ id, seat, ops }) => ops.flatMap((said) => (said?.op === 'admit' ? [{ by: seat, said, id }] : [])))
    .sort((a, b) => (a.said.id < b.said.id ? -1 : 1));
  for (let grew = true; grew;) {
    grew = false;
    for (const { by, said, id } of admissions) {
      const who = said.member;
      if (members.size >= 500 || members.has(who.seat) || !mayAdmit(epoch, members, by, who)) continue;
      const theirs = epoch.named.filter(({ person }) => person === who.person);
      members.set(who.seat, atMost(who, Math.min(end(members.get(by)), ...theirs.map(end))));
      letIn.set(who.seat, { id, by });
      grew = true;
    }
  }
  return { members, letIn };
}

/** E17: the key that began the dossier, where a founding shows that this very section is of it. */
function isOfWhoBegan({ origin, realm, dossier, kind }, section) {
  if (origin === undefined) return false;
  const [key, salt, signature] = [origin.key, origin.salt, origin.signature].map((each) => Buffer.from(each, 'hex'));
  if (hashed(16, ['passerelle-2026/dossier/1\n', key, salt]).toString('hex') !== dossier) return false;
  const said = encodedTexts(
    [realm, dossier, section].map((each) => Buffer.from(each, 'hex')),
    kind,
  );
  return isSigned(signature, 'origin', H(said), key, 'passerelle-2026');
}

/** E18: of several with nothing before them, those that are not the beginning, nor by an owner of it. */
function besideTheBeginning(epochs, { place, mine, first }) {
  const roots = [...epochs.values()].filter(({ parents }) => parents.length === 0);
  const trusted = new Set(
    roots
      .filter((each) => each.seat === mine || first.has(each.id) || isOfWhoBegan(each, place.section))
      .map(({ id }) => id),
  );
  if (roots.length < 2 || trusted.size === 0) return [];
  for (let grew = true; grew;) {
    grew = false;
    const behind = [...epochs.values()].filter(({ id }) => [...trusted].some((one) => leadsTo(epochs, one, id)));
    for (const { id, seat } of roots)
      if (!trusted.has(id) && behind.some((each) => roleIn(each, seat) === 'owner')) {
        trusted.add(id);
        grew = true;
      }
  }
  return roots.map(({ id }) => id).filter((id) => !trusted.has(id));
}

/** Ids of everything before an epoch. */
export function before(epochs, id) {
  const found = new Set();
  const open = [...(epochs.get(id)?.parents ?? [])];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (found.has(each)) continue;
    found.add(each);
    open.push(...(epochs.get(each)?.parents ?? []));
  }
  return found;
}

export const leadsTo = (epochs, earlier, id) => earlier === id || before(epochs, id).has(earlier);

/** What a founding names (E7). */
export const names = ({ restates, covered }, id) =>
  restates.some((each) => each.id === id) || covered.some(({ tips }) => tips.some((tip) => tip.id === id));

/** E7: whether the founding of an epoch knew a contribution. */
export function knows(epochs, epoch, { id, epoch: home }) {
  const earlier = before(epochs, epoch);
  const own = home ?? id;
  if (epochs.has(own) && !earlier.has(own)) return false;
  return [epoch, ...earlier].some((each) => names(epochs.get(each), id));
}
