/** What stands right before a name that is no subject: prepositions, with their articles, of all languages written with spaces. */
export const OBLIQUE: ReadonlySet<string> = new Set(
  [
    'of in from after since by with against to than over at for following despite via outside within behind ahead before like unlike alongside except',
    'von in aus nach seit mit gegen vor für durch bei hinter neben trotz wegen zu ohne statt im als wie außer',
    'de del en por para tras desde con contra hacia sin entre como al excepto',
    'du des d dans par pour après depuis avec contre sur sans chez en au aux vers devant derrière à comme sauf',
    'di dalla della dello nella negli dagli degli dal del dei dai nei in con per contro dopo tra fra su come tranne alla agli ai',
    'da do das dos em no na nos nas pelo pela pelos após com contra sem ao aos à às como exceto',
    'в во на из с со от до у к о об по за при после против для без перед под через среди кроме как',
  ].flatMap((words) => words.split(' ')),
);

/** Articles between such a word and the name. */
export const ARTICLES: ReadonlySet<string> = new Set(
  'the der die das den dem des la le les los las el il lo i gli l o a os as'.split(' '),
);
