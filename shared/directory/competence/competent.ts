/** Who does this? The services competent for one need of one person, each with its reasons; or a refusal by name. */
import { directory } from '../index.ts';
import {
  fromMemory,
  type Community,
  type DirectoryEntry,
  type MunicipalTerritory,
  type ServiceLanguage,
} from '../types.ts';
import { housesOf } from './divisions.ts';
import type { NeedId } from './needs.ts';
import { rules, type Rule } from './rules.ts';

/** How the person leaves (unit `route` of the legal section), or null where it is not known. */
export type Track = 'judge' | 'court' | 'sentence-end' | 'remand' | 'by-hand' | null;

export interface Question {
  readonly need: NeedId;
  /** Directory id of the municipality the person will live in, or null. */
  readonly municipality: string | null;
  /** Language of the file, as the court set it. */
  readonly fileLanguage: ServiceLanguage | null;
  /** Language of the person, as written in the dossier. */
  readonly personLanguage?: string;
  readonly track: Track;
}

export type Reason =
  | { readonly kind: 'level'; readonly level: DirectoryEntry['level'] }
  | { readonly kind: 'lives-in'; readonly municipality: string }
  | { readonly kind: 'division'; readonly municipality: string }
  | { readonly kind: 'everywhere' }
  /** The language of the file decides there. */
  | { readonly kind: 'file-language'; readonly language: ServiceLanguage }
  /** The language of the file would decide there, and is not known. */
  | { readonly kind: 'language-open' }
  | { readonly kind: 'interpreter'; readonly languages: readonly ServiceLanguage[] };

export interface Competent {
  readonly entry: DirectoryEntry;
  readonly reasons: readonly Reason[];
  /** Of the rule; a fact from memory is shown as unconfirmed. */
  readonly source: string;
  readonly isConfirmed: boolean;
}

export type Refusal =
  /** Where the person will live decides, and is not known. */
  | 'municipality-unknown'
  /** Nobody has a mandate after sentence end; help is voluntary then. */
  | 'no-mandate-after-sentence-end'
  /** Nothing of the kind before a final judgment. */
  | 'no-mandate-on-remand'
  /** This version knows no service for it there. */
  | 'none-known';

export interface Answer {
  readonly services: readonly Competent[];
  readonly refusal: Refusal | null;
  /** Other needs to look at in its stead. */
  readonly instead: readonly NeedId[];
}

const needsMandate: readonly NeedId[] = ['supervision', 'electronic-monitoring'];
const voluntary: readonly NeedId[] = ['helping-relationship', 'local-prevention', 'income'];

/** Source: shared/domain facts on actors and places, rule by rule. Never fails: what is not known is refused by name. */
export function whoDoes(question: Question): Answer {
  const mandate = mandateRefusal(question);
  if (mandate !== null) return { services: [], refusal: mandate, instead: voluntary };
  const territory = territoryOf(question.municipality);
  const asked = rules.filter((rule) => rule.need === question.need);
  const services = asked.flatMap((rule) => byRule(rule, question, territory));
  if (services.length > 0) return { services, refusal: null, instead: [] };
  const isPlaceMissing = territory === null && asked.some((rule) => rule.by !== 'country');
  return { services, refusal: isPlaceMissing ? 'municipality-unknown' : 'none-known', instead: [] };
}

function mandateRefusal({ need, track }: Question): Refusal | null {
  if (!needsMandate.includes(need)) return null;
  if (track === 'sentence-end') return 'no-mandate-after-sentence-end';
  return track === 'remand' ? 'no-mandate-on-remand' : null;
}

function territoryOf(municipality: string | null): MunicipalTerritory | null {
  const territory = municipality === null ? undefined : directory.find(municipality)?.territory;
  return territory?.kind === 'municipality' ? territory : null;
}

