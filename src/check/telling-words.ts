/** Stems that say a share is one of those asked, not of the world. */
export const SURVEYED: readonly string[] = [
  'survey',
  'sample',
  'respond',
  'participant',
  'erfasst',
  'stichprobe',
  'befragt',
  'umfrage',
  'teilnehm',
];

/** Stems that name the study such a share comes from. */
export const STUDY: readonly string[] = ['report', 'study', 'studie', 'bericht'];

/** Stems that claim the whole world. */
export const WORLD: readonly string[] = ['global', 'world', 'weltweit', 'netzwerk', 'network'];

/** Stems that say a site is built anew. */
export const GREENFIELD: readonly string[] = [
  'greenfield',
  'neubau',
  'grüne',
  'from scratch',
  'von grund auf',
];

/** Does a text hold one of the stems? */
export const mentions = (text: string, stems: readonly string[]): boolean => {
  const folded = text.toLowerCase();
  return stems.some((stem) => folded.includes(stem));
};
