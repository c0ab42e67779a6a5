import { z } from 'zod';
import { mistaken } from '../src/command/answer.ts';
import { command, type Desk } from '../src/command/command.ts';
import { offeringFrom, word } from '../src/command/options.ts';
import { claim as card, message, paragraph } from '../src/message/build.ts';
import { claimCard } from '../src/message/card.ts';
import { dossier } from '../src/newsroom/dossier.ts';
import { typedClaimId } from '../src/newsroom/ids.ts';
import { claimOffers } from '../src/newsroom/offers.ts';
import { findStories } from '../src/newsroom/selection.ts';
import { byGravity } from '../src/newsroom/telling.ts';
import type { Archive, KeptClaim, Retelling, Story } from '../src/ports.ts';

const NEWEST = 10;
/** Other stories named that told it too. */
const ELSEWHERE = 20;
const EXAMPLE_ID = '7k2m9qxd';

function detail(kept: KeptClaim, story: Story, elsewhere: readonly Retelling[], { words }: Desk) {
  return message({
    id: `claim-${kept.id}`,
    words,
    title: words.say('claim-title', { id: kept.id }),
    blocks: dossier(kept, story, words, elsewhere),
  });
}

async function newest({ words }: Desk, archive: Archive) {
  const { stories } = await findStories(archive, { limit: NEWEST, order: 'newest' });
  const claims = stories.flatMap((story) => byGravity(story.claims)).slice(0, NEWEST);
  const cards = claims.map(({ id, judged, seen }) => card(claimCard(judged, words, id, seen)));
  const blocks = cards.length > 0 ? cards : [paragraph(words.say('news-nothing-yet'))];
  return message({ id: 'claims', words, title: words.say('claim-newest'), blocks });
}

export default command({
  name: 'claim',
  options: z.strictObject({ id: offeringFrom(word(), claimOffers).optional() }),
  example: 'claim',
  ports: ['archive'],
  async run({ id }, desk, { archive }: { readonly archive: Archive }) {
    if (id === undefined) return { message: await newest(desk, archive) };
    const found = await archive.claim(typedClaimId(id));
    if (found === null)
      return mistaken(desk, desk.words.say('claim-unknown', { example: EXAMPLE_ID, got: id }));
    const { claim, story } = found;
    const elsewhere = await archive.elsewhere(claim.id, ELSEWHERE);
    return {
      message: detail(claim, story, elsewhere, desk),
      document: {
        id: claim.id,
        ...claim.judged.claim,
        ...claim.judged.verdict,
        seen: story.tellings.map(({ otherwise: _, ...telling }) => telling),
        elsewhere,
      },
    };
  },
});
