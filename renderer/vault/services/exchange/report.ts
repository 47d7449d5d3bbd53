/** What came in, in words: each change beside what stands here, before anything is applied. */
import { nameOf, dossiersIn, type Named } from '../../core/context/projections.ts';
import { openTogether } from '../../core/context/one-person.ts';
import { goingIn } from './going.ts';
import { missingBefore } from './missing.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { alikeTo } from '../../../../shared/dossier/alike/alike.ts';
import { oncePerPerson } from '../../../../shared/dossier/one-person.ts';
import { namesIn } from '../../../../shared/dossier/read.ts';
import type { IncomingChange, IncomingReport } from '../../api/exchange.ts';
import { kindsBeside } from './beginnings-taken.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { changesBetween } from './changes.ts';
import { broughtBack } from './coming-back.ts';
import { ownWorkIn } from './own-work.ts';
import type { OpenedIncoming } from './opened.ts';
import type { Exchanging } from './purposes.ts';
import { awaitsDecision } from './dry-run.ts';
import { nameIn, sideBySide } from './named.ts';
import { revocationOf } from '../trust/held-list.ts';
import { knownPersonOf } from '../trust/trust-records.ts';

export function reportOf(context: Exchanging, name: string, opened: OpenedIncoming): IncomingReport {
  const { bundle, realm, hold } = opened;
  const { manifest } = bundle;
  const { isDecided = false, shows } = context.purposes[manifest.purpose];
  const dossier = manifest.dossier ? toBase64url(manifest.dossier.id) : '';
  const { changes, names, named } = foundIn(opened);
  const beside = kindsBeside(context, opened.trials);
  const together = openTogether(context, realm);
  const here = dossiersIn(context, realm).map((each) => ({
    id: each.id,
    onePerson: together.get(each.id),
    ...nameOf(each),
  }));
  const known = here.find((each) => each.id === dossier);
  const who = named ?? known ?? { surname: '', firstName: '', birth: '' };
  return {
    name,
    from: context.session.cards.authorOfCard(bundle.from),
    trust:
      revocationOf(context.session, bundle.from) === null
        ? (knownPersonOf(context.session, toHex(bundle.from.signKey))?.standing ?? 'unverified')
        : 'revoked',
    purpose: manifest.purpose,
    message: manifest.message,
    ...(manifest.mandate && { mandate: manifest.mandate }),
    sentAt: manifest.madeAt,
    dossier: {
      id: dossier,
      surname: who.surname,
      firstName: who.firstName,
      birth: who.birth,
      known: known !== undefined,
    },
    // Without a birth date there is none to differ: an extract may come without.
    namesAlike: oncePerPerson(who.birth === '' ? [] : alikeTo(who, here))
      // Of what a person put together with it they said already that it is the same.
      .filter(({ id, onePerson }) => id !== dossier && onePerson?.includes(dossier) !== true)
      .map(({ id, surname, firstName, birth }) => ({ dossier: id, surname, firstName, birth })),
    sections: bundle.sections.map((each) => each.kind),
    changes,
    names,
    counts: countsOf(changes),
    ...goingIn(context.session.crypto, opened.trials, opened.authors, changes),
    disputed: disputedIn(opened),
    unsigned: opened.trials.reduce((sum, trial) => sum + trial.unsigned, 0),
    ...missingBefore(context.session, name, bundle),
    ownWork: ownWorkIn(context.session, realm, opened.trials).count,
    ...(beside.length > 0 && { beside }),
    decides: isDecided,
    ...shows?.(context.session, realm, bundle),
    ...erasedIn(context, bundle),
    ...(hold && { problem: hold }),
  };
}

/** What the parts change, whom they name, and what the things in them are called. */
function foundIn({ trials }: OpenedIncoming): {
  readonly changes: readonly IncomingChange[];
  readonly names: Readonly<Record<string, string>>;
  readonly named: Named | null;
} {
  const changes: IncomingChange[] = [];
  const names: Record<string, string> = {};
  let named: Named | null = null;
  for (const trial of trials) {
    const { before, after } = sideBySide(trial);
    for (const change of changesBetween(before, after, trial.log)) changes.push(change);
    if (after?.kind === 'identity' || (after?.kind === 'extract' && named === null)) named = nameIn(after);
    // What goes with the file, or stands empty after it, is called what it is called now.
    if (before) Object.assign(names, namesIn(before));
    if (after) Object.assign(names, namesIn(after));
  }
  return { changes, names, named };
}

/** Parts whose epoch in the file waits, with who founded it. */
const disputedIn = ({ trials, authors }: OpenedIncoming): IncomingReport['disputed'] =>
  trials.filter(awaitsDecision).map(({ came, log }) => {
    const epoch = log.disputed().get(toHex(came.epoch))?.epoch;
    return { section: came.kind, name: (epoch && authors(epoch.author)?.name) ?? '' };
  });

function erasedIn({ session }: VaultContext, bundle: ReadBundle): Pick<IncomingReport, 'erased'> {
  const found = broughtBack(session, bundle);
  const [last] = [...found.values()].sort((a, b) => b.at - a.at);
  if (last === undefined) return {};
  const parts = bundle.sections.flatMap(({ section, kind }) => (found.has(toHex(section)) ? [kind] : []));
  const { at, by, reason } = last;
  return { erased: { at, by: by.name, reason, parts, all: parts.length === bundle.sections.length } };
}

/** As a reader counts them: a new step is one thing, however many fields it has. */
function countsOf(changes: readonly IncomingChange[]): IncomingReport['counts'] {
  const of = (...kinds: readonly IncomingChange['what'][]): number =>
    new Set(
      changes
        .filter((each) => kinds.includes(each.what) && each.unit !== 'order')
        .map((each) => `${each.section} ${each.entity} ${each.isNewEntity ? '' : (each.unit ?? '')}`),
    ).size;
  return { new: of('new', 'note'), changed: of('changed', 'taken-out', 'brought-back'), differs: of('differs') };
}
