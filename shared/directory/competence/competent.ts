/** Who does this? The services competent for one need of one person, each with its reasons; or a refusal by name. */
import { directory } from '../index.ts';
import { fromMemory, type Community, type MunicipalTerritory, type ServiceLanguage } from '../types.ts';
import type { Answer, Competent, Question, Reason } from './answer.ts';
import { housesOf, ownHouseOf } from './divisions.ts';
import { openDivisionOf } from './open-divisions.ts';
import type { NeedId } from './needs.ts';
import { rules, type Rule } from './rules.ts';

const voluntary: readonly NeedId[] = ['helping-relationship', 'local-prevention', 'income'];
/** Asked by a service for itself: where a person will live does not matter. */
const ofServices: readonly NeedId[] = ['staff-question'];

/** Where the person will live, as the directory knows it. */
interface Living {
  readonly municipality: string;
  readonly territory: MunicipalTerritory;
}

/** Source: shared/domain facts on actors and places, rule by rule. Never fails: what is not known is refused by name. */
export function whoDoes(question: Question): Answer {
  const asked = rules.filter((rule) => rule.need === question.need && holdsOn(rule, question.track));
  if (asked.length === 0) return refused('no-mandate-after-sentence-end', voluntary);
  const living = livingIn(question.municipality);
  if (living === null && !ofServices.includes(question.need)) return refused('municipality-unknown');
  const services = asked.flatMap((rule) => byRule(rule, question, living));
  return services.length > 0 ? { services, refusal: null, instead: [] } : refused('none-known');
}

const refused = (refusal: Answer['refusal'], instead: readonly NeedId[] = []): Answer => ({
  services: [],
  refusal,
  instead,
});

/** A way out that is not known is answered like a release that is granted. */
const holdsOn = ({ on }: Rule, track: Question['track']): boolean => on === undefined || on.includes(track ?? 'court');

function livingIn(municipality: string | null): Living | null {
  const territory = municipality === null ? undefined : directory.find(municipality)?.territory;
  return municipality !== null && territory?.kind === 'municipality' ? { municipality, territory } : null;
}

function byRule(rule: Rule, question: Question, living: Living | null): readonly Competent[] {
  if (rule.by === 'country') {
    const [community] = living?.territory.communities ?? [];
    return found(rule, question, rule.services?.all ?? [], [{ kind: 'everywhere' }], community);
  }
  if (living === null) return [];
  const { municipality } = living;
  if (rule.by === 'municipality') {
    const id = rule.at === 'local-welfare' ? municipality.replace('municipality:', 'local-welfare:') : municipality;
    return entries(rule, question, [id], [{ kind: 'lives-in', municipality }]);
  }
  if (rule.by === 'division') {
    return ofDivision(rule, question, living);
  }
  return rule.by === 'region' ? ofRegion(rule, question, living) : ofCommunities(rule, question, living);
}

function ofDivision(rule: Rule, question: Question, { municipality, territory }: Living): readonly Competent[] {
  const language = languageReason(question, territory);
  const own = ownHouseOf(territory);
  return housesOf(territory, question.fileLanguage).flatMap((slug) =>
    entries(
      rule,
      question,
      [`justice-house:${slug}`],
      [{ kind: 'division', municipality }, ...(slug === own ? openReason(territory) : []), ...language],
    ),
  );
}

/** Said of the house of the municipality itself: the house of the other language follows none of its cantons. */
function openReason(territory: MunicipalTerritory): readonly Reason[] {
  const open = openDivisionOf(territory);
  return open === undefined ? [] : [{ ...open, house: `justice-house:${open.house}` }];
}

/** The German-speaking Community is part of the Walloon Region, but for what it does itself. */
function ofRegion(rule: Rule, question: Question, { municipality, territory }: Living): readonly Competent[] {
  const reasons: readonly Reason[] = [{ kind: 'lives-in', municipality }];
  const { inBrussels } = rule;
  if (territory.region === 'brussels' && inBrussels !== undefined) {
    const own = question.fileLanguage === null ? undefined : inBrussels[question.fileLanguage];
    const slugs = own ?? Object.values(inBrussels).flat();
    return found(rule, question, slugs, [...reasons, ...languageReason(question, territory)]);
  }
  const german = territory.communities.includes('german') ? rule.inGerman : undefined;
  return found(rule, question, german ?? rule.services?.[territory.region] ?? [], reasons);
}

function ofCommunities(rule: Rule, question: Question, { municipality, territory }: Living): readonly Competent[] {
  const lives: Reason = { kind: 'lives-in', municipality };
  const [communities, reasons] = communitiesFor(question, territory);
  const own = communities.flatMap((community) =>
    found(rule, question, rule.services?.[community] ?? [], [lives, ...reasons], community),
  );
  const { fileLanguage: language } = question;
  if (language === null || hasChoice(territory) || territory.communities.includes(communityOf(language))) return own;
  const other = rule.otherLanguage?.[language] ?? [];
  return [...own, ...found(rule, question, other, [{ kind: 'other-language', language }], communityOf(language), true)];
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
  if (fileLanguage === null) return [{ kind: 'language-open' }];
  const decides = open(territory).includes(communityOf(fileLanguage));
  return [{ kind: decides ? 'file-language' : 'language-neither', language: fileLanguage }];
}

const found = (
  rule: Rule,
  question: Question,
  slugs: readonly string[],
  reasons: readonly Reason[],
  community?: Community,
  isOpen = false,
): readonly Competent[] =>
  entries(
    rule,
    question,
    slugs.map((slug) => `service:${slug}`),
    reasons,
    community,
    isOpen,
  );

/** `isOpen`: whether it is this one at all is the question of the rule. */
function entries(
  rule: Rule,
  question: Question,
  ids: readonly string[],
  reasons: readonly Reason[],
  community?: Community,
  isOpen = false,
): readonly Competent[] {
  const mandate: readonly Reason[] = rule.mandatedBy === undefined ? [] : [{ kind: 'mandate', by: rule.mandatedBy }];
  // Which house serves which municipality was read nowhere.
  const source = rule.by === 'division' ? `${rule.source}; ${fromMemory}` : rule.source;
  const isAsked = rule.question !== undefined && (isOpen || rule.otherLanguage === undefined);
  return ids.flatMap((id) => {
    const entry = directory.find(id);
    if (entry === undefined) return [];
    return [
      {
        entry,
        reasons: [
          { kind: 'level', level: entry.level },
          ...mandate,
          ...reasons,
          ...interpreter(entry.languages, question),
        ],
        source,
        isConfirmed: !source.includes(fromMemory) && !isOpen,
        rests: (community === undefined ? undefined : rule.restsIn?.[community]) ?? rule.rests,
        ...(isAsked && rule.question !== undefined ? { question: rule.question } : {}),
      },
    ];
  });
}

/** A service that does not work in the person's language needs an interpreter: said, never a ground to refuse. */
function interpreter(languages: readonly ServiceLanguage[], { personLanguage }: Question): readonly Reason[] {
  if (personLanguage === undefined || personLanguage === '') return [];
  return languages.some((language) => language === personLanguage) ? [] : [{ kind: 'interpreter', languages }];
}
