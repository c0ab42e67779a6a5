import type { Phrases } from './lexicon.ts';

/** Words around a claim that decide how it is judged; what each of them tells. */
export const TELLINGS = [
  // a share is one of those asked, not of the world; the study it comes from; the whole world
  'surveyed',
  'study',
  'world',
  // shares are traded there; all listed miners, not one; one miner, machine or company among many; the hashrate as such
  'listed-there',
  'listed',
  'one-miner',
  'hashrate',
  // coins that somebody has or lost, whatever was mined
  'held',
  // works a number out from those just told
  'concludes',
  // right before a sum, whose "up to" is no bound; shares added up; exactly two of them; leads in the parts of a sum
  'adds-up',
  'together',
  'two',
  'namely',
  'and',
  // somebody's own revenue; the reward without its fees; chains with other rules
  'own',
  'subsidy',
  'other-coin',
  // steps on from one retarget to the next; several steps counted as one
  'later',
  'several-steps',
  // a change counted from another time; held against another change or another time's level
  'counted-from',
  'compared',
  // a state, not the day it came about; a look back at another day's level
  'state',
  'looks-back',
  // an epoch as a whole; a part of one, or another window
  'epoch',
  'epoch-part',
  // what the protocol aims at; what happens again and again; a moment's height
  'target',
  'recurring',
  'peak',
  // points back at what was just said; another base than the levels just named; between a percentage and its base
  'that',
  'other-base',
  'base',
  // what was and is no longer so; the time behind an event
  'past',
  'afterwards',
  // a high, a low of a series
  'high',
  'low',
  // deals: built anew; what stands at a place; mining sites; turned into another thing
  'greenfield',
  'site',
  'mine',
  'converted',
  // may stand before the verb of renting; that verb; the same where it needs "from"; that word; takes it back
  'renting-lead',
  'rents',
  'rents-from',
  'from',
  'lets-out',
  'nothing',
  // the servers' power, and all that a site draws
  'servers',
  'gross',
  // the right to make a contract longer, or to take more
  'extended',
  'option',
  // a sum that comes in, one that goes out
  'earned',
  'spent',
  // before a number that comes round: each so many; costs in cash alone; mining behind a coin's name; machines, not "units"
  'every',
  'cash',
  'mining',
  'hardware',
  // what makes up for a loss
  'offsets',
  // a takeover told as done, as open or failed
  'completed',
  'not-completed',
] as const;
/** The same, of words that not every language needs to have: what it lacks tells nothing. */
export const FURTHER_TELLINGS = [
  // beside a percentage: more, less than another time's level; than the level told before
  'held-above',
  'held-below',
  'than-it',
  // the retarget that came last
  'latest',
  'many-deals',
  // a whole company is said to be worth so much
  'valued',
  // of all that somebody has contracted, not of one contract
  'under-contract',
  // of a site: may become larger
  'grows-to',
  // rights to shares of the miner itself
  'warrants',
  // right behind a name: pays, buys, stands surety; anywhere: pays; right before a name: whom it is paid to, the other side
  'pays',
  'is-tenant',
  'takes-over',
  'guarantees',
  'pays-any',
  'paid-to',
  'other-side',
  // the first term without what may follow it; all of it for one; a part of it; held already
  'base-alone',
  'sole',
  'in-part',
  'owns-now',
  // announced as new; what is the day it is told on
  'new-deal',
  'not-new',
  'today',
  // leaves another one out of a superlative ("after that of February", "bar")
  'left-out',
  // what holds at the time of writing; a verb of the present that coins are issued or paid out by, or by which a level stands
  'at-present',
  'goes-on',
  'stands',
  // the epoch that the latest retarget ended
  'last-epoch',
  // by a date: it is the one on which a record, a level or a change came about
  'set-on',
  // of a movement: not far
  'small',
  // a price told as of now; right behind a number: a word for coins
  'trades-now',
  // right behind a sum: at which price something comes to it
  'at-price',
  // the same in the past; leads in a clause that tells the time by something else
  'traded',
  'when-it',
  'current',
  'coins',
  // a mean over days; digs coins; money gained, money lost
  'mean',
  'to-mine',
  'in-advance',
  'gain',
  'loss',
  // right before a length: as it always is
  'usual',
  // where the tenant does not pay
  'on-default',
  // a number that is all of those told before it
  'in-all',
  // right before the one who is let something, where no little word stands between
  'lets-to',
  // right before a name that is no subject
  'oblique',
  // somebody beside those already told of
  'one-more',
  // beside a name: it is not counted with the others
  'without',
  // right before a place, right behind it: what is told lies in it; where a company has its seat
  'in-place',
  'place-ending',
  'seated',
  // beside a place, not in it
  'nearby',
  // says of a site where it is
  'located',
  // has a part of its own; takes in for itself; from whom something is bought
  'owns',
  'takes-in',
  'bought-from',
  // before an event: the one that comes first from now on
  'coming-one',
  // what stands behind somebody's payments, in any form
  'guaranteed',
  // dollars of the United States, and of no other country
  'us-dollars',
  // what a rank is the rank of in a row: a place
  'placed',
  // a ranking of some, not of all: of a continent, behind others, of another time
  'among-some',
  // a group of more than two, or of others
  'of-more',
  // sets how far something may go at all
  'clamped',
  // a site that runs already, whatever is being contracted
  'in-operation',
  // points back at the one machine just told of
  'the-machine',
  // what is a part of a sum told before
  'included',
  // what somebody may do and need not
  'entitled',
  // the last and the first days of a year told of
  'year-end',
  'year-start',
  // what others told is set against it, and it is the text's own word
  'contrary',
  // right before what nothing of is left out
  'all-of',
  // calls a name the tenant at the end of its clause; may be the verb of either side
  'as-tenant',
  'lets-or-rents',
  // the verb of who lets, with a word for whom
  'lets',
  // the part of a venture that is somebody's own; is as much as
  'own-part',
  'amounts-to',
  // gives the cause
  'because',
] as const;
export type Telling = (typeof TELLINGS)[number] | (typeof FURTHER_TELLINGS)[number];

/**
 * Stems as they stand in a lower-case sentence, looked for anywhere in it: a space at an end of one is a space in the text,
 * which has one before its first letter and one behind its last.
 */
export type TellingWords = Readonly<Record<(typeof TELLINGS)[number], Phrases>> &
  Readonly<Partial<Record<(typeof FURTHER_TELLINGS)[number], Phrases>>>;
