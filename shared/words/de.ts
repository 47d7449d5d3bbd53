/** 512 everyday German words without accents, for suggested passphrases and recovery words. The list never changes: printed words are read by it. */
export const words = `
  aal abend acker affe ahorn allee alm ameise ananas anker apfel april asche ast atlas august aula axt bach bad bahn
  balken ball banane bank bar bart bast bauch baum becher beere beet bein besen bett biber biene bild binse birke
  biss blatt blech blei blick block blume bogen bohne boot bord born brause brei brief brille brot bruder brunnen
  bube buch bude bund bus busch butter dachs damm dank darm dattel decke degen delfin diele ding docht dohle donner
  dorf dorsch dose draht dreieck drossel eber echo efeu egel eiche eimer eis elch elefant engel ente erbse erle
  ernte esel eule faden fahne fahrrad falter familie farn fass feder feile feld fenster ferse feuer fichte film
  finger fink flagge flamme fleck fliege flocke floh fluss fohlen forelle foto frage frau frosch frost fuchs funke
  gabel gans garage garten gast gebirge geige geist gemse gepard gewicht giebel gitarre glas glocke golf graben
  grenze griff grille gruppe gurke haar hafen hagel hahn haken hammer hamster hanf harfe hase haube hauch haut hebel
  hecke hefe heft heimat helm henne herbst hering herz heu himbeere himmel hirse hobel holz honig hopfen hose hotel
  hummel hund hyazinthe igel iglu insel iris jade jagd jahr jasmin jubel juli juni kabine kachel kaffee kaiser kakao
  kalb kalk kamin kamm kanal kanu kapelle karotte karpfen karte kasten kater kegel kehle kelle keller kern kessel
  kette kies kino kirsche kissen kiste klasse klavier kleid klippe knie knospe kochen kohl kojote kompass konzert
  kopf korb kork kran kranich kraut krebs kreide kresse kreuz krug kuchen kugel kuh kupfer kuss lachs laden lager
  lama lampe land laub laube lavendel leder lehm leim leine leiter lerche lied lilie linde linse lippe lotse luchs
  luft lunge lust mai mais mandel mango mantel markt marmor matte mauer meer mehl meise messer metall minze mittag
  mode mond moor morgen motor mund muschel museum mutter nabel nacht nadel narbe nase natur neffe nelke netz neun
  note november nudel ofen ohr olive onkel oper ordner orgel osten otter panda papier pappel pass pauke pelikan
  perle pfanne pfau pfeffer pfeil pferd pflanze pflaume pforte pilot pilz pirat planet platz pokal pollen post prinz
  puls pult puppe quader qualle quelle quirl rad radio rahmen rampe rand rast ratte raum raupe rebe regal regen
  reibe reif reise reiter riese rinde ring ritter robbe roggen rohr rolle rose rost ruder ruf ruhe saat sack sahne
  saite salbei salz samen sand sattel schal schatz schere schiff schilf schlaf schloss schnur schrank schuh schwan
  see seide seife sessel sieb silber sohle sommer spargel specht spiegel spiel spinne stadt stahl stamm staub stein
  stiefel stier storch strand strasse strom stuhl suppe tafel tal tanne tanz tasche tasse tau tee teller tempel
  thema thron tiger tisch tochter topf tor torte traum treppe tropfen truhe tulpe tunnel turm uhr ulme vase vater
  vieh vogel vorhang waage wabe wade waffel wagen wald wand wasser watte weg weide weile weizen welle weste wetter
  widder wiese wind winter wirt wolf wolke wolle wurm wurzel zahn zange zebra zeder zeit zentrum ziege zimmer zimt
  zirkel zirkus zitrone zucker zug zweig zwerg
`;
