/** 512 everyday English words without accents, for suggested passphrases and recovery words. The list never changes: printed words are read by it. */
export const words = `
  acorn actor adult alder alley amber anchor ankle anvil april apron arena armour ash aspen attic aunt axle baby
  badge bagel baker ball balloon banana band bank barge barley barn basil basin bath bay beacon bead beak bean bear
  beaver bed beech beetle belt bench birch bird bison blanket blossom blue boat bolt bone book boot bottle bow box
  bracket branch brass breeze brick brook broom brown brush bucket buckle bud bull bus butter button cabbage cable
  cake calf camera camp candle cane canvas cape card carpet carrot carton castle cave cedar cellar chain chalk
  chapel cherry chess chestnut chimney choir cider circus city clam cliff clip clock cloth clover coach coast coat
  cocoa coin colour comb compass copper cork corn corner couch cousin cow crab crane crayon creek cress cricket
  crocus crow crown crystal cub curl current curtain daisy dam dawn deck desk dew diary dice dinner dish dock doctor
  dolphin dome door dot dough dragon drawer drill drop duck dune eagle ear easel east edge eel elbow elder elm ember
  engine ewe eye falcon family farm feast fence fern fiddle field film finch fir fire flag flame flask fleece flint
  flock flood flour flower foal foam forest fork fox frame fruit gale garage garden garlic gate gem giant ginger
  glass globe glow goat goose grain grass gravel grove guest guitar gull hail hammer hammock hand handle hare harp
  hat hawk hazel heart hedge heel hen herb herring hill hinge hobby holly hood hook horn horse house husk ice igloo
  inlet insect iron island ivy jacket jade january jar jaw jelly jockey juice june jungle kettle key king kiosk
  kitten knee knob knot lace ladle lagoon lamb lamp lantern larch laurel lawn leather leek lens lentil lily lime
  lion lip lizard loft log lotus lunch lynx magnet maize mango marble march marsh mask meadow melon mill mint mirror
  mitten mole moor moose moss moth mountain mouse mug mule music nail neck needle nest net nettle noon north note
  nut oar oasis ocean olive opal opera orbit orchard osprey otter owl oyster paddle paint palace pan panda paper
  parade parrot parsley path paw peach peacock pearl pebble pelican pen pencil pepper perch piano pier pillow pilot
  pipe plain plank plate pocket poem pond pony poppy porch port pot potato prince prune puppet puppy quail quarry
  queen quill rabbit radio raft rail ram ranch raven reed reef rice ridge river road rock roof root rope rudder rug
  saddle saffron sail salad salmon sand sandal saw scarf scone sea seed shed shelf shell shirt shoe shore shovel
  silver sister skate sky sleeve snail snow sock sofa song soup spade spark spider spinach spring spruce squid
  stable stag star steam stone stool storm story straw stream string sugar sun swan swift table tank tape tart tea
  temple thimble thistle thread thumb thyme tide tile timber tomato tongue torch tower toy track train tree trout
  trumpet trunk tuna tunnel turtle uncle valley van velvet verse vine violet voice wall walnut watch water wax wheat
  whistle willow window wing wolf wood wren yacht yarn yeast zebra zinc
`;