function byRule(rule: Rule, question: Question, territory: MunicipalTerritory | null): readonly Competent[] {
  if (rule.by === 'country') return found(rule, question, rule.services?.all ?? [], [{ kind: 'everywhere' }]);
  if (territory === null || question.municipality === null) return [];
  const { municipality } = question;
  if (rule.by === 'municipality') {
    const id = rule.at === 'local-welfare' ? municipality.replace('municipality:', 'local-welfare:') : municipality;
    return entries(rule, question, [id], [{ kind: 'lives-in', municipality }]);
  }
  if (rule.by === 'division') {
    const ids = housesOf(territory, question.fileLanguage).map((slug) => `justice-house:${slug}`);
    return entries(rule, question, ids, [{ kind: 'division', municipality }, ...languageReason(question, territory)]);
  }
  if (rule.by === 'region') return ofRegion(rule, question, territory, municipality);
  const [communities, reasons] = communitiesFor(question, territory);
  return communities.flatMap((community) =>
    found(rule, question, rule.services?.[community] ?? [], [{ kind: 'lives-in', municipality }, ...reasons]),
  );
}

/** The German-speaking Community has its own employment service; for the rest it is part of the Walloon Region. */
function ofRegion(
  rule: Rule,
  question: Question,
  territory: MunicipalTerritory,
  municipality: string,
): readonly Competent[] {
  const isGermanWork = ['work', 'training'].includes(rule.need) && territory.communities.includes('german');
  const slugs = isGermanWork ? ['adg'] : (rule.services?.[territory.region] ?? []);
  return found(rule, question, slugs, [{ kind: 'lives-in', municipality }]);
}

/** Where two Communities serve one place, the language of the file decides; so it does where there are facilities. */
function communitiesFor(
  question: Question,
  territory: MunicipalTerritory,
): readonly [readonly Community[], readonly Reason[]] {
  if (!hasChoice(territory)) return [territory.communities, []];
  const community = question.fileLanguage === null ? null : communityOf(question.fileLanguage);
  const reasons = languageReason(question, territory);
  if (community === null) return [open(territory), reasons];
  return [open(territory).includes(community) ? [community] : territory.communities, reasons];
}

const hasChoice = ({ communities, facilities }: MunicipalTerritory): boolean =>
  communities.length > 1 || facilities !== undefined;

const open = ({ communities, facilities }: MunicipalTerritory): readonly Community[] =>
  facilities === undefined ? communities : [...communities, communityOf(facilities)];

const communityOf = (language: ServiceLanguage): Community =>
  ({ nl: 'flemish', fr: 'french', de: 'german' } as const)[language];

function languageReason({ fileLanguage }: Question, territory: MunicipalTerritory): readonly Reason[] {
  if (!hasChoice(territory)) return [];
  return [fileLanguage === null ? { kind: 'language-open' } : { kind: 'file-language', language: fileLanguage }];
}

const found = (rule: Rule, question: Question, slugs: readonly string[], reasons: readonly Reason[]) =>
  entries(
    rule,
    question,
    slugs.map((slug) => `service:${slug}`),
    reasons,
  );

function entries(
  rule: Rule,
  question: Question,
  ids: readonly string[],
  reasons: readonly Reason[],
): readonly Competent[] {
  return ids.flatMap((id) => {
    const entry = directory.find(id);
    if (entry === undefined) return [];
    return [
      {
        entry,
        reasons: [{ kind: 'level', level: entry.level }, ...reasons, ...interpreter(entry, question)],
        source: rule.source,
        isConfirmed: !rule.source.includes(fromMemory) && rule.by !== 'division',
      },
    ];
  });
}

/** A service that does not work in the person's language needs an interpreter: said, never a ground to refuse. */
function interpreter(entry: DirectoryEntry, { personLanguage }: Question): readonly Reason[] {
  if (personLanguage === undefined || personLanguage === '') return [];
  const speaks = entry.languages.some((language) => language === personLanguage);
  return speaks ? [] : [{ kind: 'interpreter', languages: entry.languages }];
}
