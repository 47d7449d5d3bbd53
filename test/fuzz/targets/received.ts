/**
 * What somebody verified sends, who signs and seals as they should and writes whatever they like: taken in by a whole vault, and
 * then everything that is shown of it is asked for.
 */
import { z } from 'zod';
import type { Change } from '../../../renderer/vault/api.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { purposes, type Purpose } from '../../../shared/disclosure/purposes.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { makeServicePeriods } from '../../../shared/trust/service-periods.ts';
import { makeWay } from '../../../shared/trust/way.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, sending, type Opened } from '../../support/by-hand.ts';
import { first as firstList, lien } from '../../support/directory.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { prisonDesk, slip, sendOrdered } from '../../support/people.ts';
import { Planter } from '../../support/planting.ts';
import { mutateValue } from '../mutate.ts';
import { usualBudget, type Target } from '../target.ts';

interface Desk {
  readonly at: Machine;
  readonly dossier: string;
  readonly mira: Correspondent;
  readonly open: ReadonlyMap<SectionKind, Opened>;
  used: number;
}

/** What taking a file in and asking for everything takes, whatever is in it: a new desk now and then included. */
const wholeVault = 3_000;

/** A part and a note, each decoded once (K7), and what the vault and its store hold of both. */
const vaultBudget = { ...usualBudget, memory: { times: 8, besides: 134_217_728 } };

const kinds = ['identity', 'legal', 'plan'] as const;
/** A desk that has taken in so many files is slower with each: then another one stands in its place. */
const worn = 60;

let current: Desk | null = null;
async function desk(): Promise<Desk> {
  if (current === null || current.used >= worn) current = await newDesk();
  current.used += 1;
  return current;
}

async function newDesk(): Promise<Desk> {
  const at = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const to = await mira.meets(at);
  const { id: dossier } = await good(at.vault.newDossier(slip));
  const asked = { dossier, purpose: 'inquiry-request', to, sections: kinds, message: '' } as const;
  const { name } = await good(sendOrdered(at.vault, asked));
  const came = await mira.read(must(at.disk.outbox.get(name), 'a file'));
  return { at, dossier, mira, open: new Map(kinds.map((kind) => [kind, openedIn(came, kind)])), used: 0 };
}

const picture = {
  id: 'nowhere',
  key: filled(32, 1),
  name: 'x.pdf',
  mime: 'application/pdf',
  size: 9,
  chunks: 1,
  hash: filled(32, 2),
};
const planter = new Planter(() => Promise.resolve(picture));
const changes: readonly Change[] = (
  await Promise.all(kinds.flatMap((kind) => [planter.changes(kind, 'now'), planter.note(kind).then((note) => [note])]))
).flat();

const opOf = (change: Change): Record<string, unknown> =>
  change.do === 'note'
    ? { op: 'note', salt: filled(16, 3), note: change.note }
    : change.do === 'put'
      ? {
          op: 'put',
          salt: filled(16, 3),
          type: change.type,
          entity: change.entity,
          unit: change.unit,
          value: change.value,
          sees: [],
        }
      : { op: change.do, salt: filled(16, 3) };
const works = changes.map((change) => ({ section: change.section, op: opOf(change) }));
const work = z.object({ section: z.enum(kinds), op: z.looseObject({}) });

const note = {
  cards: [lien.cardBytes],
  receipts: [1, 2],
  way: makeWay(crypto, lien.keys, { mailbox: 'ab'.repeat(16), madeAt: 5 }),
  periods: makeServicePeriods(crypto, lien.keys, { service: 'psd:gent', periods: [], madeAt: 7 }),
  published: [filled(300, 4)],
  directory: firstList.bytes,
  withdraws: [filled(16, 5)],
  corrects: [
    { section: filled(16, 5), entity: 's1', how: 'erased' },
    { section: filled(16, 5), how: 'erased' },
  ],
  wants: [{ dossier: filled(16, 6), document: 'nowhere', parts: [0, 1] }],
};
/** Its own lists alone: those of what stands in it encoded have readers of their own. */
const plainNote = {
  ...note,
  cards: [filled(40, 7)],
  way: filled(40, 8),
  periods: filled(40, 9),
  directory: filled(40, 1),
};
const isPurpose = (one: unknown): one is Purpose => purposes.some((each) => each === one);

const shown = async ({ at, dossier }: Desk): Promise<string> =>
  JSON.stringify([(await good(at.vault.openDossier({ id: dossier }))).sections, await good(at.vault.caseload())]);

/** Everything a person may look at, once the file was looked at and, where that can be, taken in. */
async function everythingReads({ at, dossier }: Desk, name: string): Promise<string | null> {
  const { vault } = at;
  const listed = await good(vault.incoming());
  if (!listed.some((item) => item.name === name)) return 'a file that came is in no list';
  await vault.look({ name });
  await vault.accept({ name });
  await good(vault.openDossier({ id: dossier }));
  for (const section of kinds) await good(vault.history({ dossier, section }));
  await good(vault.unsettled());
  await good(vault.today());
  await good(vault.search({ query: 'kwartelslag', limit: 5 }));
  return (await good(vault.caseload())).length === 1 ? null : 'the list of people lost or won somebody';
}

export const receivedTargets: readonly Target[] = [
  {
    name: 'work of somebody verified, taken in',
    reads: ['renderer/vault/services/exchange/open-incoming.ts#readIncoming'],
    budget: vaultBudget,
    full: { besides: wholeVault },
    make: (random) => {
      const { section, op } = random.pick(works);
      return encode({ section, op: random.next() < 0.9 ? mutateValue(random, op) : op });
    },
    check: async (input) => {
      const read = work.safeParse(valueIn(input));
      if (!read.success) return null;
      const here = await desk();
      const place = must(here.open.get(read.data.section), 'a part');
      // Whatever it is: a hostile writer is not held to our types.
      const made = here.mira.signs(place, [read.data.op as unknown as Op]);
      const name = await here.mira.sends(here.at, {
        dossier: place.dossier,
        sections: [sending(place, place.epoch, [made])],
      });
      return everythingReads(here, name);
    },
  },
  {
    name: 'what somebody verified says beside it',
    reads: [
      'renderer/vault/services/exchange/open-incoming.ts#readIncoming',
      'renderer/vault/core/cards/cards.ts#Cards.read',
    ],
    budget: vaultBudget,
    full: { besides: wholeVault, right: [encode(['receipt', plainNote])] },
    make: (random) => encode([random.pick(purposes), random.next() < 0.9 ? mutateValue(random, note) : note]),
    check: async (input) => {
      const value = valueIn(input);
      if (!Array.isArray(value) || !isPurpose(value[0])) return null;
      const here = await desk();
      const before = await shown(here);
      const name = await here.mira.sends(here.at, { purpose: value[0], note: value[1] as unknown });
      const broken = await everythingReads(here, name);
      return broken ?? ((await shown(here)) === before ? null : 'words beside a file changed a dossier');
    },
  },
];

const valueIn = (input: Bytes): unknown => {
  const read = decode(input);
  return read.ok ? read.value : null;
};
