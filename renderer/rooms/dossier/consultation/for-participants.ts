/** What each participant of a consultation can be given: all fields of that one consultation, or nothing and why. */
import { isNamed } from '../../../../shared/disclosure/extracting.ts';
import { participantsOf, partsOf } from '../../../../shared/dossier/consultation-of.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Correspondent, ExtractRequest, VaultApi, VaultProblem } from '../../../vault/api.ts';
import { isReachable } from '../../../widgets/exchange/trust.tsx';

export interface ForParticipant {
  /** As it stands among the participants. */
  readonly written: string;
  /** Absent where nothing can go. */
  readonly request?: ExtractRequest;
  readonly why?: 'nobody' | 'function';
  readonly asTheyRead: readonly SectionView[];
}

interface About {
  readonly dossier: string;
  readonly section: SectionView;
  readonly entity: EntityView;
  readonly purpose: string;
}

type Calls = Pick<VaultApi, 'correspondents' | 'planExtract'>;

export async function forParticipants(
  vault: Calls,
  about: About,
): Promise<Result<readonly ForParticipant[], VaultProblem>> {
  const people = await vault.correspondents();
  if (!people.ok) return people;
  const all: ForParticipant[] = [];
  for (const written of participantsOf(about.entity)) {
    const found = people.value.filter((one) => isReachable(one) && isNamed(written, one.name));
    // Of two people by one name nobody here can tell which was meant.
    const [only] = found.length === 1 ? found : [];
    const made = only === undefined ? ok(nothing(written, 'nobody')) : await forOne(vault, about, written, only);
    if (!made.ok) return made;
    all.push(made.value);
  }
  return ok(all);
}

const nothing = (written: string, why: 'nobody' | 'function'): ForParticipant => ({ written, why, asTheyRead: [] });

async function forOne(
  vault: Calls,
  { dossier, section, entity, purpose }: About,
  written: string,
  { person }: Correspondent,
): Promise<Result<ForParticipant, VaultProblem>> {
  const ask = { dossier, to: person, kind: 'consultation', purpose, message: '' } as const;
  const offered = await vault.planExtract({ ...ask, fields: [] });
  if (!offered.ok) return offered;
  const { positions, decisions } = partsOf(section, entity.id);
  const mine = [entity, ...positions, ...decisions].map(({ id }) => id);
  const fields = offered.value.choices
    .filter((each) => each.allowed && (each.section === 'identity' || mine.includes(each.entity)))
    .map(({ key }) => key);
  const planned = await vault.planExtract({ ...ask, fields });
  if (!planned.ok) return planned;
  const { latest, asTheyRead } = planned.value;
  // The last day is that of the consultation: without it nothing of one was chosen.
  return ok(latest === undefined ? nothing(written, 'function') : { written, request: { ...ask, fields }, asTheyRead });
}
