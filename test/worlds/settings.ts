/** The small worlds: what each begins with, and what its people may do. */
import { keyCommitment, firstFounding } from '../../shared/contributions/founding.ts';
import { signContribution } from '../../shared/contributions/format.ts';
import type { Op } from '../../shared/contributions/ops.ts';
import { must } from '../../shared/result.ts';
import { everything, honestParcel, received } from './carrying.ts';
import { deskWith, logAt, type Desk } from './desk.ts';
import { bytesFrom, crypto, justice, keysOf, memberOf, names, place, psd, type Name } from './people.ts';
import { noteFounding, pieceOf } from './pieces.ts';
import { foundedNext, written } from './writing.ts';

export interface Setting {
  readonly name: string;
  readonly about: string;
  /** Wolf owns it too; else he is a partner of another service, let in by somebody, or by Lien for what comes from then on. */
  readonly wolf: 'owner' | 'partner' | 'let-in-later' | 'from-now-on';
  /** Most changes a person writes. */
  readonly writes: Readonly<Record<Name, number>>;
  /** Most foundings in one world, the first one aside. */
  readonly foundings: number;
  /** Honest people take out whom; each pair `who whom`. */
  readonly takesOut: readonly (readonly [Name, Name])[];
  readonly retires: boolean;
  /** Otto lets his second seat in, and founds from there. */
  readonly laptop: boolean;
  /** Foundings by which Otto takes honest people out. */
  readonly ottoTakesOut: readonly Name[];
  /** Most of them by Otto and his second seat. */
  readonly ottoFounds: number;
  /** Otto adopts what he founded and wrote himself, wherever he likes. */
  readonly adoptsOwn: boolean;
  /** Otto sends what others would as well, and keeps the rest back. */
  readonly withholds: boolean;
  /** Otto keeps back what he founded on the way to what he founds on it. */
  readonly keepsBetween: boolean;
  /** Otto names what nobody ever wrote, and founds without what he wrote himself. */
  readonly pairs: boolean;
  /** Otto names what nobody ever wrote, also what he wrote himself, and founds with one of his alone. */
  readonly circles: boolean;
  /** To this depth the two honest ones also tell each other everything, and are compared. */
  readonly agree: number;
  /** How deep it is looked at in `npm test`, and by `npm run worlds`. */
  readonly depth: { readonly short: number; readonly long: number };
}

const usual = {
  wolf: 'owner',
  writes: { lien: 1, wolf: 1, otto: 1 },
  foundings: 3,
  takesOut: [['lien', 'otto']],
  retires: false,
  laptop: false,
  ottoTakesOut: [],
  ottoFounds: 2,
  adoptsOwn: false,
  withholds: false,
  keepsBetween: false,
  pairs: false,
  circles: false,
  agree: 4,
} as const;

export const settings: readonly Setting[] = [
  {
    ...usual,
    name: 'beside',
    about: 'Lien takes Otto out, who founds beside it and says what he likes',
    wolf: 'partner',
    ottoFounds: 1,
    depth: { short: 6, long: 9 },
  },
  {
    ...usual,
    name: 'kept-back',
    about: 'Otto replaces his own, and keeps back what he replaced',
    wolf: 'partner',
    writes: { lien: 1, wolf: 0, otto: 2 },
    ottoFounds: 1,
    withholds: true,
    depth: { short: 5, long: 8 },
  },
  {
    ...usual,
    name: 'own-word',
    about: 'Otto takes in himself what he founded beside and wrote late',
    writes: { lien: 0, wolf: 0, otto: 1 },
    ottoFounds: 1,
    adoptsOwn: true,
    depth: { short: 5, long: 7 },
  },
  {
    ...usual,
    name: 'owners',
    about: 'the same where Wolf owns as well, and takes out too',
    takesOut: [
      ['lien', 'otto'],
      ['wolf', 'otto'],
    ],
    depth: { short: 4, long: 7 },
  },
  {
    ...usual,
    name: 'each-other',
    about: 'whoever owns takes out whoever owns',
    takesOut: [
      ['lien', 'otto'],
      ['lien', 'wolf'],
      ['wolf', 'otto'],
      ['wolf', 'lien'],
    ],
    ottoTakesOut: ['lien', 'wolf'],
    writes: { lien: 1, wolf: 1, otto: 0 },
    depth: { short: 5, long: 6 },
  },
  {
    ...usual,
    name: 'laptop',
    about: 'Otto lets in a second seat, and founds from there',
    laptop: true,
    depth: { short: 4, long: 6 },
  },
  {
    ...usual,
    name: 'let-in',
    about: 'Wolf is let in later, by Lien or by Otto',
    wolf: 'let-in-later',
    retires: true,
    depth: { short: 4, long: 6 },
  },
  {
    ...usual,
    name: 'from-now-on',
    about: 'Lien has let Wolf in for what comes; Otto writes late, and founds behind what he keeps back',
    wolf: 'from-now-on',
    writes: { lien: 0, wolf: 0, otto: 1 },
    takesOut: [],
    keepsBetween: true,
    agree: 6,
    ottoTakesOut: ['wolf'],
    depth: { short: 4, long: 8 },
  },
  {
    ...usual,
    name: 'pair',
    about:
      'Wolf was let in for what comes, after Lien wrote anew; each of two foundings of Otto shows what the other leaves out',
    wolf: 'from-now-on',
    writes: { lien: 0, wolf: 0, otto: 1 },
    takesOut: [],
    pairs: true,
    depth: { short: 4, long: 6 },
  },
  {
    ...usual,
    name: 'circle',
    about: 'Otto writes twice, and founds with one of both, as if it had replaced the rest',
    wolf: 'partner',
    writes: { lien: 0, wolf: 0, otto: 2 },
    takesOut: [],
    circles: true,
    depth: { short: 4, long: 7 },
  },
];

