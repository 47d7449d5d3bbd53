/** What leaves in a list: read from identity and law, and in the access log before anybody sees it (I3). */
import { listOf, read, single } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { logEach } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { openSectionOf, realmOfDossier, viewSection, type VaultContext } from '../../core/context/context.ts';
import type { CaseloadPerson } from '../../api/caseload.ts';

export async function exportCaseload(
  context: VaultContext,
  realm: Realm,
  dossiers: readonly string[],
): Promise<Result<readonly CaseloadPerson[], VaultProblem>> {
  const { session } = context;
  const found: { readonly id: string; readonly person: CaseloadPerson }[] = [];
  for (const id of new Set(dossiers)) {
    if (realmOfDossier(session, id) !== realm) continue;
    const identity = await openSectionOf(context, id, 'identity');
    const legal = await openSectionOf(context, id, 'legal');
    const person = personOf(
      identity ? viewSection(session, identity, realm) : null,
      legal ? viewSection(session, legal, realm) : null,
    );
    if (person.surname !== '' || person.firstName !== '') found.push({ id, person });
  }
  const logged = await logEach(
    session,
    found.map(({ id }) => ({ what: 'exported-in-list', dossier: id })),
  );
  return logged.ok ? ok(found.map(({ person }) => person)) : logged;
}

function personOf(identity: SectionView | null, legal: SectionView | null): CaseloadPerson {
  const person = single(identity ?? undefined, 'person');
  const situation = single(legal ?? undefined, 'situation');
  const birth = read('identity', 'person', person, 'birth');
  const place = read('identity', 'person', person, 'place');
  const spoken = read('identity', 'person', person, 'personLanguage');
  const file = read('identity', 'person', person, 'fileLanguage');
  const route = read('legal', 'situation', situation, 'route');
  const executable = read('legal', 'situation', situation, 'executable');
  return {
    surname: read('identity', 'person', person, 'name')?.surname ?? '',
    firstName: read('identity', 'person', person, 'name')?.firstName ?? '',
    birth: birth?.date ?? '',
    birthPlace: birth?.place ?? '',
    place: place?.at ?? '',
    placeText: place?.at === undefined ? (place?.text ?? '') : '',
    ...(file && { fileLanguage: file.language }),
    language: spoken?.language ?? '',
    interpreter: spoken?.interpreter ?? false,
    plainLanguage: spoken?.plainLanguage ?? false,
    ...(route && { route: route.route }),
    ...(executable?.months !== undefined && { months: executable.months }),
    sentence: executable?.text ?? '',
    dates: listOf(legal ?? undefined, 'legal-date').flatMap((each) => read('legal', 'legal-date', each, 'date') ?? []),
  };
}
