/** Who helps services and municipalities to do this work better: training, advice, visits. None of them receives anything about a person. */
import { names } from '../language.ts';
import { flemish, french, service } from './services.ts';
import type { DirectoryEntry } from './types.ts';

const federal: readonly DirectoryEntry[] = [
  service(
    'mobile-team',
    { kind: 'staff-support', level: 'federal', languages: ['nl', 'fr'], source: 'seed; besafe-radix' },
    names(
      'Mobiel team (Binnenlandse Zaken)',
      'Équipe mobile (Intérieur)',
      'Mobiles Team (Inneres)',
      'Mobile team (Home Affairs)',
    ),
    names(
      'Vier deskundigen die een gemeente bezoeken en een verslag met aanbevelingen en actiepunten nalaten.',
      'Quatre experts qui visitent une commune et laissent un rapport avec des recommandations et des points d’action.',
      'Vier Fachleute, die eine Gemeinde besuchen und einen Bericht mit Empfehlungen und Maßnahmen hinterlassen.',
      'Four experts who visit a municipality and leave a report with recommendations and action points.',
    ),
  ),
  service(
    'bounce-support-office',
    {
      kind: 'staff-support',
      level: 'federal',
      languages: ['nl', 'fr'],
      aliases: ['BOUNCE'],
      source: 'seed; bounce-site',
    },
    names(
      'BOUNCE, steunpunt (Binnenlandse Zaken)',
      'BOUNCE, bureau de soutien (Intérieur)',
      'BOUNCE, Unterstützungsbüro (Inneres)',
      'BOUNCE support office (Home Affairs)',
    ),
    names(
      'Leidt op in drie hulpmiddelen die jongeren en hun omgeving weerbaar maken.',
      'Forme à trois outils qui renforcent les jeunes et leur entourage.',
      'Schult in drei Werkzeugen, die junge Menschen und ihr Umfeld stärken.',
      'Trains people in three tools that make young people and those around them resilient.',
    ),
  ),
  service(
    'coppra',
    {
      kind: 'staff-support',
      level: 'federal',
      languages: ['nl', 'fr'],
      aliases: ['CoPPRa'],
      source: 'seed; coppra-site',
    },
    names(
      'CoPPRa-opleiding (geïntegreerde politie)',
      'Formation CoPPRa (police intégrée)',
      'CoPPRa-Schulung (integrierte Polizei)',
      'CoPPRa training (integrated police)',
    ),
    names(
      'Opleiding van de politie over radicalisering, ook in gevangenissen gegeven.',
      'Formation de la police sur la radicalisation, donnée aussi dans les prisons.',
      'Schulung der Polizei über Radikalisierung, auch in Gefängnissen angeboten.',
      'Police training on radicalisation, also given in prisons.',
    ),
  ),
  service(
    'coppra-light',
    { kind: 'staff-support', level: 'flemish', languages: ['nl'], territory: flemish, source: 'seed' },
    names('CoPPRa light', 'CoPPRa light', 'CoPPRa light', 'CoPPRa light'),
    names(
      'De opleiding voor alle personeel, vooral dat van gemeenten.',
      'La formation pour tout le personnel, surtout celui des communes.',
      'Die Schulung für alle Mitarbeitenden, vor allem die der Gemeinden.',
      'The training for all staff, above all that of municipalities.',
    ),
  ),
];

