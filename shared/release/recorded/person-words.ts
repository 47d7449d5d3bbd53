/** Sentences with which the dates are explained to the person they are about: short, without terms that are not explained. */
import { names, type Names } from '../../language.ts';
import type { DateStatus } from './dates.ts';
import type { ProcedureEvent } from '../law/format/limit.ts';
import type { LawKind } from '../law/format/pack.ts';

/** What each line of the calendar is, for somebody who never heard its name. */
export const plainKinds: Readonly<Record<LawKind, Names>> = {
  'permission-occasional': names(
    'Enkele uren naar buiten voor iets belangrijks, en dan terug.',
    'Sortir quelques heures pour quelque chose d’important, puis revenir.',
    'Einige Stunden hinaus für etwas Wichtiges, und dann zurück.',
    'Going out for some hours for something important, and then back.',
  ),
  'permission-reintegration': names(
    'Naar buiten om je vrijlating voor te bereiden, en dan terug.',
    'Sortir pour préparer votre libération, puis revenir.',
    'Hinausgehen, um Ihre Freilassung vorzubereiten, und dann zurück.',
    'Going out to prepare your release, and then back.',
  ),
  'prison-leave': names(
    'Even naar buiten, bijvoorbeeld naar je familie, en dan terug.',
    'Sortir un moment, par exemple dans votre famille, puis revenir.',
    'Für kurze Zeit hinaus, zum Beispiel zur Familie, und dann zurück.',
    'Going out for a while, for instance to your family, and then back.',
  ),
  'transition-house': names(
    'In een klein huis wonen in plaats van in de gevangenis.',
    'Vivre dans une petite maison au lieu de la prison.',
    'In einem kleinen Haus wohnen statt im Gefängnis.',
    'Living in a small house instead of the prison.',
  ),
  interruption: names(
    'De straf stopt even en gaat later verder.',
    'La peine s’arrête un moment et reprend plus tard.',
    'Die Strafe hält an und geht später weiter.',
    'The sentence stops for a while and goes on later.',
  ),
  'limited-detention': names(
    'Overdag naar buiten om te werken, te leren of voor je gezin te zorgen, ’s nachts in de gevangenis.',
    'Sortir le jour pour travailler, apprendre ou vous occuper de votre famille, dormir en prison.',
    'Tagsüber hinaus, um zu arbeiten, zu lernen oder für die Familie da zu sein, nachts im Gefängnis.',
    'Out by day to work, to learn or for your family, in prison at night.',
  ),
  'electronic-monitoring': names(
    'Thuis wonen met een enkelband.',
    'Vivre à la maison avec un bracelet à la cheville.',
    'Zu Hause wohnen mit einer Fußfessel.',
    'Living at home with an ankle tag.',
  ),
  'conditional-release': names(
    'Vrij, met voorwaarden waar je je aan houdt.',
    'Libre, avec des conditions à respecter.',
    'Frei, mit Bedingungen, an die Sie sich halten.',
    'Free, with conditions that you keep to.',
  ),
  'provisional-release-removal': names(
    'Vrij om België te verlaten.',
    'Libre pour quitter la Belgique.',
    'Frei, um Belgien zu verlassen.',
    'Free to leave Belgium.',
  ),
  'provisional-release-surrender': names(
    'Vrij om aan een ander land overgedragen te worden.',
    'Libre pour être remis à un autre pays.',
    'Frei, um einem anderen Land übergeben zu werden.',
    'Free to be handed over to another country.',
  ),
  'removal-by-minister': names(
    'Vrij om België te verlaten, kort vóór het einde van de straf.',
    'Libre pour quitter la Belgique, peu avant la fin de la peine.',
    'Frei, um Belgien zu verlassen, kurz vor dem Ende der Strafe.',
    'Free to leave Belgium, shortly before the end of the sentence.',
  ),
  'area-ban-reduction': names(
    'Een verbod om ergens te wonen of te komen wordt korter of kleiner.',
    'Une interdiction d’habiter ou d’aller quelque part devient plus courte ou plus petite.',
    'Ein Verbot, irgendwo zu wohnen oder hinzugehen, wird kürzer oder kleiner.',
    'A ban on living or going somewhere becomes shorter or smaller.',
  ),
  'medical-release': names(
    'Vrij omdat je heel ziek bent.',
    'Libre parce que vous êtes très malade.',
    'Frei, weil Sie sehr krank sind.',
    'Free because you are very ill.',
  ),
  'early-release': names(
    'Vrij met voorwaarden, kort vóór het einde van de straf.',
    'Libre sous conditions, peu avant la fin de la peine.',
    'Frei mit Bedingungen, kurz vor dem Ende der Strafe.',
    'Free with conditions, shortly before the end of the sentence.',
  ),
  placement: names(
    'Na de straf beslist de rechtbank hoe het verder gaat.',
    'Après la peine, le tribunal décide de la suite.',
    'Nach der Strafe entscheidet das Gericht, wie es weitergeht.',
    'After the sentence the court decides how it goes on.',
  ),
  'sentence-end': names(
    'De laatste dag van je straf.',
    'Le dernier jour de votre peine.',
    'Der letzte Tag Ihrer Strafe.',
    'The last day of your sentence.',
  ),
};

