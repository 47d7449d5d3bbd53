/**
 * How this computer keeps what was saved: read through once after each unlock, behind what a person asks, and whenever
 * they ask for it. What was found stands in a record, so that it can be read later (SPEC.md, S9).
 */
import { z } from 'zod';
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { CallOutput } from '../../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Health, Notice } from '../../api/health.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { lastOf } from '../backup/rule.ts';
import { dateQuestion, datesSaid } from '../../core/clock/seen.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';
import { fullness } from '../../core/keys/key-file.ts';
import { settleDamage } from '../replay/repair.ts';
import type { Session } from '../../core/session/session.ts';
import { countSetAside } from './set-aside.ts';

const healthRecord = 'health';
const kept = 30;
/** Of the room for keys (K13): while there is still time to do something about it. */
const worthSaying = 0.8;

/** What a notice says of a store, and whether it was put right. */
const meaning = {
  'torn-tail': { store: 'saved-work', repaired: true },
  'journal-rebuilt': { store: 'saved-work', repaired: true },
  'damage-elsewhere': { store: 'saved-work', repaired: true },
  'unreadable-frames': { store: 'saved-work', repaired: false },
  'rebuilt-from-journal': { store: 'working-copy', repaired: true },
  'copy-behind': { store: 'working-copy', repaired: false },
  'keys-repaired': { store: 'keys', repaired: true },
  'older-put-back': { store: 'saved-work', repaired: true },
  'saved-missing': { store: 'saved-work', repaired: false },
  'older-keys': { store: 'keys', repaired: false },
  'drafts-unreadable': { store: 'drafts', repaired: false },
} as const;

type Finding = keyof typeof meaning;
const isFinding = (notice: Notice): notice is Finding => notice in meaning;

const finding = z.object({ at: z.number(), what: z.string() });
const findings = z.object({ checkedAt: z.number(), found: z.array(finding) });
type Findings = z.infer<typeof findings>;

function findingsOf(session: Session): Findings | null {
  const parsed = findings.safeParse(session.records.get(healthRecord));
  return parsed.success ? parsed.data : null;
}

export type StoresChecked = CallOutput<'stores.check'>;

/**
 * Reads all stores through while other things go on. Undefined where something is not as it was written: that is looked at again
 * by `checkHealth`, when nothing is being written.
 */
export async function soundStores({ session }: Pick<VaultContext, 'session'>): Promise<StoresChecked | undefined> {
  const checked = await session.shell('stores.check', undefined);
  return checked.ok && checked.value.damagedAt.length === 0 && checked.value.damagedKeyCopies === 0
    ? checked
    : undefined;
}

/**
 * Reads all stores through, repairs what can be repaired, and notes it. `unlock`: what unlocking found already. `read`: what
 * reading them said, where that was just done.
 */
export async function checkHealth(
  { session, sections }: VaultContext,
  unlock: readonly Notice[],
  read?: StoresChecked,
): Promise<Result<readonly Notice[], VaultProblem>> {
  const checked = read ?? (await session.shell('stores.check', undefined));
  if (!checked.ok) return fail({ code: checked.problem });
  const settled = await settleDamage(session, sections, checked.value.damagedAt);
  if (!settled.ok) return settled;
  const notices: Notice[] = [...settled.value];
  if (sections.hasRepaired() && !unlock.includes('rebuilt-from-journal')) notices.push('rebuilt-from-journal');
  if (checked.value.damagedKeyCopies > 0) {
    const written = await session.writeKeysAgain();
    if (!written.ok) return written;
    notices.push('keys-repaired');
  }
  if (checked.value.unreadableDrafts) notices.push('drafts-unreadable');
  await session.store.settled();
  if (session.store.isBehind && !unlock.includes('copy-behind')) notices.push('copy-behind');
  const at = session.now();
  const earlier = findingsOf(session)?.found ?? [];
  const found = [...earlier, ...[...unlock, ...notices].filter(isFinding).map((what) => ({ at, what }))].slice(-kept);
  const noted = await session.records.put([[healthRecord, { checkedAt: at, found }]]);
  return noted.ok ? ok(notices) : noted;
}

/** What the health page shows. */
export async function healthOf(context: VaultContext): Promise<Result<Health, VaultProblem>> {
  const { session, sections } = context;
  await session.store.settled();
  const checked = await session.shell('stores.check', undefined);
  if (!checked.ok) return fail({ code: checked.problem });
  const aside = await countSetAside(session);
  if (!aside.ok) return aside;
  const findings = findingsOf(session);
  const found = (findings?.found ?? []).flatMap(({ at, what }) =>
    what in meaning ? [{ at, what: what as Finding, ...meaning[what as Finding] }] : [],
  );
  const damaged = new Set(sections.damagedDossiers());
  const question = dateQuestion(session);
  const used = fullness(session.file);
  return ok({
    checkedAt: findings?.checkedAt ?? null,
    found: found.reverse(),
    damagedDossiers: [...dossiersIn(context, 'real'), ...dossiersIn(context, 'practice')]
      .filter(({ id }) => damaged.has(id))
      .map((dossier) => ({ dossier: dossier.id, ...nameOf(dossier) })),
    notChecked: colleagues(session),
    freeBytes: checked.value.freeBytes,
    ...(used >= worthSaying && { keysUsed: used }),
    lastSafetyCopy: lastOf(session)?.at ?? null,
    setAside: aside.value,
    ...(question !== undefined && { dateQuestion: question }),
    datesSaid: datesSaid(session),
  });
}

/** Those whose sections open for themselves alone: what they keep here is checked when they unlock. */
function colleagues(session: Session): readonly string[] {
  return session.people.flatMap((mate) => {
    if (equal(mate.seat, session.secret.seat)) return [];
    const card = session.cards.read(mate.real);
    return card === null ? [] : [session.cards.author(toHex(card.signKey))?.name ?? card.name];
  });
}
