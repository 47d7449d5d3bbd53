/**
 * A hand-over to somebody at another computer, as the dossier keeps it (SPEC.md, I7): sent with the file, answered by whoever
 * accepts it in the section itself, or at the sender's by what the receipt says.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import type { Op } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { handOverFacts, maySayAnswer } from '../../../../shared/dossier/plan/hand-overs-of.ts';
import { carrierOf, lastAccepted, type HandOverFacts } from '../../../../shared/dossier/hand-over.ts';
import type { Worker } from '../../../../shared/dossier/units/hand-over.ts';
import type { Change } from '../../api/dossiers.ts';
import type { OutgoingItem } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import { changeDossier } from '../dossiers/changing.ts';
import { opsOf } from '../dossiers/change-ops.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { nextContribution } from '../../core/writing/writing.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { outgoingList } from '../exchanged/records.ts';
import { dossiersIn, entitiesOf, holderIn, type DossierProjections } from '../../core/context/projections.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { localDay } from '../../core/clock/days.ts';
import { personText, type Session } from '../../core/session/session.ts';

export const handOversIn = (dossier: DossierProjections): readonly HandOverFacts[] =>
  entitiesOf(dossier, 'plan', 'hand-over').map(({ id, units }) => handOverFacts(id, units));

/** Who carries a dossier now. */
export const carrierIn = (dossier: DossierProjections): Worker | undefined =>
  carrierOf(holderIn(dossier), handOversIn(dossier));

const put = (entity: string, unit: string, value: unknown): Change => ({
  do: 'put',
  section: 'plan',
  type: 'hand-over',
  entity,
  unit,
  value,
  sees: [],
});

/** Which hand-over of the dossier a file asks to accept: a record of the seat, null once what the receipt said is written. */
const carriedBy = (bundle: string): string => `hand-over/${bundle}`;

function selfIn(session: Session, realm: Realm): Worker {
  const { name, service } = session.me(realm);
  return { person: personText(session.identity(realm).person), name, service };
}

/** Whether somebody hands over themselves, or a colleague of their service does: nobody else says so (C12 of contributions). */
const goesOutFrom = ({ person, service }: Worker, from: Worker | undefined): boolean =>
  from?.person === person || from?.service === service;

/**
 * One that was prepared here for this person is on its way now; where nobody did, one stands in the plan from now on. What
 * another service prepared for them goes out from there.
 */
export async function noteSent(
  context: VaultContext,
  realm: Realm,
  { dossier: id = '', person = '', id: bundle }: OutgoingItem,
): Promise<void> {
  const { session } = context;
  const dossier = dossiersIn(context, realm).find((each) => each.id === id);
  const card = personElsewhere(session, realm, person)?.card;
  if (dossier === undefined || card === undefined) return;
  const self = selfIn(session, realm);
  const open = handOversIn(dossier)
    .filter(({ between, answer }) => between?.to.person === person && !answer && goesOutFrom(self, between.from))
    .at(-1);
  const carrier = carrierIn(dossier);
  const after = lastAccepted(handOversIn(dossier))?.id;
  const to = { person, name: card.name, service: card.service };
  const from = carrier !== undefined && goesOutFrom(self, carrier) ? carrier : self;
  const between = { from, to, ...(after !== undefined && { after }) };
  const entity = open?.id ?? toHex(session.crypto.random(16));
  // The file is made ready; where this cannot be written (no right to the plan), the list of what was sent still says it.
  const changes = [
    ...(open === undefined ? [put(entity, 'between', between)] : []),
    // Sent once more, it is asked since the first time.
    ...(open?.sent === undefined ? [put(entity, 'sent', { on: localDay(session.now()) })] : []),
  ];
  const noted = [[carriedBy(bundle), entity]] as const;
  if (changes.length === 0) await session.records.put(noted);
  else await changeDossier(context, id, changes, { records: noted });
}

/** What receivers said of hand-overs I sent, by their receipts: each stands in the dossier once, where it is mine to say (P47). */
export async function noteAnswers(context: VaultContext, realm: Realm): Promise<void> {
  const { session } = context;
  if (session.isReadOnly) return;
  const told = outgoingList(session).filter(
    (item) => item.realm === realm && item.purpose === 'hand-over' && ['accepted', 'refused'].includes(item.state),
  );
  if (told.length === 0) return;
  const dossiers = new Map(dossiersIn(context, realm).map((each) => [each.id, each]));
  for (const { id: bundle, dossier: id = '', state, reason, receivedAt } of told) {
    const dossier = dossiers.get(id);
    const asked = session.records.get(carriedBy(bundle));
    const open = dossier && handOversIn(dossier).find((each) => each.id === asked && each.answer === undefined);
    const answer = answerOf(state, localDay(receivedAt ?? session.now()), reason);
    if (answer === null || open?.between === undefined || !maySayAnswer(selfIn(session, realm), open.between)) continue;
    await changeDossier(context, id, [put(open.id, 'answer', answer)], { records: [[carriedBy(bundle), null]] });
  }
}

function answerOf(state: string, on: string, reason = ''): object | null {
  if (state === 'accepted') return { outcome: 'accepted', on };
  // A reason is asked for where somebody refuses here; an older application may have let one go without.
  return reason === '' ? null : { outcome: 'refused', on, reason };
}

/** Accepting the file of a hand-over accepts it in the plan too, where it was prepared. */
export function acceptingInPlan(
  session: Session,
  realm: Realm,
  section: OpenSection,
  log: SectionLog,
): readonly Contribution[] {
  if (section.key.kind !== 'plan') return [];
  const me = personText(session.identity(realm).person);
  const view = log.view({ canWrite: true, readers: [] });
  const answer = { outcome: 'accepted', on: localDay(session.now()) };
  const ops: Op[] = [];
  for (const { id, type, state, units } of view?.entities ?? []) {
    if (type !== 'hand-over' || state !== 'present' || units['answer'] !== undefined) continue;
    if (parseUnit('plan', 'hand-over', 'between', units['between']?.versions[0]?.value)?.to.person !== me) continue;
    const made = opsOf(session.crypto, log, session.me(realm).seat, put(id, 'answer', answer), ops);
    if (made.ok) ops.push(...made.value);
  }
  return ops.length === 0 ? [] : [nextContribution(session, section, realm, ops, log)];
}