const worked = names(
  'Dit hebben wij uitgerekend. De griffie heeft het niet bevestigd.',
  'Nous l’avons calculé. Le greffe ne l’a pas confirmé.',
  'Das haben wir ausgerechnet. Die Kanzlei hat es nicht bestätigt.',
  'We worked this out. The registry has not confirmed it.',
);

/** Whether it is sure, said so that nobody plans on a day that may move. */
export const plainStatus: Readonly<Record<DateStatus, Names>> = {
  registry: names(
    'Deze dag komt van de griffie van de gevangenis.',
    'Ce jour vient du greffe de la prison.',
    'Dieser Tag kommt von der Kanzlei des Gefängnisses.',
    'This day comes from the prison registry.',
  ),
  'by-hand': names(
    'Deze dag heeft iemand ingevuld. Vraag aan de griffie of hij klopt.',
    'Quelqu’un a inscrit ce jour. Demandez au greffe s’il est juste.',
    'Diesen Tag hat jemand eingetragen. Fragen Sie bei der Kanzlei, ob er stimmt.',
    'Somebody entered this day. Ask the registry whether it is right.',
  ),
  text: worked,
  derived: worked,
  'text-older': names(
    'Dit hebben wij uitgerekend met een oudere tekst van de wet. Het kan nu anders zijn. De griffie heeft het niet bevestigd.',
    'Nous l’avons calculé avec un texte plus ancien de la loi. Cela peut avoir changé. Le greffe ne l’a pas confirmé.',
    'Das haben wir mit einem älteren Text des Gesetzes ausgerechnet. Es kann jetzt anders sein. Die Kanzlei hat es nicht bestätigt.',
    'We worked this out with an older text of the law. It may be different now. The registry has not confirmed it.',
  ),
  doubt: names(
    'De wet is hier niet duidelijk: het kan ook een andere dag zijn. De griffie weet welke dag geldt.',
    'La loi n’est pas claire ici : ce peut être un autre jour. Le greffe sait quel jour vaut.',
    'Das Gesetz ist hier nicht klar: Es kann auch ein anderer Tag sein. Die Kanzlei weiß, welcher Tag gilt.',
    'The law is not clear here: it may be another day. The registry knows which day holds.',
  ),
  'from-memory': names(
    'Dit hebben wij uitgerekend, maar het is niet zeker. Het kan anders zijn. De griffie heeft het niet bevestigd.',
    'Nous l’avons calculé, mais ce n’est pas sûr. Cela peut être autrement. Le greffe ne l’a pas confirmé.',
    'Das haben wir ausgerechnet, aber es ist nicht sicher. Es kann anders sein. Die Kanzlei hat es nicht bestätigt.',
    'We worked this out, but it is not sure. It may be different. The registry has not confirmed it.',
  ),
};

export const plainWhen = {
  already: names(
    'Dit kan al, sinds {from}',
    'C’est déjà possible, depuis le {from}',
    'Das ist schon möglich, seit dem {from}',
    'Already possible, since {from}',
  ),
  from: names('Ten vroegste op {from}', 'Au plus tôt le {from}', 'Frühestens am {from}', 'At the earliest on {from}'),
  fromRange: names(
    'Ten vroegste tussen {from} en {until}',
    'Au plus tôt entre le {from} et le {until}',
    'Frühestens zwischen dem {from} und dem {until}',
    'At the earliest between {from} and {until}',
  ),
  on: names('Op {from}', 'Le {from}', 'Am {from}', 'On {from}'),
  onRange: names(
    'Tussen {from} en {until}',
    'Entre le {from} et le {until}',
    'Zwischen dem {from} und dem {until}',
    'Between {from} and {until}',
  ),
} as const;

