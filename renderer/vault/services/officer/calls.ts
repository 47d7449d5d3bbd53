/** The vault's answers for the privacy officer of the service: each call of officerApi. */
import type { Answering } from '../../core/gate/answering.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { sectionKinds, type SectionKind } from '../../../../shared/dossier/sections.ts';
import { ok } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import { readersIn } from '../../core/sections/authors-in.ts';
import { realmId } from '../../core/session/session.ts';
import type { officerApi, ReaderCategory } from '../../api/officer.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';

export interface OfficerCallDeps {
  readonly realm: (context: VaultContext) => Realm;
}

export const officerCalls = ({ realm }: OfficerCallDeps): Answering<typeof officerApi> => ({
  readerCategories: async (context) => ok(await readerCategories(context, realm(context))),
  noteOfficerPaper: ({ session }, { paper }) => logAccess(session, { what: `paper-officer-${paper}` }),
});

/** An extract has one reader, who is told on the paper by its kind and not by who they are. */
async function readerCategories(context: VaultContext, realm: Realm): Promise<readonly ReaderCategory[]> {
  const { session, sections } = context;
  const here = toHex(realmId(realm));
  const found = new Map<string, { function: string; service: string; sections: Set<SectionKind> }>();
  for (const [hex, fragment] of sections.fragments()) {
    if (fragment.realm !== here || fragment.kind === 'extract' || sections.isSetApart(hex)) continue;
    const section = await sections.passThrough(hex);
    for (const { function: does, service } of section === null ? [] : readersIn(session, section.log)) {
      const key = `${service}\n${does}`;
      const category = found.get(key) ?? { function: does, service, sections: new Set<SectionKind>() };
      category.sections.add(fragment.kind);
      found.set(key, category);
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, category]) => ({ ...category, sections: sectionKinds.filter((kind) => category.sections.has(kind)) }));
}