const firstRun = bytesFrom('first run', 16);

/** Whose service Wolf is of. */
export const wolfsService = ({ wolf }: Setting): string => (['partner', 'from-now-on'].includes(wolf) ? justice : psd);

/** Lien has founded the section and written a first value; whoever reads it holds both. */
export function beginning(setting: Setting): Readonly<Record<Name, Desk>> {
  const readers = names.filter((name) => name !== 'wolf' || ['owner', 'partner'].includes(setting.wolf));
  const members = readers.map((name) => memberOf(name, name === 'wolf' ? wolfsService(setting) : psd));
  const epoch = { salt: bytesFrom('first salt', 16), commitment: keyCommitment(crypto, bytesFrom('first key', 32)) };
  const op = firstFounding(place, epoch, { owners: [psd], members });
  const head = { section: place.section, at: 1_000, run: firstRun };
  const founding = pieceOf(signContribution(crypto, keysOf.lien, { ...head, epoch: null, seq: 0, prev: null }, [op]));
  noteFounding(founding.hex, new Set());
  const value: Op = {
    ...{ op: 'put', salt: bytesFrom('first value', 16), type: 'step', entity: 's1', unit: 'what' },
    ...{ value: { text: 'lien 0' }, sees: [] },
  };
  const { id } = founding.contribution;
  const put = pieceOf(signContribution(crypto, keysOf.lien, { ...head, epoch: id, seq: 1, prev: id }, [value]));
  const at = (who: Name): Desk =>
    readers.includes(who)
      ? deskWith(who, [founding.number, put.number], [founding.number], founding.number)
      : deskWith(who, [], [], null);
  const desks = { lien: at('lien'), wolf: at('wolf'), otto: at('otto') };
  return setting.wolf === 'from-now-on' ? letIn(setting, desks) : desks;
}

/** Lien has let Wolf in by an epoch of his own, and all know of it. */
function letIn(setting: Setting, { lien, wolf, otto }: Readonly<Record<Name, Desk>>): Readonly<Record<Name, Desk>> {
  const before = setting.pairs ? writtenAnew(lien) : lien;
  const log = logAt(before);
  const first = must(log.epoch(), 'the first epoch');
  const members = [...first.members.values(), memberOf('wolf', wolfsService(setting))];
  const next = { owners: [psd], members, reason: 'audience' as const, parents: [first] };
  const founded = foundedNext(before, log, 'lien', next, 'lien lets wolf in');
  const parcel = must(honestParcel(founded, logAt(founded), 'wolf'), 'what goes to wolf');
  return { lien: founded, wolf: received(wolf, parcel), otto: received(otto, must(everything(founded), 'all of it')) };
}

/** Lien replaces her first value: whoever comes later never holds it. */
function writtenAnew(lien: Desk): Desk {
  const log = logAt(lien);
  const sees = [...log.currentOf('step', 's1', 'what')];
  const value = { text: 'lien 1' };
  const put = { op: 'put' as const, type: 'step', entity: 's1', unit: 'what', value, sees };
  return written(lien, 'lien', must(log.epoch(), 'the first epoch').id, put);
}
