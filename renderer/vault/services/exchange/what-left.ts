/** Files of a dossier that left from here: to whom, what parts of it that are read here, on which ground (shared/disclosure/SPEC.md, D52). */
import { isGround, type GroundKey } from '../../../../shared/disclosure/grounds.ts';
import type { LeftFile } from '../../../../shared/disclosure/heard.ts';
import { linesFor } from '../../../../shared/disclosure/matrix.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { ExtractKind } from '../../../../shared/dossier/units/extract.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { localDay } from '../../core/clock/days.ts';
import { realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { outgoingList, type Outgoing } from '../exchanged/records.ts';
import { personElsewhere } from '../trust/correspondents.ts';

/** What was made ready and not put out yet has not left. */
const hasLeft = ({ state, onStickAt, sentAt }: Outgoing): boolean =>
  state !== 'ready' && (state !== 'given-up' || onStickAt !== undefined || sentAt !== undefined);

export async function whatLeft(
  context: VaultContext,
  { dossier }: { readonly dossier: string },
): Promise<Result<readonly LeftFile[], VaultProblem>> {
  const realm = realmOfDossier(context.session, dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const held = sectionsOf(context.session, dossier);
  const open = (await Promise.all(held.map(({ hex }) => context.sections.open(hex)))).filter((each) => each !== null);
  const here = new Map(open.map((section) => [section.hex, section]));
  return ok(
    outgoingList(context.session)
      .filter((item) => item.dossier === dossier && hasLeft(item))
      .map((item) => leftIn(context, realm, item, here)),
  );
}

function leftIn(
  { session }: VaultContext,
  realm: Realm,
  item: Outgoing,
  here: ReadonlyMap<string, OpenSection>,
): LeftFile {
  const card = personElsewhere(session, realm, item.to)?.card;
  const carried = item.carried.filter(({ ids }) => ids.length > 0).flatMap(({ section }) => here.get(section) ?? []);
  const kinds = [...new Set(carried.map(({ key }) => key.kind))].filter((kind) => kind !== 'extract');
  const made = carried.find(({ key }) => key.kind === 'extract');
  const extract = made && extractKindOf(viewSection(session, made, realm)?.entities ?? []);
  const who = card === undefined ? {} : { function: card.function, service: card.service };
  return {
    on: localDay(item.onStickAt ?? item.sentAt ?? item.readyAt),
    to: { name: item.toName, ...who },
    kinds,
    ...(extract !== undefined && { extract }),
    grounds: item.decisions === undefined ? usualGrounds(item, who, kinds) : groundsOf(item.decisions),
  };
}

function extractKindOf(entities: readonly EntityView[]): ExtractKind | undefined {
  const head = entities.find(({ type }) => type === 'extract');
  return read('extract', 'extract', head, 'frame')?.kind;
}

/** `plan/inquiry-mandate`; a consent is named by its id beside it and is no ground by itself. */
const groundsOf = (decisions: readonly string[]): LeftFile['grounds'] =>
  decisions.flatMap((each) => {
    const [of = '', ground = ''] = each.split('/');
    return isGround(ground) ? [{ of, ground }] : [];
  });

/** Of a file made before grounds were kept with it: what the table says of its purpose and its receiver. */
function usualGrounds(
  { purpose }: Outgoing,
  who: { readonly function?: string; readonly service?: string },
  kinds: readonly SectionKind[],
): readonly { readonly of: string; readonly ground: GroundKey }[] {
  if (who.function === undefined || who.service === undefined) return [];
  const receiver = { function: who.function, service: who.service };
  return linesFor(purpose, receiver, kinds, purpose === 'update' ? kinds : []).flatMap(({ section, ground }) =>
    isGround(ground) ? [{ of: section, ground }] : [],
  );
}
