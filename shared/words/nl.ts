/** 512 everyday Dutch words without accents, for suggested passphrases and recovery words. The list never changes: printed words are read by it. */
export const words = `
  aap aardbei abrikoos adem adres akker album ananas anker appel arend arm avond baard baken bakker bal balk balkon
  banaan band bank basis bed beek been beer beker berg berk bessen beuk bever bezem bier bij bijl blad blauw blik
  bliksem bloem boek boer bol boom boon boord boot borst bos boter bouw braam brand bries bril broek broer brood
  brug bruin buik bus camera centrum circus cirkel citroen dak dal dam dans das dekbed deken deur diamant dier dijk
  doek dolfijn donder doos dorp draad dragon droom drop druif duif duim duin eekhoorn eend egel eik eiland emmer
  engel ezel fee feest fiets film flat fles fluit fontein foto fruit gans garen gat gebak geit geluid geluk gember
  gids gitaar glas goud graan gras grens groen groente grot haak haan haar hagel hak hal hamer hand haring harp hars
  haven haver hazelaar heide hek helm hemd hemel herfst hert heuvel hoed hoek hond honing hooi hoorn horloge hotel
  hout huis hut iglo ijs inkt insect jacht jager jas jeugd jong juli kaars kaart kaas kachel kade kalf kam kameel
  kamer kanaal kano kant kap kapper karper kast kasteel kat keel keizer kelder kers ketel keuken kikker kip kist
  klas klaver klei klok klomp knie knop koe koek koffer koffie koning kool koor koord kop koper koraal korf kraai
  kraan krab krans krant kreeft kreek kroon kruid kruik kruis kuif kurk kust kwast laars lade lak lamp land lat
  laurier leem leer leeuw lente lepel leraar les lied lijn lijst linde linnen lint lip loep lof lucht lus maan maat
  magneet mais mand mango mantel markt mast mat meel meer mees mei melk melodie mens merel mes metaal meubel mier
  mist mode moeder molen mond morgen mos motor mouw munt museum muts muur muziek naald naam nacht nagel navel neef
  nek nest net neus noord noot oever olie olifant olijf onder ontbijt oog oom oor oost opa orgel oven paard pad palm
  pan panda papier parel park pasta pauw pauze peer pen peper perzik piano piloot pint plaat plank plant plein ploeg
  poort pop postbode pot potlood prins pruim punt put raaf raam rad radijs radio rand rat reep regen reis rente rib
  riem riet rijst ring rits rivier rob roer rok rond rood rook room roos rots rug ruit saffraan salade sap schaap
  schaar schelp schip schoen school schuur sesam sjaal sla slak slang slee sleutel slot smaak sneeuw soep spar
  specht spek spel spiegel spin spinazie spoor stad stal stam steen ster stoel storm straat strand stroom suiker
  taart tafel tak tand tang tante tapijt tegel tempel tent thee tijger tijm toren touw trap trein trom trui tuin
  tulp uil vaart vaas vader valk varen vat veer veld venster verf vest vijver vinger vis vlag vlam vlas vlieg
  vlinder vloer vlot voet vogel vonk vork vos vriend vuur waaier wagen wand warm water weg weide wens west wieg wiel
  wijn wilg wind winkel winter wol wolf wolk wortel woud zaad zaag zadel zak zalf zalm zand zebra zee zeep zeil
  zetel zilver zoen zolder zomer zon zout zuid zus zwaan
`;
