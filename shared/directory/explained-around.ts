/** Who and what else the source document of 2019 names: explained for reading, as the systems in explained.ts are. */
import { names } from '../language.ts';
import { explained } from './explained.ts';
import { fromMemory, type DirectoryEntry } from './types.ts';

const aboutPlaces = names(
  'Dit zijn maatregelen voor gemeenten, niet over personen: er valt niets te sturen.',
  'Ce sont des mesures pour les communes, pas sur des personnes : il n’y a rien à envoyer.',
  'Das sind Maßnahmen für Gemeinden, nicht über Personen: Es gibt nichts zu senden.',
  'These are measures for municipalities, not about people: there is nothing to send.',
);

export const explainedAround: readonly DirectoryEntry[] = [
  explained(
    'prepare-project',
    ['PREPARE', 'Efus'],
    'seed',
    names(
      'PREPARE-project (2017-2019)',
      'Projet PREPARE (2017-2019)',
      'Projekt PREPARE (2017-2019)',
      'PREPARE project (2017-2019)',
    ),
    names(
      'Europees project onder leiding van Efus over vrijlating en begeleiding met lokale besturen: Malaga, Catalonië, Rotterdam, Den Haag, Bagnolet, Vilvoorde, Violence Prevention Network, Denkzeit, Fryshuset, het European Forum for Restorative Justice en Fondation Agir Contre l’Exclusion. De tekst over België is een bron van deze lijst.',
      'Projet européen mené par Efus sur la libération et le suivi avec les autorités locales : Malaga, la Catalogne, Rotterdam, La Haye, Bagnolet, Vilvorde, Violence Prevention Network, Denkzeit, Fryshuset, le European Forum for Restorative Justice et la Fondation Agir Contre l’Exclusion. Son texte sur la Belgique est une source de cette liste.',
      'Europäisches Projekt unter Leitung von Efus über Freilassung und Begleitung mit örtlichen Behörden: Málaga, Katalonien, Rotterdam, Den Haag, Bagnolet, Vilvoorde, Violence Prevention Network, Denkzeit, Fryshuset, European Forum for Restorative Justice und Fondation Agir Contre l’Exclusion. Sein Text über Belgien ist eine Quelle dieser Liste.',
      'European project led by Efus, funded by the European Union, on release and probation with local authorities: Malaga, Catalonia, Rotterdam, The Hague, Bagnolet, Vilvoorde, Violence Prevention Network, Denkzeit, Fryshuset, the European Forum for Restorative Justice and Fondation Agir Contre l’Exclusion. Its text on Belgium is a source of this list.',
    ),
    names(
      'Het is afgelopen en ging nooit over personen uit dossiers.',
      'Il est terminé et n’a jamais porté sur des personnes de dossiers.',
      'Es ist beendet und betraf nie Personen aus Akten.',
      'It is over and was never about people in dossiers.',
    ),
  ),
  explained(
    'framework-note-security',
    [],
    `seed; ${fromMemory}`,
    names(
      'Kadernota Integrale Veiligheid',
      'Note-cadre de sécurité intégrale',
      'Rahmenplan integrale Sicherheit',
      'Framework Plan Integral Security',
    ),
    names(
      'Algemeen kader voor veiligheid waar de andere plannen in passen.',
      'Cadre général de sécurité dans lequel s’inscrivent les autres plans.',
      'Allgemeiner Rahmen der Sicherheit, in den die anderen Pläne gehören.',
      'General frame for security into which the other plans fit.',
    ),
    names(
      'Het is een tekst over beleid; een plan voor een terugkeer heeft er niets aan te melden.',
      'C’est un texte de politique générale ; un plan de retour n’a rien à lui signaler.',
      'Es ist ein Text über Politik; ein Plan für die Rückkehr hat ihm nichts zu melden.',
      'It is a text on policy; a plan for a return has nothing to report to it.',
    ),
  ),
  explained(
    'inter-federation-platform',
    [],
    'seed',
    names('Interfederaal platform', 'Plateforme interfédérale', 'Interföderale Plattform', 'Inter-federation platform'),
    names(
      'Platform van verschillende overheden; het Waalse plan neemt eraan deel.',
      'Plateforme de plusieurs gouvernements ; le plan wallon y participe.',
      'Plattform mehrerer Regierungen; der wallonische Plan nimmt daran teil.',
      'Platform of several governments; the Walloon plan takes part in it.',
    ),
    names(
      'Ook daar gaat het over beleid. Niets uit een dossier is ervoor bedoeld.',
      'Là aussi on traite de politique. Rien d’un dossier ne lui est destiné.',
      'Auch dort geht es um Politik. Nichts aus einer Akte ist dafür bestimmt.',
      'It deals with policy too. Nothing in a dossier is meant for it.',
    ),
  ),
  explained(
    'flemish-local-support',
    [],
    'seed; flemish-plan-2017; vl-sector-guide',
    names(
      'Vlaamse steun aan de lokale aanpak',
      'Soutien flamand à l’approche locale',
      'Flämische Unterstützung des lokalen Ansatzes',
      'Flemish support for the local approach',
    ),
    names(
      'Geld voor bepaalde gemeenten en verstedelijkte gebieden rond Brussel, raad van VVSG en AGII, sociale integratie, actief en gedeeld burgerschap, vaste samenwerking tussen diensten.',
      'Moyens pour certaines communes et zones urbanisées autour de Bruxelles, conseil de la VVSG et de l’AGII, intégration sociale, citoyenneté active et partagée, coopération structurelle entre services.',
      'Geld für bestimmte Gemeinden und verstädterte Gebiete um Brüssel, Rat von VVSG und AGII, soziale Integration, aktive und geteilte Bürgerschaft, feste Zusammenarbeit zwischen Diensten.',
      'Financial support for certain municipalities and urbanised areas around Brussels, advice by VVSG and AGII, social integration, active and shared citizenship, structural cooperation between services.',
    ),
    aboutPlaces,
    'flemish',
  ),
  explained(
    'home-affairs',
    ['IBZ'],
    `seed; ${fromMemory}`,
    names(
      'Binnenlandse Zaken, Lokale Integrale Veiligheid',
      'Intérieur, Sécurité locale intégrale',
      'Inneres, Lokale Integrale Sicherheit',
      'Home Affairs, Local Integral Security',
    ),
    names(
      'Stuurt het mobiele team uit en coördineert BOUNCE; de minister voerde in 2015 met een omzendbrief de LIVC-R in.',
      'Envoie l’équipe mobile et coordonne BOUNCE ; le ministre a introduit la CSIL-R par circulaire en 2015.',
      'Entsendet das mobile Team und koordiniert BOUNCE; der Minister führte 2015 per Rundschreiben die LIVC-R ein.',
      'Sends the mobile team and coordinates BOUNCE; the Minister of Internal Affairs introduced the LISC by circular letter in 2015.',
    ),
    names(
      'Steunt besturen, geen personen; over iemand in een dossier verneemt het niets van hieruit.',
      'Soutient des administrations, pas des personnes ; il n’apprend rien d’ici sur quelqu’un d’un dossier.',
      'Unterstützt Behörden, nicht Personen; über jemanden aus einer Akte erfährt es von hier nichts.',
      'It supports administrations, not people; it hears nothing from here about somebody in a dossier.',
    ),
  ),
  explained(
    'police',
    [],
    'seed; belgium 3.1',
    names(
      'Lokale en federale politie',
      'Police locale et fédérale',
      'Lokale und föderale Polizei',
      'Local and federal police',
    ),
    names(
      'Zit in NTF en LTF, kan door de burgemeester gevorderd worden en geeft de CoPPRa-opleiding.',
      'Siège à la NTF et à la LTF, peut être requise par le bourgmestre et donne la formation CoPPRa.',
      'Sitzt in NTF und LTF, kann vom Bürgermeister angefordert werden und gibt die CoPPRa-Schulung.',
      'Sits in NTF and LTF, may be called on by the mayor and gives the CoPPRa training.',
    ),
    names(
      'De politie krijgt voorwaarden langs justitie. Begeleiding en plan gaan haar niet aan: van hieruit vertrekt niets.',
      'La police reçoit les conditions par la justice. L’accompagnement et le plan ne la concernent pas : rien ne part d’ici.',
      'Die Polizei erhält Bedingungen über die Justiz. Begleitung und Plan gehen sie nichts an: Von hier geht nichts ab.',
      'Police receive conditions through the justice system. Guidance and plan are no concern of theirs: nothing leaves from here.',
    ),
  ),
  explained(
    'local-approach',
    [],
    'seed; vvsg-handvaten-2015',
    names(
      'Lokale aanpak in drie delen (VVSG, 2015)',
      'Approche locale en trois volets (VVSG, 2015)',
      'Lokaler Ansatz in drei Teilen (VVSG, 2015)',
      'Local approach in three parts (VVSG, 2015)',
    ),
    names(
      'Preventie: minder polarisatie en meer samenhang, een contactpersoon, de partners en religieuze gemeenschappen kennen, een eigen beleid, afspraken in de LIVC-R. Persoonsgerichte aanpak: signalen bespreken, maatwerk, netwerk, gezin, communicatie. Re-integratie en nazorg: wie terugkeert, en families van overledenen.',
      'Prévention : moins de polarisation et plus de cohésion, une personne de contact, connaître les partenaires et les communautés religieuses, une politique propre, des accords en CSIL-R. Approche personnelle : discuter des signaux, sur mesure, réseau, famille, communication. Réinsertion et suivi : qui revient, et les familles de défunts.',
      'Vorbeugung: weniger Polarisierung und mehr Zusammenhalt, eine Kontaktperson, Partner und Religionsgemeinschaften kennen, eine eigene Politik, Absprachen in der LIVC-R. Persönlicher Ansatz: Hinweise besprechen, maßgeschneidert, Netzwerk, Familie, Kommunikation. Wiedereingliederung und Nachsorge: wer zurückkehrt, und Familien von Verstorbenen.',
      'Within a policy for an inclusive society. Prevention: less polarisation and more social cohesion, a contact person, local partners and religious communities mapped, a policy of its own, agreements in the LISC. Personal approach: signals discussed, tailor-made help, network, family, communication. Reintegration and aftercare: people returning, and families of casualties.',
    ),
    names(
      'Een signaal over iemand en wie het gaf, hebben hier geen veld. Een plan gaat alleen over wie al begeleid wordt, en begint bij wat helpt.',
      'Un signal sur quelqu’un et qui l’a donné n’ont pas de champ ici. Un plan ne concerne que qui est déjà accompagné, et part de ce qui aide.',
      'Ein Hinweis auf jemanden und wer ihn gab, haben hier kein Feld. Ein Plan betrifft nur, wer schon begleitet wird, und beginnt bei dem, was hilft.',
      'A signal about somebody and who gave it have no field here. A plan concerns only who is in the caseload already, and starts from what helps.',
    ),
    'municipality',
  ),
];
