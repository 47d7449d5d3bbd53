/** Where what the directory says comes from, as a person can look it up: entries and rules name their sources by a short key. */
import { names, type Language, type Names } from '../language.ts';

/** A site or text by its own name: the same in every language. */
const site = (name: string): Names => names(name, name, name, name);

const sources: Readonly<Record<string, Names>> = {
  'from memory': names('vakkennis, zonder bron', 'de mémoire, sans source', 'aus dem Gedächtnis', 'from memory'),
  seed: names(
    'PREPARE, België, maart 2019',
    'PREPARE, Belgique, mars 2019',
    'PREPARE, Belgien, März 2019',
    'PREPARE, Belgium, March 2019',
  ),
  'belgium 2.1': facts('2.1'),
  'belgium 2.2': facts('2.2'),
  'belgium 3.1': facts('3.1'),
  'flemish-plan-2017': cited('Vlaamse Regering, VR 2017 0206 MED.0211/2TER'),
  'walloon-plan-2017': cited('P. Brogniet, Plan wallon de prévention du radicalisme violent, 27.1.2017'),
  'fwb-plan': cited(
    'Fédération Wallonie-Bruxelles, Initiatives de prévention du radicalisme et du bien-vivre ensemble',
  ),
  'dg-strategy-2016': cited(
    'Deutschsprachige Gemeinschaft, Strategie zur Vorbeugung von gewaltsamem Radikalismus 2016-2020',
  ),
  'prison-plan-2015': cited('justice.belgium.be, Plan d’action contre la radicalisation dans les prisons'),
  'wbi-site': cited('wbi.be'),
  'colaert-2017': cited('L. Colaert, Deradicalisering, Vlaams Vredesinstituut 2017'),
  'de-pelecijn-2018': cited('De Pelecijn e.a. 2018'),
  'trait-dunion': cited('Brulocalis, Trait d’Union'),
  'vvsg-handvaten-2015': cited('VVSG, Handvaten voor een lokale aanpak van radicalisering, 12.2015'),
  'vvsg-training': cited('vvsg.be, Vormingsaanbod'),
  'vl-sector-guide': cited('vvsg.be, Handleiding van het Vlaamse sectorale aanbod'),
  'vvsg-radix': cited('vvsg.be, Vorming Radix Tool Antwerpen'),
  'coppra-site': cited('robotconsultancy.com/coppra'),
  'bounce-site': cited('bounce-resilience-tools.eu'),
  'act-1998': names(
    'wet van 30 november 1998',
    'loi du 30 novembre 1998',
    'Gesetz vom 30. November 1998',
    'act of 30 November 1998',
  ),
  'besafe-planr': site('besafe.be, Plan R'),
  'besafe-radix': site('besafe.be, Radix'),
  'caw-jww': site('caw.be'),
  'droitsquotidiens-conges': site('droitsquotidiens.be'),
  'etaamb-code-fwb': names(
    'decreet van de Franse Gemeenschap van 5 oktober 2023',
    'décret de la Communauté française du 5 octobre 2023',
    'Dekret der Französischen Gemeinschaft vom 5. Oktober 2023',
    'decree of the French Community of 5 October 2023',
  ),
  'etaamb-fwb-livc': names(
    'decreet van de Franse Gemeenschap van 8 juni 2023',
    'décret de la Communauté française du 8 juin 2023',
    'Dekret der Französischen Gemeinschaft vom 8. Juni 2023',
    'decree of the French Community of 8 June 2023',
  ),
  'etaamb-vl-2019': names(
    'Vlaams decreet van 26 april 2019',
    'décret flamand du 26 avril 2019',
    'flämisches Dekret vom 26. April 2019',
    'Flemish decree of 26 April 2019',
  ),
  'geens-policy': names(
    'koengeens.be, beleid',
    'koengeens.be, politique',
    'koengeens.be, Politik',
    'koengeens.be, policy',
  ),
  'justice-en-ligne-caprev': site('justice-en-ligne.be, CAPREV'),
  justizhaus: site('justizhaus.be'),
  'levif-167047': site('levif.be (167047)'),
  'lesoir-transition': names('Le Soir, mei 2022', 'Le Soir, mai 2022', 'Le Soir, Mai 2022', 'Le Soir, May 2022'),
  'maisonsdejustice-4618': site('maisonsdejustice.be (4618)'),
  'maisonsdejustice-4637': site('maisonsdejustice.be (4637)'),
  'news-2023-03': names(
    'news.belgium.be, 31 maart 2023',
    'news.belgium.be, 31 mars 2023',
    'news.belgium.be, 31. März 2023',
    'news.belgium.be, 31 March 2023',
  ),
  'ocad-ter': names(
    'ocad.belgium.be, Strategie TER',
    'ocam.belgium.be, Stratégie TER',
    'ocad.belgium.be, Strategie TER',
    'cuta.belgium.be, Strategy T.E.R.',
  ),
  'ocad-wat': names('ocad.belgium.be', 'ocam.belgium.be', 'ocad.belgium.be', 'cuta.belgium.be'),
  'police-be-5304': site('police.be (5304)'),
  'ran-resoc': site('RAN, The challenge of resocialisation'),
  'rtbf-10188069': site('rtbf.be (10188069)'),
  'standaard-2017': names(
    'De Standaard, 7 november 2017',
    'De Standaard, 7 novembre 2017',
    'De Standaard, 7. November 2017',
    'De Standaard, 7 November 2017',
  ),
  'vl-expertenpool': site('vlaanderen.be, expertenpool radicalisering'),
  'vl-radix': site('vlaanderen.be, Radix'),
  'vlaanderen-bd': site('vlaanderen.be, beperkte detentie'),
  'vlex-2018': names(
    'wet van 30 juli 2018',
    'loi du 30 juillet 2018',
    'Gesetz vom 30. Juli 2018',
    'act of 30 July 2018',
  ),
  'vlex-2024': names(
    'wet van 29 maart 2024',
    'loi du 29 mars 2024',
    'Gesetz vom 29. März 2024',
    'act of 29 March 2024',
  ),
  'vrt-2018-06': names('vrt.be, 20 juni 2018', 'vrt.be, 20 juin 2018', 'vrt.be, 20. Juni 2018', 'vrt.be, 20 June 2018'),
  'vrt-2023-03': names(
    'vrt.be, 14 maart 2023',
    'vrt.be, 14 mars 2023',
    'vrt.be, 14. März 2023',
    'vrt.be, 14 March 2023',
  ),
  'vvsg-livc': site('vvsg.be, LIVC R'),
  'wordscope-cards': site('wordscope.be'),
  'map AJH 2025-01-10': names(
    'proefkaart van AgentschapJH op GitHub, 10 januari 2025',
    'carte d’essai d’AgentschapJH sur GitHub, 10 janvier 2025',
    'Probekarte von AgentschapJH auf GitHub, 10. Januar 2025',
    'trial map by AgentschapJH on GitHub, 10 January 2025',
  ),
  'page adeppi': stored('adeppi.be'),
  'page cds-cvt': stored('cds-cvt.be'),
  'page departementwvg': stored('departementwvg.be'),
  'page europris': stored('europris.org'),
  'page governor East Flanders': stored('gouverneuroost-vlaanderen.be'),
  'page hln 2020-03-30': names(
    'hln.be, 30 maart 2020',
    'hln.be, 30 mars 2020',
    'hln.be, 30. März 2020',
    'hln.be, 30 March 2020',
  ),
  'page justice.belgium': stored('justice.belgium.be'),
  'page levif 2021-03': names(
    'levif.be, maart 2021',
    'levif.be, mars 2021',
    'levif.be, März 2021',
    'levif.be, March 2021',
  ),
  'page moderator': stored('moderator.be'),
  'page regiedergebouwen': stored('regiedergebouwen.be'),
  'page ruiselede': stored('ruiselede.be'),
  'page smbg-famd': stored('smbg-famd.be'),
  'page vlaanderen': stored('vlaanderen.be'),
  'page vlaanderen 2024-07-31': names(
    'vlaanderen.be, 31 juli 2024',
    'vlaanderen.be, 31 juillet 2024',
    'vlaanderen.be, 31. Juli 2024',
    'vlaanderen.be, 31 July 2024',
  ),
  'page vvsg': stored('vvsg.be'),
  statbel: names(
    'open gegevens van Statbel (2020) met de fusies van 1 januari 2025',
    'données ouvertes de Statbel (2020) avec les fusions du 1er janvier 2025',
    'offene Daten von Statbel (2020) mit den Fusionen vom 1. Januar 2025',
    'open data of Statbel (2020) with the mergers of 1 January 2025',
  ),
  'from memory: languages and names': names(
    'taalstelsel, postcode en vertaalde namen: vakkennis',
    'régime linguistique, code postal et noms traduits : de mémoire',
    'Sprachregelung, Postleitzahl und übersetzte Namen: aus dem Gedächtnis',
    'language regime, postal code and translated names: from memory',
  ),
  'from memory: German Community': names(
    'Duitstalige Gemeenschap: vakkennis',
    'Communauté germanophone : de mémoire',
    'Deutschsprachige Gemeinschaft: aus dem Gedächtnis',
    'German-speaking Community: from memory',
  ),
};

/** A page read as a stored copy: of which day it was is not known. */
function stored(site: string): Names {
  return names(
    `${site} (bewaarde bladzijde zonder datum)`,
    `${site} (page conservée, sans date)`,
    `${site} (gespeicherte Seite ohne Datum)`,
    `${site} (stored page, undated)`,
  );
}

/** What the source document names in its own notes; it was not read here. */
function cited(title: string): Names {
  return names(
    `${title} (aangehaald in PREPARE)`,
    `${title} (cité dans PREPARE)`,
    `${title} (zitiert in PREPARE)`,
    `${title} (cited in PREPARE)`,
  );
}

function facts(section: string): Names {
  return names(
    `feiten verzameld voor deze toepassing, ${section}`,
    `faits rassemblés pour cette application, ${section}`,
    `für diese Anwendung gesammelte Fakten, ${section}`,
    `facts gathered for this application, ${section}`,
  );
}

/** Sources named one after another with semicolons, in words; one without words comes back as it is written. */
export const sourceText = (source: string, language: Language): string =>
  source
    .split('; ')
    .map((key) => sources[key]?.[language] ?? key)
    .join('; ');

export const hasWords = (source: string): boolean => source.split('; ').every((key) => key in sources);
