/** Who may write what (shared/contributions/SPEC.md, C10, C12, E4, E5): the table of `rights.ts` and `on-behalf.ts` in words. */
import { isMap } from './operation.mjs';

const known = ['put', 'settle', 'retire', 'restore', 'note', 'admit', 'adopt', 'found'];
/** What a partner may do; an owner may do everything. */
const partners = {
  ...{ identity: ['put', 'settle'], victims: ['put', 'settle', 'note'], consultation: ['note'] },
  ...{ legal: ['put', 'settle', 'retire', 'restore', 'note'], plan: ['put', 'settle', 'retire', 'restore', 'note'] },
};

/** E5. */
export function roleIn(epoch, seat) {
  const member = epoch.members.get(seat);
  if (!member?.writes) return null;
  return epoch.owners.includes(member.service) ? 'owner' : 'partner';
}

/** E4: `members` by seat, as far as they are in by now. */
export function mayAdmit({ owners, named }, members, by, who) {
  const doer = members.get(by);
  if (!doer?.writes) return false;
  const isOwner = owners.includes(doer.service);
  const isNamed = named.filter(({ person }) => person === who.person);
  if (isNamed.some(({ service }) => service !== who.service)) return false;
  if (isOwner && isNamed.length === 0 && owners.includes(who.service)) return true;
  const same = [...members.values()].filter(({ person, service }) => person === who.person && service === who.service);
  return (isOwner || doer.person === who.person) && same.some(({ writes }) => writes || !who.writes);
}

export function mayWrite(epoch, seat, said) {
  const role = roleIn(epoch, seat);
  if (said.op === 'admit') return mayAdmit(epoch, epoch.members, seat, said.member);
  if (!speaksForOwn(epoch, role, epoch.members.get(seat), said)) return false;
  if (role === 'owner') return true;
  const may = partners[epoch.kind] ?? [];
  if (said.op !== 'unread') return may.includes(said.op);
  return known.includes(said.name) ? may.includes(said.name) : may.length > 0;
}

/** C12. */
function speaksForOwn({ kind }, role, { person, service }, said) {
  const isWritten = said.op === 'put' || said.op === 'settle';
  const value = isMap(said.value) ? said.value : {};
  if (kind === 'identity' && said.type === 'responsible') return role === 'owner';
  if (kind === 'identity' && said.type === 'closing') {
    const isOwn = said.entity === service.replaceAll(':', '_').slice(0, 64);
    return isOwn && (!isWritten || value.service === service);
  }
  if (kind !== 'plan' || said.type !== 'hand-over' || said.unit !== 'between' || !isWritten) return true;
  const { from } = value;
  if (!isMap(from) || typeof from.person !== 'string' || typeof from.service !== 'string') return false;
  return from.service === service || from.person === Buffer.from(person, 'hex').toString('base64url');
}
