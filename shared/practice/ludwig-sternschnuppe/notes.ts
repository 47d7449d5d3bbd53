/** The review and the notes on Ludwig's dossier. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'korbinian',
      -296,
      'statement-hands',
      'day-activity',
      'strength',
      'seen',
    )('Repariert im Musikraum drei Klarinetten mit Werkzeug aus der Schlosserei und führt Buch über jedes Teil.'),
    statement(
      'korbinian',
      -240,
      'statement-promise',
      'family',
      'vulnerability',
      'said',
    )(
      'Verspricht am Telefon schnell mehr, als er halten kann, und merkt es selbst, sobald er aufgelegt hat. Die Kinder haben sich mehrmals umsonst gefreut.',
    ),
    statement(
      'korbinian',
      -240,
      'statement-promise-own',
      'family',
      'own-words',
      'said',
    )('„Ich sage ja, weil ein Nein durchs Telefon so laut ist.“'),
    statement(
      'anneliese',
      -150,
      'statement-border',
      'family',
      'structural',
      'document',
    )(
      'Wohnort der Familie und vorgeschriebener Wohnsitz liegen in zwei Staaten. Was für andere ein Bus ist, ist hier eine gerichtliche Frage.',
    ),
    statement(
      'korbinian',
      -88,
      'statement-repair',
      'victims',
      'own-words',
      'said',
    )('„Die Leute haben nicht ein Horn gekauft, sondern eine Geschichte. Die war erfunden. Das bezahle ich.“'),
    statement(
      'anneliese',
      -62,
      'statement-godmother',
      'network',
      'strength',
      'seen',
    )(
      'Die Patentante in Kelmis sagt deutlich, was geht und was nicht. Er hält sich daran und bedankt sich nicht übertrieben.',
    ),
    by('korbinian', -8)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Herr Sternschnuppe verbüßt fünf Jahre und beantragt Haftlockerung (détention limitée; deutscher Begriff nicht bestätigt). Seine Frau und zwei Kinder leben in Aachen.',
      },
      course: {
        text: 'Gleichmäßige Haft, Arbeit in der Schlosserei, ehrenamtlich im Musikraum. Vier Hafturlaube in Kelmis verliefen wie vereinbart.',
      },
      planView: {
        text: 'Zimmer und Arbeit in Eupen sind weit gediehen. Offen sind die erneuerte Arbeitszusage, die Dauer der täglichen Abwesenheit (12 oder 16 Stunden, nicht bestätigt) und jede Fahrt über die Grenze.',
      },
    }),
  ];
}

function firstYear({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('anneliese', -468, 'conversation', { present: 'Ludwig Sternschnuppe' })(
      'Aufnahmegespräch. Er ist mit dem Hafteinlieferungsschein selbst gekommen, eine Stunde zu früh. Fragt, ob die Akte auf Deutsch geführt wird. Ja: Das Urteil kommt aus Eupen, also folgt die Akte. Er atmet hörbar aus.',
    ),
    note(
      'anneliese',
      -464,
      'other',
    )(
      'Auszug der Kanzlei ist französisch. Ich habe ihn für die Akte übersetzt und die Vorlage dazugelegt. Für „détention limitée“ schreibe ich vorerst Haftlockerung; nirgends bestätigt, deshalb steht das französische Wort immer daneben.',
    ),
    note(
      'korbinian',
      -438,
      'conversation',
    )(
      'Vorgestellt, wer ich bin, wer meine Berichte liest und dass er nicht antworten muss. Er bietet mir an, den quietschenden Stuhl zu ölen. Angenommen.',
    ),
    note('anneliese', -380, 'conversation', { domain: 'family' })(
      'Er möchte Hafturlaub zu Hause in Aachen. Ich sage, dass ich nicht weiß, ob das geht, und dass ich es nicht verspreche. „Das kenne ich gar nicht von Behörden, dass jemand nichts verspricht.“',
    ),
    note('korbinian', -296, 'observation', { domain: 'day-activity' })(
      'Musikraum. Er hat einem Anfänger eine halbe Stunde lang den Ansatz gezeigt und kein einziges Mal selbst gespielt.',
    ),
    note('korbinian', -240, 'phone', { domain: 'family' })(
      'Mit seinem Einverständnis Selma angerufen. Sie bleibt bei ihm, sagt sie, aber sie rechnet jetzt mit. Wunsch an ihn: lieber einmal im Monat kommen und kommen, als jede Woche fast.',
    ),
    note(
      'anneliese',
      -224,
      'conversation',
    )(
      'Antrag auf Hafturlaub abgegeben, Adresse Aachen. Ich habe die Zweifel dazugeschrieben. Er wollte es trotzdem versuchen, einmal, „damit ich es den Kindern sagen kann“.',
    ),
    note(
      'anneliese',
      -172,
      'other',
    )(
      'Der Direktor hat ihm die schriftliche Information zur détention limitée ausgehändigt, vier Monate vor dem Datum der Kanzlei. Er hat jede Zeile mit Bleistift nummeriert.',
    ),
    note('anneliese', -146, 'conversation', { domain: 'family' })(
      'Hafturlaub bewilligt, aber in Kelmis und nicht in Aachen. Er war eine Weile still. Dann: „Kelmis hat wenigstens eine Bäckerei, die sonntags offen ist.“ Der Schritt Aachen ist aus dem Plan genommen, nicht vergessen.',
    ),
  ];
}

function thisHalfYear({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('korbinian', -131, 'conversation', { domain: 'family' })(
      'Nach dem ersten Hafturlaub. Lotte hat ihn gefragt, ob er ein Gast ist. Er hat gesagt: ja, im Moment. Er findet, das war die erste richtige Antwort seit langem.',
    ),
    note('rudi', -106, 'visit', { section: 'plan', domain: 'day-activity' })(
      'Mit seinem Einverständnis hier vermerkt: Am Tag der Ausgangserlaubnis waren wir beim Arbeitsamt und danach bei Frau Fingerhut. Sie hat ihm das Zimmer gezeigt und nach dem Horn gefragt. Rückkehr 17.40 Uhr.',
    ),
    note('mechthild', -64, 'visit', { section: 'plan', domain: 'housing', present: 'Hedda Fingerhut' })(
      'Hausbesuch in der Laternengasse. Ruhiges Haus, klare Absprachen. Frau Fingerhut möchte wissen, ob sie mich anrufen darf, wenn sie unsicher ist. Sie darf.',
    ),
    note(
      'anneliese',
      -53,
      'other',
    )(
      'Heute die schriftliche Information zur bedingten Freilassung, sechs Monate vor der Zeitbedingung (Begriff nicht bestätigt). Gemeinsam gelesen. Wir beginnen trotzdem mit der Haftlockerung: ein Schritt nach dem anderen.',
    ),
    note('anneliese', -36, 'phone', { domain: 'administration' })(
      'Kanzlei gefragt: 12 oder 16 Stunden? Eine Kollegin sagt zwölf, ein Kollege sechzehn, beide mit Überzeugung. Ich bitte um eine schriftliche Antwort und bereite zwei Stundenpläne vor.',
    ),
    note(
      'anneliese',
      -26,
      'conversation',
    )(
      'Antrag auf Haftlockerung abgegeben. Für die Stellungnahme des Direktors nennen ältere Unterlagen zwei Monate; für Strafen über drei Jahren ist das nicht bestätigt, also steht die Frist in der Akte mit diesem Wort.',
    ),
    note('mechthild', -20, 'phone', { section: 'plan', domain: 'family' })(
      'Frau Sternschnuppe hat erneut angerufen, wegen Aachen. Ich habe ihr erklärt, dass ich jenseits der Grenze nichts untersuchen kann und dass das Gericht die Frage gestellt bekommen muss. Sie schreibt selbst einen Brief, den er beilegt.',
    ),
    note('korbinian', -12, 'conversation', { domain: 'administration' })(
      'Begriffsliste mit ihm durchgesehen, weil er sie lesen muss. Bei „Gegenanzeige“ hat er gelacht: „Das steht bei mir auf dem Hustensaft.“ Ich nehme den Einwand mit nach Eupen.',
    ),
    note('rudi', -9, 'phone', { section: 'plan', domain: 'family' })(
      'Wochenende in Kelmis steht. Die Patentante kocht, Selma fährt, die Kinder bleiben bis vier. Mehr ist nicht geplant, und das ist Absicht.',
    ),
    note('anneliese', -5, 'phone', { domain: 'day-activity' })(
      'Der Meister fragt wieder nach der Uhrzeit. Ich habe ihm beide Pläne vorgelesen. Mit zwölf Stunden kann er leben, schreibt aber erst, wenn wir etwas Schriftliches haben. Die alte Zusage gilt uns nicht mehr als Beleg.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [
  ...firstYear(calendar),
  ...thisHalfYear(calendar),
];
