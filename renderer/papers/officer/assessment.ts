/** What an impact assessment starts from, who reads what, and who answers for what is sent. */
import { controlBetween, controlKinds, controlOf } from '../../../shared/disclosure/joint-control.ts';
import { purpose } from '../../../shared/disclosure/purposes.ts';
import { dataClasses, sectionHolds, type DataClass } from '../../../shared/dossier/data-classes.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { cite } from '../../../shared/law/index.ts';
import { fill, functionName, placeName } from '../../i18n/name-words.ts';
import type { Block } from '../model/blocks.ts';
import type { Paper } from '../model/paper.ts';
import { dataMap, flowTables, groundList, periodTable, whoAnswers } from './parts.ts';
import {
  heading,
  level,
  listOf,
  officerSheet,
  plain,
  restsByRules,
  sentence,
  threeColumns,
  type Desk,
} from './request.ts';

export function impactPaper(desk: Desk): Paper {
  const { words, rules } = desk;
  const { impact, nextSteps } = words;
  const risks = Object.values(words.risks).map(
    ({ what, held, left }) => [[plain(what)], [plain(held)], [plain(left)]] as const,
  );
  return officerSheet(desk, 'impact', [
    [
      sentence(desk, impact.about),
      ...restsByRules(desk, impactRests),
      ...(level(desk) === 'federal' ? adviceFirst(desk) : []),
    ],
    [heading(desk, impact.who), ...whoAnswers(desk)],
    [heading(desk, impact.purposes), listOf(Object.values(words.processing))],
    [heading(desk, impact.data), dataMap(desk)],
    [heading(desk, impact.flows), ...flowTables(desk), groundList(desk)],
    [heading(desk, impact.readers), ...readerTable(desk, sectionKinds)],
    [heading(desk, impact.periods), periodTable(desk), sentence(desk, words.periodNote, 'small')],
    [heading(desk, impact.security), listOf(Object.values(words.security))],
    [heading(desk, impact.risks), threeColumns([impact.risk, impact.held, impact.left], risks)],
    [heading(desk, impact.next), listOf([nextSteps.officer, ...rules.map((each) => nextSteps[each]), nextSteps.again])],
  ]);
}

/** Both articles carry out the Regulation: whether they reach a service under Title 2 is for a lawyer. */
function adviceFirst({ rules, words, cite: said }: Desk): readonly Block[] {
  if (!rules.includes('title-2')) return [plain(said(cite('data-protection', '22; 23')))];
  return [
    plain(said(cite('data-protection', '22; 23', 'doubt'))),
    plain(fill(words.question, { question: words.impact.question })),
  ];
}

const impactRests = {
  'title-2': [cite('data-protection', '58; 59')],
  gdpr: [cite('gdpr', '35; 36', 'from-memory')],
} as const;
const jointRests = {
  'title-2': [cite('data-protection', '52')],
  gdpr: [cite('gdpr', '26', 'from-memory')],
} as const;
/** Where an access list is asked for. */
const listRests = {
  'title-2': [cite('data-protection', '34, § 2'), cite('prisons', '4, § 3', 'text-older')],
  gdpr: [cite('data-protection', '8, § 2; 9; 10, § 2')],
} as const;

export function accessListPaper(desk: Desk): Paper {
  const { words, by, cite: said } = desk;
  const flemish = by.service.startsWith('justice-house:') && desk.regime?.controller !== undefined;
  const rests = flemish ? [cite('flemish-justice-houses', '8')] : [];
  return officerSheet(desk, 'accessList', [
    [
      sentence(desk, fill(words.access.about, { name: by.name })),
      ...restsByRules(desk, listRests),
      ...rests.map((row) => plain(said(row))),
    ],
    ...dataClasses.map((each) => [heading(desk, words.classes[each]), ...readersOfClass(desk, each)]),
    [heading(desk, words.access.confidential), sentence(desk, words.access.confidentialText)],
  ]);
}

function readersOfClass(desk: Desk, which: DataClass): readonly Block[] {
  const { words, said, given, language } = desk;
  const kinds = sectionKinds.filter((kind) => sectionHolds[kind].classes.includes(which));
  const extracts = given
    .filter(({ from }) => kinds.includes(from))
    .map(
      ({ kind, receivers }) =>
        `${said.values.extractKind[kind]}: ${receivers.map((each) => functionName(each.function, language)).join(', ')}`,
    );
  return [
    plain(fill(words.access.stands, { parts: kinds.map((kind) => said.units.section(kind)).join(', ') })),
    ...readerTable(desk, kinds),
    ...(extracts.length === 0 ? [] : [plain(words.access.extracts), listOf(extracts)]),
  ];
}

/** Who reads these kinds of section now, by function and service. */
function readerTable(desk: Desk, kinds: readonly SectionKind[]): readonly Block[] {
  const { words, said, readers, language } = desk;
  const rows = readers.flatMap(({ function: does, service, sections }) => {
    const read = sections.filter((section) => kinds.includes(section));
    if (read.length === 0) return [];
    return [
      [
        [plain(functionName(does, language))],
        [plain(placeName(service, language))],
        [plain(read.map((section) => said.units.section(section)).join(', '))],
      ] as const,
    ];
  });
  if (rows.length === 0) return [sentence(desk, words.access.nobody)];
  return [threeColumns([words.labels.function, words.labels.service, words.labels.part], rows)];
}

export function jointControlPaper(desk: Desk): Paper {
  const { words } = desk;
  const { joint } = words;
  const rows = purpose.options.map(
    (each) => [[plain(words.purposes[each])], [plain(joint.kinds[controlOf(each)])], exceptions(desk, each)] as const,
  );
  return officerSheet(desk, 'jointControl', [
    [sentence(desk, joint.about), ...restsByRules(desk, jointRests)],
    [threeColumns([words.labels.purpose, joint.whoAnswers, joint.except], rows)],
    controlKinds.flatMap((kind) => [heading(desk, joint.kinds[kind]), sentence(desk, joint.means[kind])]),
    [heading(desk, joint.contact), sentence(desk, joint.contactText)],
    [heading(desk, joint.duties), listOf(Object.values(words.duties))],
  ]);
}

/** Receivers of this purpose for whom another rule holds. */
function exceptions({ flows, words }: Desk, of: (typeof purpose.options)[number]): readonly Block[] {
  const others = flows.filter((flow) => flow.purpose === of && controlBetween(of, 'psd', flow.to) !== controlOf(of));
  return others.map(({ to }) => plain(`${words.groups[to]}: ${words.joint.kinds[controlBetween(of, 'psd', to)]}`));
}