/** What happens next, and whose turn it is. What has no sentence of its own is not said to the person. */
export const plainSteps: Readonly<Partial<Record<ProcedureEvent | 'ask-by' | 'rule-ends', Names>>> = {
  information: names(
    '{what}: de directeur moet je dit schriftelijk uitleggen, ten laatste op {from}.',
    '{what} : le directeur doit vous l’expliquer par écrit, au plus tard le {from}.',
    '{what}: Der Direktor muss es Ihnen schriftlich erklären, spätestens am {from}.',
    '{what}: the director must explain this to you in writing, on {from} at the latest.',
  ),
  'ask-by': names(
    '{what}: wil je dit? Vraag het schriftelijk, liefst vóór {from}. Later vragen mag ook, maar dan kan het later worden.',
    '{what} : vous le voulez ? Demandez-le par écrit, de préférence avant le {from}. Plus tard est possible aussi, mais cela peut prendre plus de temps.',
    '{what}: Möchten Sie das? Beantragen Sie es schriftlich, am besten vor dem {from}. Später geht auch, dann kann es aber länger dauern.',
    '{what}: do you want this? Ask for it in writing, best before {from}. Asking later is possible too, but then it may take longer.',
  ),
  'rule-ends': names(
    '{what}: de regel hierover loopt tot en met {from}. Vraag of hij langer duurt.',
    '{what} : la règle vaut jusqu’au {from}. Demandez si elle dure plus longtemps.',
    '{what}: Die Regel dazu gilt bis einschließlich {from}. Fragen Sie, ob sie länger gilt.',
    '{what}: the rule on this lasts until and including {from}. Ask whether it lasts longer.',
  ),
  advice: names(
    '{what}: de directeur zegt wat hij ervan vindt, ten laatste op {from}.',
    '{what} : le directeur donne son avis, au plus tard le {from}.',
    '{what}: Der Direktor sagt seine Meinung, spätestens am {from}.',
    '{what}: the director says what they think of it, on {from} at the latest.',
  ),
  'prosecutor-advice': names(
    '{what}: het openbaar ministerie heeft tot {from} om te zeggen wat het ervan vindt.',
    '{what} : le ministère public a jusqu’au {from} pour donner son avis.',
    '{what}: Die Staatsanwaltschaft hat bis zum {from} Zeit, ihre Meinung zu sagen.',
    '{what}: the prosecutor has until {from} to say what they think of it.',
  ),
  hearing: names(
    '{what}: de zitting is ten laatste op {from}. Je mag er spreken, ook met een advocaat.',
    '{what} : l’audience a lieu au plus tard le {from}. Vous pouvez y parler, aussi avec un avocat.',
    '{what}: Die Sitzung findet spätestens am {from} statt. Sie dürfen dort sprechen, auch mit einem Anwalt.',
    '{what}: the hearing is on {from} at the latest. You may speak there, also with a lawyer.',
  ),
  decision: names(
    '{what}: er wordt beslist, ten laatste op {from}.',
    '{what} : la décision tombe au plus tard le {from}.',
    '{what}: Es wird spätestens am {from} entschieden.',
    '{what}: a decision is made, on {from} at the latest.',
  ),
  'new-request': names(
    '{what}: het antwoord was nee. Je mag het opnieuw vragen vanaf {from}.',
    '{what} : la réponse était non. Vous pouvez le demander de nouveau à partir du {from}.',
    '{what}: Die Antwort war nein. Sie dürfen es wieder beantragen ab dem {from}.',
    '{what}: the answer was no. You may ask for it again from {from}.',
  ),
  appeal: names(
    '{what}: niet akkoord? Je advocaat kan naar het Hof van Cassatie, ten laatste op {from}.',
    '{what} : pas d’accord ? Votre avocat peut aller à la Cour de cassation, au plus tard le {from}.',
    '{what}: Nicht einverstanden? Ihr Anwalt kann zum Kassationshof gehen, spätestens am {from}.',
    '{what}: you disagree? Your lawyer can go to the Court of Cassation, on {from} at the latest.',
  ),
};

