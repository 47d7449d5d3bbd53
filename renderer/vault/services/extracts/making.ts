/** Makes an extract: planned field by field, shown as it will be read, and only then written for one verified person. */
import { fromBase64url, toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { signContribution } from '../../../../shared/contributions/format.ts';
import type { Op } from '../../../../shared/contributions/ops.ts';
import { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { consentsIn, holderOf } from '../../../../shared/disclosure/consent.ts';
import { extracts, extractsFor, topicOf } from '../../../../shared/disclosure/extracts.ts';
import { choicesFor, isRequiredWith, latestDay, type ExtractChoice } from '../../../../shared/disclosure/extracting.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Change } from '../../api/dossiers.ts';
import type { OutgoingItem } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { opsOf } from '../dossiers/change-ops.ts';
import { foundSection, type Founded } from '../../core/writing/writing.ts';
import { openSectionOf, type VaultContext } from '../../core/context/context.ts';
import { isInDoubt } from '../../core/clock/seen.ts';
import { dayHere, lastMomentOf } from '../../core/clock/days.ts';
import { writeFounded } from '../dossiers/new-dossier.ts';
import { post } from '../post/posting.ts';
import { outgoingItem, receiver, sentMotive } from '../exchange/sending.ts';
import { authorsIn, readersIn } from '../../core/sections/authors-in.ts';
import type { Session } from '../../core/session/session.ts';
import type { ExtractPlan, ExtractRequest } from '../../api/extracts.ts';

interface Planned {
  readonly choices: readonly ExtractChoice[];
  readonly chosen: readonly ExtractChoice[];
  /** The latest day what was chosen may be open. */
  readonly latest: string | undefined;
}

export async function planExtract(
  context: VaultContext,
  request: ExtractRequest,
): Promise<Result<ExtractPlan, VaultProblem>> {
  const found = await receiver(context, request);
  if (!found.ok) return found;
  const { realm, card } = found.value;
  const planned = await plan(context, realm, request, card);
  const until = request.until ?? planned.latest;
  const founded = foundFor(context.session, realm, request.dossier, card, until ?? dayHere(context.session));
  const changes = changesOf(context.session, request, planned.chosen, until ?? dayHere(context.session));
  const view = planned.chosen.length === 0 ? null : viewOf(context.session, realm, founded, changes, card);
  return ok({
    offers: extractsFor({ function: card.function, service: card.service }),
    choices: planned.choices,
    ...(planned.latest !== undefined && { latest: planned.latest }),
    asTheyRead: view === null ? [] : [view],
  });
}

async function plan(context: VaultContext, realm: Realm, request: ExtractRequest, card: SeatCard): Promise<Planned> {
  const { from } = extracts[request.kind];
  const topic = topicOf(request.kind);
  const source = await openSectionOf(context, request.dossier, from);
  const identity = await openSectionOf(context, request.dossier, 'identity');
  const ledger = topic === null ? null : await openSectionOf(context, request.dossier, holderOf(topic));
  const viewed = (section: typeof source): SectionView[] => {
    const view = section?.log.asRead();
    return view ? [view] : [];
  };
  const choices = choicesFor({
    kind: request.kind,
    receiver: {
      person: toBase64url(card.person),
      name: card.name,
      function: card.function,
      service: card.service,
    },
    sections: [...viewed(identity), ...viewed(source)],
    consents: consentsIn(viewed(ledger)[0]),
    isHolder: source?.log.roleOf(context.session.identity(realm).sign.publicKey) === 'owner',
    today: dayHere(context.session),
  });
  const chosen = choices.filter((each) => each.allowed && request.fields.includes(each.key));
  return { choices, chosen, latest: latestDay(chosen) };
}

/** A section of its own, with its receiver in it until that day: they read, and change nothing. */
function foundFor(session: Session, realm: Realm, dossier: string, card: SeatCard, until: string): Founded {
  const { person, signKey: seat, service } = card;
  const reader = { person, seat, service, writes: false, until: lastMomentOf(until) };
  return foundSection(session, realm, must(fromBase64url(dossier), 'dossier id'), 'extract', [reader]);
}

/** What is written into it. Ids are new: nothing points back at the dossier's own. */
function changesOf(
  session: Session,
  { kind, purpose }: ExtractRequest,
  chosen: readonly ExtractChoice[],
  until: string,
): readonly Change[] {
  const ids = new Map([['extract', 'extract']]);
  const idOf = (group: string): string => {
    const known = ids.get(group) ?? toBase64url(session.crypto.random(9));
    ids.set(group, known);
    return known;
  };
  const put = (type: string, entity: string, unit: string, value: unknown): Change => ({
    do: 'put',
    section: 'extract',
    type,
    entity,
    unit,
    value,
    sees: [],
  });
  const frame = { kind, purpose, on: dayHere(session), until };
  return [
    put('extract', 'extract', 'frame', frame),
    ...chosen.map(({ leaves: { type, group, unit, value } }) => put(type, idOf(group), unit, value)),
  ];
}

/** The extract folded from what would be written. */
function viewOf(
  session: Session,
  realm: Realm,
  { key, contribution }: Founded,
  changes: readonly Change[],
  card: SeatCard,
): SectionView | null {
  const log = new SectionLog(
    { section: key.section, dossier: key.dossier, kind: 'extract', realm: key.realm },
    authorsIn(session, key.realm),
    () => true,
  );
  const ops: Op[] = [];
  for (const change of changes) {
    const made = opsOf(session.crypto, log, session.me(realm).seat, change, ops);
    // What does not fit its field would not be written either.
    if (!made.ok) return null;
    ops.push(...made.value);
  }
  const head = { section: key.section, epoch: contribution.id, seq: 0, prev: null, at: session.now() };
  const run = session.crypto.random(16);
  log.add(contribution, true);
  log.add(signContribution(session.crypto, session.identity(realm).sign, { ...head, run }, ops), true);
  const readers = readersIn(session, log);
  return log.view({ canWrite: log.roleOf(card.signKey) !== null, readers });
}

export async function sendExtract(
  context: VaultContext,
  request: ExtractRequest,
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = context;
  const found = await receiver(context, request);
  if (!found.ok) return found;
  const { realm, card, verified } = found.value;
  if (!verified) return fail({ code: 'not-verified' });
  const { choices, chosen, latest } = await plan(context, realm, request, card);
  const isMissing = (each: ExtractChoice): boolean =>
    isRequiredWith(each, choices, request.fields) && !request.fields.includes(each.key);
  // All that was asked for or nothing; and more than the name.
  const isAllowed = chosen.length === request.fields.length && chosen.some(({ section }) => section !== 'identity');
  if (choices.some(isMissing) || !isAllowed || latest === undefined) return fail({ code: 'not-allowed' });
  const until = request.until ?? latest;
  if (until > latest || until < dayHere(session)) return fail({ code: 'does-not-fit', field: 'until' });
  if (isInDoubt(session, lastMomentOf(until))) return fail({ code: 'date-in-question' });

  const logged = await logAccess(session, {
    what: 'sent-extract',
    dossier: request.dossier,
    ...sentMotive('support-sheet', card, request.why),
  });
  if (!logged.ok) return logged;
  const founded = foundFor(session, realm, request.dossier, card, until);
  const kept = await writeFounded(context, realm, [founded], changesOf(session, request, chosen, until));
  if (!kept.ok) return kept;
  const section = must(await context.sections.open(toHex(founded.key.section)), 'the extract just made');
  const posted = await post(session, realm, {
    purpose: 'support-sheet',
    message: request.message,
    to: card,
    dossier: founded.key.dossier,
    sections: [
      {
        section: founded.key.section,
        kind: 'extract',
        epoch: founded.key.epoch,
        keys: [{ epoch: founded.key.epoch, key: founded.key.key }],
        contributions: section.log.contributions().map(({ id, bytes }) => ({ id, bytes })),
      },
    ],
    attachments: [],
    cards: [],
    decisions: decisionsOf(request, chosen),
  });
  if (!posted.ok) return posted;
  session.notify({ type: 'changed', dossier: request.dossier });
  return ok(outgoingItem(posted.value));
}

/** `housing/consent-extract`, `consent/<id>`: only what stands is ever named. */
const decisionsOf = ({ kind }: ExtractRequest, chosen: readonly ExtractChoice[]): readonly string[] => [
  ...new Set(
    chosen.flatMap(({ ground, consent }) => [
      `${kind}/${ground}`,
      ...(consent === undefined ? [] : [`consent/${consent}`]),
    ]),
  ),
];
