/**
 * What people write in dossiers. What is asked for while the vault is at work on something else is made together: signed one
 * by one, but one append and one write of the store for all of it.
 */
import { opsCap, type Contribution } from '../../../../shared/contributions/format.ts';
import type { Op } from '../../../../shared/contributions/ops.ts';
import { speaksForOwn } from '../../../../shared/contributions/on-behalf.ts';
import { mayWrite } from '../../../../shared/contributions/rights.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import { accessFrames, type Access, type AccessFrames } from '../../core/access/access.ts';
import type { Change, DossierView } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { opsOf } from './change-ops.ts';
import { isReadBeside } from './case-manager.ts';
import { throughGate } from './consultation-gate.ts';
import { contributionCount, openSectionOf, realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { keep, memberOf, nextContribution } from '../../core/writing/writing.ts';
import { viewDossier } from './view-dossier.ts';
import type { OpenSection } from '../../core/sections/sections.ts';

/** Contributions in one append; the shell takes more, but nobody should wait for it. */
const appendBytes = 4_194_304;

type Changed = Result<DossierView, VaultProblem>;

/** Contributions of one section that are kept together. */
interface Work {
  readonly section: OpenSection;
  readonly contributions: Contribution[];
}

/** What else is written in the same append. */
export interface Along {
  readonly records?: readonly (readonly [string, unknown])[];
  /** What the log says of each wish. */
  readonly access?: Access;
}

/** Writes a person's changes: one contribution per section, all or none. */
export async function changeDossier(
  context: VaultContext,
  dossier: string,
  changes: readonly Change[],
  along: Along = {},
): Promise<Changed> {
  const [only] = await changeTogether(context, dossier, [changes], along);
  return must(only, 'the answer to a change');
}

/**
 * Wishes for one dossier, in order. Each becomes one contribution per section, all or none, and has its own entry in the log.
 * What one asks wrongly does not hold up the others. They are durable together or not at all (as long as they are no more
 * than one append takes), and answered with one view.
 */
export async function changeTogether(
  context: VaultContext,
  dossier: string,
  wishes: readonly (readonly Change[])[],
  along: Along = {},
): Promise<readonly Changed[]> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  if (realm === null) return wishes.map(() => fail({ code: 'unknown-dossier' }));
  const answers: Changed[] = [];
  while (answers.length < wishes.length) {
    const left = wishes.slice(answers.length);
    const writing = new Writing(context, realm, dossier, left.length > 1);
    const signed = await writing.sign(left);
    const work = [...writing.work.values()];
    const isChange = work.length > 0;
    const kept = isChange ? await keep(context, work, toldBeside(context, dossier, signed, along)) : ok(undefined);
    if (kept.ok && isChange) session.notify({ type: 'changed', dossier });
    const answer: Changed = kept.ok ? await viewDossier(context, dossier) : kept;
    answers.push(...signed.map((each) => (each.ok ? answer : each)));
  }
  return answers;
}

/** How many contributions a wish became. */
type Signed = Result<number, VaultProblem>;

/** What the log says of each wish that became something, and the records that go with it. */
function toldBeside(
  context: VaultContext,
  dossier: string,
  signed: readonly Signed[],
  { records = [], access = { what: 'changed', dossier } }: Along,
): AccessFrames {
  const written = signed.flatMap((each) => (each.ok && each.value > 0 ? [each.value] : []));
  const count = written.reduce((sum, each) => sum + each, contributionCount(context, dossier));
  // Who writes has looked: what they add is nothing new to them.
  const seen = [`seen/${dossier}`, count] as const;
  const entries = written.map(() => access);
  return accessFrames(context.session, entries, [...records, seen]);
}

/** Signs wishes one after another; each sees what those before it wrote. */
class Writing {
  readonly #context: VaultContext;
  readonly #realm: Realm;
  readonly #dossier: string;
  /** Whether what comes later builds on what is not durable yet: then on copies of the logs. */
  readonly #isMany: boolean;
  readonly #logs = new Map<string, SectionLog>();
  readonly work = new Map<string, Work>();
  #bytes = 0;

  constructor(context: VaultContext, realm: Realm, dossier: string, isMany: boolean) {
    this.#context = context;
    this.#realm = realm;
    this.#dossier = dossier;
    this.#isMany = isMany;
  }

  /** As many of the first of them as one append takes. */
  async sign(wishes: readonly (readonly Change[])[]): Promise<readonly Signed[]> {
    const signed: Signed[] = [];
    for (const changes of wishes) {
      signed.push(await this.#signOne(changes));
      if (this.#bytes > appendBytes) break;
    }
    return signed;
  }

  async #signOne(changes: readonly Change[]): Promise<Signed> {
    const { session } = this.#context;
    const { seat } = session.me(this.#realm);
    const fresh: (readonly [OpenSection, SectionLog, Contribution])[] = [];
    for (const kind of new Set(changes.map((each) => each.section))) {
      const section = await openSectionOf(this.#context, this.#dossier, kind);
      if (section === null) return fail({ code: 'not-allowed' });
      const log = this.#logOf(section);
      const role = log.roleOf(session.identity(this.#realm).sign.publicKey);
      const ops: Op[] = [];
      for (const change of changes.filter((each) => each.section === kind)) {
        const made = opsOf(session.crypto, log, seat, change, ops);
        if (!made.ok) return made;
        const isBeside = () => isReadBeside(this.#context, this.#realm, this.#dossier, log);
        const place = { log, earlier: ops, service: session.me(this.#realm).service, isReadBeside: isBeside };
        const through = throughGate(place, change);
        if (!through.ok) return through;
        ops.push(...made.value);
      }
      if (ops.length > opsCap) return fail({ code: 'does-not-fit', field: kind });
      const me = log.epoch()?.members.get(seat) ?? memberOf(session, this.#realm);
      if (role === null || !ops.every((op) => mayWrite(kind, role, op.op) && speaksForOwn(kind, role, me, op)))
        return fail({ code: 'not-allowed' });
      if (ops.length > 0) fresh.push([section, log, nextContribution(session, section, this.#realm, ops, log)]);
    }
    for (const [section, log, contribution] of fresh) {
      const work = this.work.get(section.hex) ?? { section, contributions: [] };
      work.contributions.push(contribution);
      this.#bytes += contribution.bytes.length;
      this.work.set(section.hex, work);
      if (this.#isMany) log.add(contribution, true);
    }
    return ok(fresh.length);
  }

  #logOf({ hex, log }: OpenSection): SectionLog {
    if (!this.#isMany) return log;
    const copy = this.#logs.get(hex) ?? log.copy();
    this.#logs.set(hex, copy);
    return copy;
  }
}