/** The minister's no: the director's reasoned advice may make it sooner (article 10, § 3). */
export const plainSooner = names(
  '{what}: het antwoord was nee. Je mag het opnieuw vragen vanaf {from}. Vroeger kan alleen als de directeur dat adviseert.',
  '{what} : la réponse était non. Vous pouvez le demander de nouveau à partir du {from}. Plus tôt seulement si le directeur le conseille.',
  '{what}: Die Antwort war nein. Sie dürfen es wieder beantragen ab dem {from}. Früher nur, wenn der Direktor dazu rät.',
  '{what}: the answer was no. You may ask for it again from {from}. Sooner only if the director advises it.',
);

/** The minister revoked it: no judgment says from when to ask again (article 12). */
export const plainRevoked = names(
  '{what}: de minister heeft dit herroepen. Je mag het opnieuw vragen vanaf {from}.',
  '{what} : le ministre a révoqué cette mesure. Vous pouvez la demander de nouveau à partir du {from}.',
  '{what}: Der Minister hat dies widerrufen. Sie dürfen es wieder beantragen ab dem {from}.',
  '{what}: the minister revoked this. You may ask for it again from {from}.',
);

/** The minister stayed silent after a positive advice (article 10, § 4). */
export const plainGranted = names(
  '{what}: de directeur zei ja en de minister antwoordde niet op tijd. Volgens de wet is het dan toegekend vanaf {from}, met de voorwaarden van de directeur. Vraag de directeur wanneer je kunt gaan.',
  '{what} : le directeur a dit oui et le ministre n’a pas répondu à temps. Selon la loi, c’est alors accordé dès le {from}, avec les conditions du directeur. Demandez au directeur quand vous pouvez sortir.',
  '{what}: Der Direktor sagte Ja und der Minister antwortete nicht rechtzeitig. Nach dem Gesetz ist es dann ab dem {from} gewährt, mit den Bedingungen des Direktors. Fragen Sie den Direktor, wann Sie gehen können.',
  '{what}: the director said yes and the minister did not answer in time. By law it is then granted from {from}, with the director’s conditions. Ask the director when you can go.',
);

/** The director’s advice on leave is late (article 9). */
export const plainLate = names(
  '{what}: de directeur moest zeggen wat hij ervan vindt, ten laatste op {from}. Je mag nu aan de voorzitter van de rechtbank van eerste aanleg schrijven. Die beslist binnen vijf dagen.',
  '{what} : le directeur devait donner son avis au plus tard le {from}. Vous pouvez maintenant écrire au président du tribunal de première instance. Il décide dans les cinq jours.',
  '{what}: Der Direktor musste spätestens am {from} seine Meinung sagen. Sie dürfen jetzt an den Präsidenten des Gerichts Erster Instanz schreiben. Er entscheidet binnen fünf Tagen.',
  '{what}: the director had to say what they think of it, on {from} at the latest. You may now write to the president of the court of first instance, who decides within five days.',
);

/** The judgment itself says from when to ask again. */
export const plainFixed = names(
  '{what}: het vonnis zegt vanaf welke dag je het opnieuw mag vragen, ten laatste {from}. Staat er geen dag? Vraag het aan de griffie.',
  '{what} : le jugement dit dès quel jour vous pouvez le redemander, au plus tard le {from}. Pas de jour ? Demandez au greffe.',
  '{what}: Das Urteil nennt den Tag, ab dem Sie es wieder beantragen dürfen, spätestens {from}. Kein Tag? Fragen Sie bei der Kanzlei.',
  '{what}: the judgment says from which day you may ask again, {from} at the latest. No day? Ask the registry.',
);