const communities: readonly DirectoryEntry[] = [
  service(
    'vvsg',
    {
      kind: 'staff-support',
      level: 'flemish',
      languages: ['nl'],
      territory: flemish,
      aliases: ['VVSG', 'lokale aanpak van radicalisering'],
      source: 'seed; vvsg-training; vvsg-handvaten-2015',
    },
    names(
      'Vereniging van Vlaamse Steden en Gemeenten (VVSG)',
      'Association des villes et communes flamandes (VVSG)',
      'Verband der flämischen Städte und Gemeinden (VVSG)',
      'Association of Flemish Cities and Municipalities (VVSG)',
    ),
    names(
      'Raad, begeleiding op maat en de vorming “Lokale aanpak van radicalisering” voor gemeenten.',
      'Conseil, accompagnement sur mesure et la formation « Approche locale de la radicalisation » pour les communes.',
      'Rat, maßgeschneiderte Begleitung und die Schulung „Lokaler Umgang mit Radikalisierung“ für Gemeinden.',
      'Advice, tailor-made coaching and the training “Local approach to radicalisation” for municipalities.',
    ),
  ),
  service(
    'agii',
    {
      kind: 'staff-support',
      level: 'flemish',
      languages: ['nl'],
      territory: flemish,
      aliases: ['AGII'],
      source: 'seed',
    },
    names(
      'Agentschap Integratie en Inburgering (AGII)',
      'Agence flamande de l’intégration (AGII)',
      'Flämische Agentur für Integration (AGII)',
      'Flemish Agency for Integration (AGII)',
    ),
    names(
      'Raadt gemeenten aan over integratie en samenleven.',
      'Conseille les communes sur l’intégration et la vie en commun.',
      'Berät Gemeinden zu Integration und Zusammenleben.',
      'Advises municipalities on integration and living together.',
    ),
  ),
  service(
    'radix-training',
    {
      kind: 'staff-support',
      level: 'flemish',
      languages: ['nl'],
      territory: flemish,
      aliases: ['Radix', 'Radix Tool Antwerpen'],
      source: 'seed; vl-radix; vvsg-radix',
    },
    names(
      'Vorming Radix Tool Antwerpen',
      'Formation au Radix Tool Antwerpen',
      'Schulung zum Radix Tool Antwerpen',
      'Radix Tool Antwerp training',
    ),
    names(
      'Leert gemeenten een gesprek te voeren over sterktes, kwetsbaarheden en structurele factoren; het document zelf is vertrouwelijk en staat niet in deze toepassing.',
      'Apprend aux communes à mener un échange sur les forces, les vulnérabilités et les facteurs structurels ; le document est confidentiel et ne figure pas dans cette application.',
      'Lehrt Gemeinden ein Gespräch über Stärken, Verletzlichkeiten und strukturelle Faktoren; das Dokument ist vertraulich und steht nicht in dieser Anwendung.',
      'Teaches municipalities to hold a talk about strengths, vulnerabilities and structural factors; the document itself is confidential and is not in this application.',
    ),
  ),
  service(
    'expert-pool',
    { kind: 'staff-support', level: 'flemish', languages: ['nl'], territory: flemish, source: 'vl-expertenpool' },
    names('Vlaamse expertenpool', 'Groupe d’experts flamand', 'Flämischer Expertenpool', 'Flemish pool of experts'),
    names(
      'Geeft advies op vraag, zonder naam of met toestemming.',
      'Donne un avis sur demande, sans nom ou avec accord.',
      'Berät auf Anfrage, ohne Namen oder mit Einwilligung.',
      'Advises on request, without a name or with consent.',
    ),
  ),
  service(
    'crea',
    {
      kind: 'staff-support',
      level: 'french',
      languages: ['fr'],
      territory: french,
      aliases: ['CREA', 'RAR', 'réseau antiradicalisme'],
      source: 'seed; justice-en-ligne-caprev',
    },
    names(
      'CREA en het netwerk RAR (Franse Gemeenschap)',
      'CREA et réseau de prise en charge RAR (Communauté française)',
      'CREA und Netzwerk RAR (Französische Gemeinschaft)',
      'CREA and the RAR network (French Community)',
    ),
    names(
      'Informeert en vormt eerstelijnswerkers en ontwikkelt hulpmiddelen voor preventie.',
      'Sensibilise et forme les intervenants de première ligne et développe des outils de prévention.',
      'Informiert und schult Fachkräfte vor Ort und entwickelt Werkzeuge der Vorbeugung.',
      'Informs and trains first-line workers and develops prevention tools.',
    ),
  ),
  service(
    'brulocalis',
    {
      kind: 'staff-support',
      level: 'brussels',
      languages: ['nl', 'fr'],
      territory: { kind: 'region', region: 'brussels' },
      aliases: ['Brulocalis'],
      source: 'seed; trait-dunion',
    },
    names('Brulocalis', 'Brulocalis', 'Brulocalis', 'Brulocalis'),
    names(
      'Vereniging van de Brusselse gemeenten; legt uit wat een burgemeester wettelijk kan doen.',
      'Association des communes bruxelloises ; explique ce qu’un bourgmestre peut faire légalement.',
      'Verband der Brüsseler Gemeinden; erklärt, was ein Bürgermeister rechtlich tun kann.',
      'Association of the Brussels municipalities; explains what a mayor may do in law.',
    ),
  ),
];

const local: readonly DirectoryEntry[] = [
  service(
    'walloon-reference-person',
    {
      kind: 'local-support',
      level: 'region',
      languages: ['fr', 'de'],
      territory: { kind: 'region', region: 'wallonia' },
      source: 'seed',
    },
    names(
      'Waalse referentiepersoon en netwerk',
      'Personne de référence et réseau wallons',
      'Wallonische Referenzperson und Netzwerk',
      'Walloon reference person and network',
    ),
    names(
      'Zit het Waalse netwerk voor en beantwoordt vragen van eerstelijnswerkers.',
      'Préside le réseau wallon et répond aux questions des intervenants de première ligne.',
      'Leitet das wallonische Netzwerk und beantwortet Fragen der Fachkräfte vor Ort.',
      'Chairs the Walloon network and answers questions of first-line workers.',
    ),
  ),
  service(
    'social-cohesion-plan',
    {
      kind: 'local-support',
      level: 'municipality',
      languages: ['fr', 'de'],
      territory: { kind: 'region', region: 'wallonia' },
      aliases: ['PCS'],
      source: 'seed',
    },
    names(
      'Plan voor sociale cohesie van de gemeente',
      'Plan de cohésion sociale (PCS) de la commune',
      'Plan für sozialen Zusammenhalt der Gemeinde',
      'Social Cohesion Plan of the municipality',
    ),
    names(
      'Waals gemeentelijk aanbod: ontmoeting, werk, wonen en hulp in de buurt.',
      'Offre communale wallonne : rencontre, emploi, logement et aide dans le quartier.',
      'Wallonisches Angebot der Gemeinde: Begegnung, Arbeit, Wohnen und Hilfe im Viertel.',
      'Walloon municipal offer: meeting people, work, housing and help in the neighbourhood.',
    ),
  ),
  service(
    'german-coordinator',
    {
      kind: 'local-support',
      level: 'german',
      languages: ['de', 'fr'],
      territory: { kind: 'community', community: 'german' },
      source: 'seed',
    },
    names(
      'Coördinator preventie, Duitstalige Gemeenschap',
      'Coordinateur de la prévention, Communauté germanophone',
      'Koordinator für Vorbeugung, Deutschsprachige Gemeinschaft',
      'Prevention coordinator, German-speaking Community',
    ),
    names(
      'Voert het plan van de Duitstalige Gemeenschap uit; eerste aanspreekpunt voor een individueel traject.',
      'Met en œuvre le plan de la Communauté germanophone ; premier contact pour un parcours individuel.',
      'Setzt den Plan der Deutschsprachigen Gemeinschaft um; erste Anlaufstelle für einen individuellen Weg.',
      'Carries out the plan of the German-speaking Community; first contact for an individual pathway.',
    ),
  ),
];

export const staffSupport: readonly DirectoryEntry[] = [...federal, ...communities, ...local];