/** Who says yes or no. */
export const plainDecider: Readonly<Record<'minister' | 'court' | 'judge' | 'director', Names>> = {
  minister: names('De minister beslist.', 'Le ministre décide.', 'Der Minister entscheidet.', 'The minister decides.'),
  court: names(
    'De strafuitvoeringsrechter of -rechtbank beslist.',
    'Le juge ou le tribunal de l’application des peines décide.',
    'Der Strafvollstreckungsrichter oder das Strafvollstreckungsgericht entscheidet.',
    'The sentence implementation judge or court decides.',
  ),
  judge: names(
    'De strafuitvoeringsrechter beslist.',
    'Le juge de l’application des peines décide.',
    'Der Strafvollstreckungsrichter entscheidet.',
    'The sentence implementation judge decides.',
  ),
  director: names(
    'De directeur van de gevangenis beslist.',
    'Le directeur de la prison décide.',
    'Der Direktor des Gefängnisses entscheidet.',
    'The prison director decides.',
  ),
};

/** What it means when nobody answers in time. */
export const plainSilence = {
  grants: names(
    'Heeft de directeur ja gezegd en antwoordt de minister niet op tijd, dan is het toegekend, met de voorwaarden die de directeur voorstelde.',
    'Si le directeur a dit oui et que le ministre ne répond pas à temps, c’est accordé, avec les conditions que le directeur a proposées.',
    'Hat der Direktor Ja gesagt und antwortet der Minister nicht rechtzeitig, ist es gewährt, mit den Bedingungen, die der Direktor vorschlug.',
    'If the director said yes and the minister does not answer in time, it is granted, with the conditions the director proposed.',
  ),
  nothing: names(
    'Geen antwoord op tijd is geen ja en geen nee. Vraag waar je dossier staat.',
    'Pas de réponse à temps n’est ni un oui ni un non. Demandez où en est votre dossier.',
    'Keine rechtzeitige Antwort ist weder Ja noch Nein. Fragen Sie, wo Ihre Akte steht.',
    'No answer in time is neither yes nor no. Ask where your file stands.',
  ),
  lateAdvice: names(
    'Komt het advies van de directeur te laat, dan mag je naar de voorzitter van de rechtbank van eerste aanleg schrijven.',
    'Si l’avis du directeur tarde, vous pouvez écrire au président du tribunal de première instance.',
    'Kommt die Stellungnahme des Direktors zu spät, dürfen Sie an den Präsidenten des Gerichts Erster Instanz schreiben.',
    'If the director’s advice is late, you may write to the president of the court of first instance.',
  ),
} as const;

export const plainMay = names(
  'Een dag waarop iets kan, is nog geen ja. De minister, de directeur of de rechter beslist daarover.',
  'Le jour où une chose est possible n’est pas encore un oui. Le ministre, le directeur ou le juge décide.',
  'Ein Tag, an dem etwas möglich ist, ist noch kein Ja. Darüber entscheidet der Minister, der Direktor oder der Richter.',
  'A day on which something is possible is not yet a yes. The minister, the director or the judge decides.',
);
export const plainPrevails = names(
  'De data van de griffie van de gevangenis gaan voor. Klopt hier iets niet? Vraag het aan de griffie.',
  'Les dates du greffe de la prison prévalent. Quelque chose n’est pas juste ? Demandez au greffe.',
  'Die Daten der Kanzlei des Gefängnisses gehen vor. Stimmt hier etwas nicht? Fragen Sie bei der Kanzlei.',
  'The prison registry’s dates prevail. Is something not right here? Ask the registry.',
);
export const plainGround = names(
  'Voor sommige mensen kan dit niet. Vraag het aan de griffie.',
  'Pour certaines personnes, ce n’est pas possible. Demandez au greffe.',
  'Für manche Menschen ist das nicht möglich. Fragen Sie bei der Kanzlei.',
  'For some people this is not possible. Ask the registry.',
);
export const plainUnknown = names(
  'Hiervoor weten wij geen dag: {what}. Vraag ernaar bij de griffie.',
  'Pour ceci, nous ne connaissons pas de jour : {what}. Demandez au greffe.',
  'Hierfür wissen wir keinen Tag: {what}. Fragen Sie bei der Kanzlei danach.',
  'For this we know no day: {what}. Ask the registry about it.',
);
export const plainNone = names(
  'Er zijn nog geen data die wij kunnen uitleggen. Vraag ernaar bij de griffie.',
  'Il n’y a pas encore de dates que nous puissions expliquer. Demandez au greffe.',
  'Es gibt noch keine Daten, die wir erklären können. Fragen Sie bei der Kanzlei danach.',
  'There are no dates yet that we can explain. Ask the registry about them.',
);
